package org.fashionmnist.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.optim.Adam;
import org.fashionmnist.engine.optim.Lbfgs;
import org.fashionmnist.engine.optim.Muon;
import org.fashionmnist.engine.optim.Optimizer;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.train.TinyTask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The methods that need more than one parameter at a time, in training. */
class LbfgsTrainingTest {

  private static final Network LINEAR =
      Network.of(Shape.of(784), List.of(new Dense(10, Activation.IDENTITY)));

  private static LabeledImages images;

  @BeforeAll
  static void load() throws Exception {
    images = FashionMnist.sample().training().subset(IntStream.range(0, 1500).toArray());
  }

  @Test
  void theTrainingLossNeverRisesAndEndsBelowAdams() {
    List<Double> losses = losses(fit(LINEAR, new Lbfgs(1), 30, "simd", 2));

    for (int i = 1; i < losses.size(); i++) {
      assertThat(losses.get(i)).isLessThan(losses.get(i - 1) + 1e-7);
    }
    List<Double> adam = losses(fit(LINEAR, new Adam(0.001), 30, "simd", 2));
    assertThat(losses.get(30)).isLessThan(adam.get(30));
  }

  @Test
  void threadsAndKernelsChangeNoBit() {
    for (Optimizer optimizer : List.of(new Lbfgs(1), new Muon(0.02))) {
      float[] expected = weights(fit(TinyTask.NETWORK, optimizer, 4, "scalar", 1));
      for (int threads : new int[] {1, 2, 3}) {
        assertThat(weights(fit(TinyTask.NETWORK, optimizer, 4, "simd", threads)))
            .as("%s, %d threads", optimizer, threads)
            .isEqualTo(expected);
      }
    }
  }

  private static TrainingResult fit(
      Network network, Optimizer optimizer, int epochs, String kernels, int threads) {
    TrainingSettings settings = new TrainingSettings(optimizer, 64, epochs, 1);
    LabeledImages training = network == LINEAR ? images : TinyTask.images(200);
    return new Trainer(network, settings, KernelsProvider.choose(kernels), threads)
        .fit(training, training.subset(new int[0]), Normalization.UNIT, List.of());
  }

  private static List<Double> losses(TrainingResult result) {
    return result.history().epochs().stream()
        .map(EpochMetrics::training)
        .map(scores -> scores.loss())
        .toList();
  }

  private static float[] weights(TrainingResult result) {
    return result.parameters().valuesView();
  }
}
