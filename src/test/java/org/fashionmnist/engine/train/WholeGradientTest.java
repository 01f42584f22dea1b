package org.fashionmnist.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.optim.Adam;
import org.fashionmnist.engine.optim.Optimizer;
import org.fashionmnist.engine.optim.Sgd;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.engine.schedule.ConstantRate;
import org.fashionmnist.train.TinyTask;
import org.junit.jupiter.api.Test;

/** Steps that need the whole gradient before any update: clipped ones, and batches in pieces. */
class WholeGradientTest {

  private static final int SEVERAL_PIECES = 2 * BatchPieces.MOST_IMAGES + 3;
  private static final int EPOCHS = 3;

  @Test
  void aLimitThatNoGradientReachesChangesNoBit() {
    LabeledImages images = TinyTask.images(70);

    float[] plain = train(images, 32, Refinements.NONE, "simd", 2);

    assertThat(train(images, 32, clipping(1e6), "simd", 2)).isEqualTo(plain);
    assertThat(train(images, 32, clipping(0.01), "simd", 2)).isNotEqualTo(plain);
  }

  @Test
  void aClippedStepIsAsLongAsTheLimitTimesTheRate() {
    LabeledImages images = TinyTask.images(40);
    float[] start = TinyTask.NETWORK.initialParameters(1).valuesView();
    TrainingSettings settings = settings(new Sgd(1), 40, clipping(0.01));

    float[] end = train(images, settings, 1, "simd", 1);

    double square = 0;
    for (int i = 0; i < start.length; i++) {
      square += Math.pow((double) end[i] - start[i], 2);
    }
    assertThat(Math.sqrt(square)).isCloseTo(0.01, within(1e-5));
  }

  @Test
  void threadsAndKernelsChangeNoBitOfClippedStepsOrOfPieces() {
    for (Refinements refinements : List.of(clipping(0.05), Refinements.NONE)) {
      LabeledImages images = TinyTask.images(SEVERAL_PIECES + 100);
      float[] expected = train(images, SEVERAL_PIECES, refinements, "scalar", 1);
      for (int threads : new int[] {1, 2, 3}) {
        assertThat(train(images, SEVERAL_PIECES, refinements, "simd", threads))
            .as("%d threads, %s", threads, refinements)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void theGradientOfPiecesIsThatOfTheBatch() {
    LabeledImages few = TinyTask.images(BatchPieces.MOST_IMAGES);
    int[] twice = new int[2 * few.count()];
    for (int i = 0; i < twice.length; i++) {
      twice[i] = i % few.count();
    }
    // The same images twice, in two pieces, have the same mean gradient as once, in one.
    float[] once = train(few, few.count(), Refinements.NONE, "simd", 1);
    float[] pieces = train(few.subset(twice), twice.length, Refinements.NONE, "simd", 1);

    for (int i = 0; i < once.length; i++) {
      assertThat(pieces[i]).isCloseTo(once[i], within(2e-4f));
    }
  }

  @Test
  void theAverageIsMeasuredAndKept() {
    LabeledImages images = TinyTask.images(70);
    Refinements averaged = new Refinements(OptionalDouble.empty(), 0, OptionalDouble.of(0.9));

    float[] expected = train(images, 32, averaged, "scalar", 1);

    assertThat(expected).isNotEqualTo(train(images, 32, Refinements.NONE, "scalar", 1));
    assertThat(train(images, 32, averaged, "simd", 3)).isEqualTo(expected);
  }

  private static Refinements clipping(double norm) {
    return new Refinements(OptionalDouble.of(norm), 0, OptionalDouble.empty());
  }

  private static float[] train(
      LabeledImages images, int batchSize, Refinements refinements, String kernels, int threads) {
    TrainingSettings settings = settings(new Adam(0.002), batchSize, refinements);
    return train(images, settings, EPOCHS, kernels, threads);
  }

  private static TrainingSettings settings(
      Optimizer optimizer, int batchSize, Refinements refinements) {
    return new TrainingSettings(
        optimizer, new ConstantRate(), batchSize, EPOCHS, 1, List.of(), false, refinements);
  }

  private static float[] train(
      LabeledImages images, TrainingSettings settings, int epochs, String kernels, int threads) {
    try (WorkerTeam team = new WorkerTeam(threads)) {
      Training training =
          new Training(
              TinyTask.NETWORK,
              settings,
              images,
              Normalization.UNIT,
              KernelsProvider.choose(kernels),
              team);
      for (int epoch = 0; epoch < epochs; epoch++) {
        training.trainEpoch((learningRate, loss, imagesDone) -> {});
      }
      return training.parameters().valuesView().clone();
    }
  }
}
