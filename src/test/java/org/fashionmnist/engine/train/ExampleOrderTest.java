package org.fashionmnist.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.optim.Sgd;
import org.junit.jupiter.api.Test;

class ExampleOrderTest {

  private final LabeledImages images = Samples.images(0, 60);

  private float[] trained(long seed, ExampleOrder order) {
    Network network =
        Network.of(
            Shape.of(images.height(), images.width()),
            List.of(new Dense(10, Activation.IDENTITY, Initializer.ZEROS)));
    TrainingSettings settings = new TrainingSettings(new Sgd(0.1), 8, 2, seed).withOrder(order);
    return new Trainer(network, settings)
        .fit(images, Samples.none(), Normalization.UNIT, List.of())
        .parameters()
        .valuesView();
  }

  @Test
  void imagesAsGivenKnowNoSeed() {
    assertThat(trained(1, ExampleOrder.AS_GIVEN)).isEqualTo(trained(2, ExampleOrder.AS_GIVEN));
  }

  @Test
  void shuffledImagesComeInAnOrderOfTheSeed() {
    assertThat(trained(1, ExampleOrder.SHUFFLED))
        .isEqualTo(trained(1, ExampleOrder.SHUFFLED))
        .isNotEqualTo(trained(2, ExampleOrder.SHUFFLED))
        .isNotEqualTo(trained(1, ExampleOrder.AS_GIVEN));
  }
}
