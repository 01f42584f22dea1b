package org.fashionmnist.engine.train;

import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;

/** Small things to train with, from the bundled sample. */
final class Samples {

  private static final LabeledImages TRAINING = FashionMnist.sample().training();

  /** 784-20-10, with a hidden layer that is no multiple of a vector. */
  static final Network NETWORK =
      Network.of(
          Shape.of(784),
          List.of(new Dense(20, Activation.RELU), new Dense(10, Activation.IDENTITY)));

  private Samples() {}

  /** Some images of the sample, the range {@code from} to {@code to − 1}. */
  static LabeledImages images(int from, int to) {
    return TRAINING.subset(IntStream.range(from, to).toArray());
  }

  static LabeledImages none() {
    return images(0, 0);
  }

  static TrainingResult fit(
      TrainingSettings settings,
      LabeledImages training,
      LabeledImages validation,
      TrainingListener... listeners) {
    return new Trainer(NETWORK, settings)
        .fit(training, validation, Normalization.UNIT, List.of(listeners));
  }

  /** The history without its times, which no two runs share. */
  static List<EpochMetrics> withoutTimes(History history) {
    return history.epochs().stream()
        .map(m -> new EpochMetrics(m.epoch(), m.training(), m.validation(), m.learningRate(), 0))
        .toList();
  }
}
