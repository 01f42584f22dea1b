package org.fashionmnist.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Flatten;
import org.fashionmnist.engine.nn.layer.MaxPool2d;
import org.fashionmnist.engine.optim.Sgd;
import org.junit.jupiter.api.Test;

class TrainingMemoryTest {

  private static long numbers(Network network, int batchSize) {
    TrainingSettings settings = new TrainingSettings(new Sgd(0.1), batchSize, 1, 1);
    return TrainingMemory.of(network, settings, 1000).bytes() / Float.BYTES;
  }

  @Test
  void ofDenseLayersItIsParametersAndOutputs() {
    Network network =
        Network.of(
            Shape.of(4), List.of(new Dense(3, Activation.RELU), new Dense(2, Activation.IDENTITY)));

    assertThat(numbers(network, 5)).isEqualTo(8 * (15 + 8) + 4 * (4 + 3 + 2) * 5);
  }

  @Test
  void ofFiltersPartsOfTheGradientAndPlacesOfMaximaAreKeptToo() {
    Network network =
        Network.of(
            Shape.of(6, 6),
            List.of(
                new Conv2d(2, 3, Activation.RELU),
                new MaxPool2d(2),
                new Flatten(),
                new Dense(2, Activation.IDENTITY)));
    int maxima = 2 * 2 * 2;
    long parameters = 8 * (18 + 2 + 16 + 2);
    long parts = 2 * 8 * 18;

    // What the convolution makes is never written down: the maxima are taken at once.
    assertThat(numbers(network, 5))
        .isEqualTo(parameters + parts + (4L * (36 + maxima + 2) + 2L * maxima) * 5);
  }
}
