package org.fashionmnist.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.optim.Adam;
import org.fashionmnist.engine.optim.Optimizer;
import org.fashionmnist.engine.optim.Sgd;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.train.TinyTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A training with several threads is the same training. */
@Isolated("looks for threads that teams left behind")
class TrainerThreadsTest {

  private static final int PATIENCE_MILLIS = 60_000;

  private final LabeledImages training = TinyTask.images(230);
  private final LabeledImages validation = TinyTask.images(51);

  static Stream<TrainingSettings> settings() {
    Stream<Optimizer> optimizers = Stream.of(new Sgd(0.1), new Sgd(0.05, 0.9), new Adam(0.002));
    return optimizers.flatMap(
        optimizer ->
            Stream.of(1, 32, 100, 1000)
                .map(batchSize -> new TrainingSettings(optimizer, batchSize, 3, 4)));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void threadsAndKernelsChangeNoBit(TrainingSettings settings) {
    TrainingResult expected = fit(settings, "scalar", 1);

    for (String kernels : List.of("scalar", "simd")) {
      for (int threads : new int[] {1, 2, 3, 7}) {
        TrainingResult result = fit(settings, kernels, threads);

        assertThat(result.parameters().valuesView())
            .as("%d threads, %s", threads, kernels)
            .isEqualTo(expected.parameters().valuesView());
        assertThat(Samples.withoutTimes(result.history()))
            .isEqualTo(Samples.withoutTimes(expected.history()));
      }
    }
  }

  private TrainingResult fit(
      TrainingSettings settings, String kernels, int threads, TrainingListener... listeners) {
    return new Trainer(TinyTask.NETWORK, settings, KernelsProvider.choose(kernels), threads)
        .fit(training, validation, Normalization.standard(training), List.of(listeners));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void aLossThatIsNoNumberIsReportedByAnyTeam(int threads) {
    Network linear =
        Network.of(
            Shape.of(6, 7),
            List.of(new Dense(70, Activation.IDENTITY), new Dense(10, Activation.IDENTITY)));
    TrainingSettings settings = new TrainingSettings(new Sgd(1e30), 100, 5, 1);
    Trainer trainer = new Trainer(linear, settings, Kernels.get(), threads);

    assertThatExceptionOfType(DivergedException.class)
        .isThrownBy(() -> trainer.fit(training, validation, Normalization.UNIT, List.of()))
        .withMessage(
            "the loss is not a finite number any more in epoch 1, batch 2, learning rate 1.0E30,"
                + " first in the outputs of layer dense.1:"
                + " try a smaller learning rate (a tenth),"
                + " or check that the inputs are normalized")
        .satisfies(
            e ->
                assertThat(e.history().epochs())
                    .extracting(EpochMetrics::epoch)
                    .containsExactly(0));
    assertNoWorkerIsLeft();
  }

  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Throws in the batch that ends with so many images, in the second epoch, or after it. */
  private record Refusing(int images, Refusal refusal) implements TrainingListener {

    @Override
    public void batchEnded(int epoch, int imagesDone, double meanLoss) {
      if (epoch == 2 && imagesDone == images) {
        throw refusal;
      }
    }

    @Override
    public void epochEnded(EpochMetrics metrics) {
      if (metrics.epoch() == 2) {
        throw refusal;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 117", "2, 1", "2, 230", "3, 117", "7, 117", "3, 0"})
  void aListenerThatThrowsEndsTheTraining(int threads, int images) {
    Refusal refusal = new Refusal();
    TrainingSettings settings = new TrainingSettings(new Sgd(0.1), 1, 5, 1);

    assertThatThrownBy(() -> fit(settings, "simd", threads, new Refusing(images, refusal)))
        .isSameAs(refusal);
    assertNoWorkerIsLeft();
  }

  @Test
  void aTrainingThatEndsWellLeavesNoThread() {
    fit(new TrainingSettings(new Sgd(0.1), 32, 1, 1), "scalar", 4);

    assertNoWorkerIsLeft();
  }

  /** Threads that were told to end may need a moment. */
  private static void assertNoWorkerIsLeft() {
    for (Thread thread : workers()) {
      try {
        thread.join(PATIENCE_MILLIS);
      } catch (InterruptedException e) {
        throw new AssertionError("nobody interrupts a test", e);
      }
    }
    assertThat(workers()).isEmpty();
  }

  private static Set<Thread> workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("worker-"))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -3})
  void aTrainingWithoutThreadsIsAnError(int threads) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(new TrainingSettings(new Sgd(0.1), 32, 1, 1), "scalar", threads))
        .withMessage("threads: expected at least 1, got " + threads);
  }
}
