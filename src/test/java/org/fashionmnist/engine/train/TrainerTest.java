package org.fashionmnist.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fashionmnist.engine.dataset.ImageExamples;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;
import org.fashionmnist.engine.model.Predictor;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Backpropagation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.optim.Adam;
import org.fashionmnist.engine.optim.ElementwiseOptimizer;
import org.fashionmnist.engine.optim.OptimizerState;
import org.fashionmnist.engine.optim.Sgd;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.engine.schedule.ExponentialDecay;
import org.fashionmnist.engine.stop.EarlyStopping;
import org.fashionmnist.engine.stop.LossTolerance;
import org.fashionmnist.engine.stop.StopCriterion;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.EpochMetrics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainerTest {

  private final LabeledImages training = Samples.images(0, 503);
  private final LabeledImages validation = Samples.images(503, 620);

  static Stream<ElementwiseOptimizer> optimizers() {
    return Stream.of(new Sgd(0.1), new Sgd(0.05, 0.9), new Adam(0.001));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void theLossFallsAndTheAccuracyRises(ElementwiseOptimizer optimizer) {
    TrainingResult result =
        Samples.fit(new TrainingSettings(optimizer, 32, 5, 1), training, validation);

    EpochMetrics first = result.history().epochs().get(0);
    EpochMetrics last = result.history().last();
    assertThat(last.training().loss()).isLessThan(0.6 * first.training().loss());
    assertThat(last.training().accuracy()).isGreaterThan(0.6);
    assertThat(last.validation().orElseThrow().accuracy()).isGreaterThan(0.55);
    assertThat(result.stopReason()).isEqualTo("all 5 epochs trained");
    assertThat(result.weightsEpoch()).isEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void simdAndPlainLoopsGiveTheSameBits(ElementwiseOptimizer optimizer) {
    TrainingSettings settings = new TrainingSettings(optimizer, 32, 2, 1);
    TrainingResult scalar = fitWith("scalar", settings);
    TrainingResult simd = fitWith("simd", settings);

    assertThat(simd.parameters().valuesView()).isEqualTo(scalar.parameters().valuesView());
    assertThat(Samples.withoutTimes(simd.history()))
        .isEqualTo(Samples.withoutTimes(scalar.history()));
  }

  private TrainingResult fitWith(String kernels, TrainingSettings settings) {
    return new Trainer(Samples.NETWORK, settings, KernelsProvider.choose(kernels), 2)
        .fit(training, validation, Normalization.standard(training), List.of());
  }

  @Test
  void twoRunsGiveTheSameBits() {
    TrainingSettings settings = new TrainingSettings(new Adam(0.001), 32, 2, 5);
    TrainingResult first = Samples.fit(settings, training, validation);
    TrainingResult second = Samples.fit(settings, training, validation);

    assertThat(second.parameters().valuesView()).isEqualTo(first.parameters().valuesView());
    assertThat(Samples.withoutTimes(second.history()))
        .isEqualTo(Samples.withoutTimes(first.history()));
  }

  @Test
  void seedsGiveDifferentRuns() {
    TrainingResult one =
        Samples.fit(new TrainingSettings(new Sgd(0.1), 32, 1, 1), training, validation);
    TrainingResult two =
        Samples.fit(new TrainingSettings(new Sgd(0.1), 32, 1, 2), training, validation);

    assertThat(two.parameters().valuesView()).isNotEqualTo(one.parameters().valuesView());
  }

  @Test
  void fewerEpochsAreTheBeginningOfMore() {
    TrainingSettings three = withDecay(3);
    TrainingSettings five = withDecay(5);

    List<EpochMetrics> shorter =
        Samples.withoutTimes(Samples.fit(three, training, validation).history());
    List<EpochMetrics> longer =
        Samples.withoutTimes(Samples.fit(five, training, validation).history());

    assertThat(shorter).hasSize(4);
    assertThat(longer).hasSize(6).startsWith(shorter.toArray(EpochMetrics[]::new));
  }

  private static TrainingSettings withDecay(int epochs) {
    return new TrainingSettings(
        new Adam(0.002),
        new ExponentialDecay(0.5),
        50,
        epochs,
        3,
        List.of(),
        false,
        Refinements.NONE);
  }

  @Test
  void theHistoryTellsTheRateOfEachEpoch() {
    List<EpochMetrics> epochs = Samples.fit(withDecay(3), training, validation).history().epochs();

    assertThat(epochs).extracting(EpochMetrics::epoch).containsExactly(0, 1, 2, 3);
    assertThat(epochs)
        .extracting(EpochMetrics::learningRate)
        .containsExactly(0.002, 0.002, 0.001, 0.0005);
    assertThat(epochs).allMatch(m -> m.seconds() >= 0 && m.seconds() < 60);
  }

  @Test
  void epochZeroIsTheUntrainedNetwork() {
    TrainingSettings settings = new TrainingSettings(new Sgd(0.1), 32, 1, 9);

    EpochMetrics zero = Samples.fit(settings, training, validation).history().epochs().get(0);

    Parameters initial = Samples.NETWORK.initialParameters(9);
    assertThat(zero.training()).isEqualTo(scores(initial, training));
    assertThat(zero.validation()).contains(scores(initial, validation));
  }

  @Test
  void theLastEntryIsWhatTheReturnedWeightsScore() {
    TrainingSettings settings = new TrainingSettings(new Sgd(0.1), 32, 3, 9);

    TrainingResult result = Samples.fit(settings, training, validation);

    assertThat(result.history().last().training()).isEqualTo(scores(result.parameters(), training));
    assertThat(result.history().last().validation())
        .contains(scores(result.parameters(), validation));
  }

  @Test
  void scoresOfTheFirstImagesChangeNothingOfTheWeights() {
    TrainingSettings settings = new TrainingSettings(new Sgd(0.1), 32, 2, 9);

    TrainingResult all = Samples.fit(settings, training, validation);
    TrainingResult first = Samples.fit(settings.withScoredImages(40), training, validation);

    assertThat(first.parameters().valuesView()).isEqualTo(all.parameters().valuesView());
    LabeledImages measured = training.subset(IntStream.range(0, 40).toArray());
    assertThat(first.history().last().training())
        .isEqualTo(scores(first.parameters(), measured))
        .isNotEqualTo(all.history().last().training());
    assertThat(first.history().last().validation()).isEqualTo(all.history().last().validation());
  }

  private static Scores scores(Parameters parameters, LabeledImages images) {
    try (WorkerTeam one = new WorkerTeam(1)) {
      return new Predictor(Samples.NETWORK, Normalization.UNIT, Kernels.get(), one)
          .predict(parameters, images)
          .scores(images);
    }
  }

  /** The definition, written out: every image once an epoch, the last batch with what is left. */
  @ParameterizedTest
  @MethodSource("optimizers")
  void trainingIsTheStepsOfItsBatches(ElementwiseOptimizer optimizer) {
    TrainingSettings settings = new TrainingSettings(optimizer, 100, 2, 4);
    SparseCategoricalCrossentropy loss = new SparseCategoricalCrossentropy();
    ImageExamples reader = new ImageExamples(training, Normalization.UNIT, Kernels.get());
    Parameters parameters = Samples.NETWORK.initialParameters(4);
    float[] values = parameters.valuesView();
    OptimizerState state = optimizer.start(values.length);
    for (int epoch = 1; epoch <= 2; epoch++) {
      int[] order = IntStream.range(0, training.count()).toArray();
      RandomStream.of(4, Purpose.ORDER, epoch).shuffle(order);
      for (int from = 0; from < order.length; from += 100) {
        int size = Math.min(100, order.length - from);
        Matrix labels = Matrix.zeros(size, 1);
        Backpropagation batch = new Backpropagation(Samples.NETWORK, parameters, loss, labels);
        reader.read(order, from, batch.input(), labels);
        batch.run();
        state.beginStep(optimizer.learningRate());
        state.update(values, batch.gradients().valuesView(), 0, values.length);
      }
    }

    TrainingResult result = Samples.fit(settings, training, Samples.none());

    assertThat(result.parameters().valuesView()).isEqualTo(parameters.valuesView());
  }

  @Test
  void aBatchLargerThanTheSetIsTheWholeSet() {
    TrainingResult larger =
        Samples.fit(new TrainingSettings(new Sgd(0.1), 100_000, 2, 1), training, validation);
    TrainingResult whole =
        Samples.fit(
            new TrainingSettings(new Sgd(0.1), training.count(), 2, 1), training, validation);

    assertThat(larger.parameters().valuesView()).isEqualTo(whole.parameters().valuesView());
  }

  @Test
  void aSingleImageCanBeLearned() {
    TrainingResult result =
        Samples.fit(
            new TrainingSettings(new Sgd(0.1), 32, 20, 1), Samples.images(7, 8), Samples.none());

    assertThat(result.history().last().training().accuracy()).isEqualTo(1);
  }

  @Test
  void withoutValidationImagesNoneAreMeasured() {
    TrainingResult with =
        Samples.fit(new TrainingSettings(new Sgd(0.1), 32, 2, 1), training, validation);
    TrainingResult without =
        Samples.fit(new TrainingSettings(new Sgd(0.1), 32, 2, 1), training, Samples.none());

    assertThat(without.history().epochs()).allMatch(m -> m.validation().isEmpty());
    assertThat(without.history().hasValidation()).isFalse();
    assertThat(with.history().hasValidation()).isTrue();
    assertThat(without.parameters().valuesView()).isEqualTo(with.parameters().valuesView());
  }

  private static final class Recorder implements TrainingListener {

    private final List<String> batches = new ArrayList<>();
    private final List<EpochMetrics> epochs = new ArrayList<>();

    @Override
    public void batchEnded(int epoch, int imagesDone, double meanLoss) {
      assertThat(meanLoss).isFinite().isPositive();
      batches.add(epoch + ": " + imagesDone);
    }

    @Override
    public void epochEnded(EpochMetrics metrics) {
      epochs.add(metrics);
    }
  }

  @Test
  void listenersAreToldOfEveryBatchAndEveryEpoch() {
    Recorder first = new Recorder();
    Recorder second = new Recorder();
    TrainingSettings settings = new TrainingSettings(new Sgd(0.1), 200, 2, 1);

    TrainingResult result = Samples.fit(settings, training, validation, first, second);

    assertThat(first.batches)
        .containsExactly("1: 200", "1: 400", "1: 503", "2: 200", "2: 400", "2: 503");
    assertThat(first.epochs).isEqualTo(result.history().epochs());
    assertThat(second.batches).isEqualTo(first.batches);
    assertThat(second.epochs).isEqualTo(first.epochs);
  }

  @Test
  void theLossThatListenersSeeIsTheMeanSoFar() {
    List<Double> losses = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void batchEnded(int epoch, int imagesDone, double meanLoss) {
            losses.add(meanLoss);
          }
        };
    TrainingSettings wholeSet = new TrainingSettings(new Sgd(0.1), 503, 2, 1);

    TrainingResult result = Samples.fit(wholeSet, training, Samples.none(), listener);

    // One batch an epoch: its loss is the one measured before it, but for the order of the sum.
    for (int epoch = 0; epoch < 2; epoch++) {
      double measured = result.history().epochs().get(epoch).training().loss();
      assertThat(losses.get(epoch)).isCloseTo(measured, within(1e-12));
    }
    assertThat(losses).hasSize(2);
  }

  @Test
  void theBestEpochIsRestored() {
    TrainingResult result = Samples.fit(overfitting(30, List.of()), few(), validation);

    List<EpochMetrics> epochs = result.history().epochs();
    double best = epochs.stream().mapToDouble(TrainerTest::validationLoss).min().orElseThrow();
    assertThat(result.weightsEpoch()).isBetween(1, 29);
    assertThat(validationLoss(epochs.get(result.weightsEpoch()))).isEqualTo(best);
    assertThat(scores(result.parameters(), validation))
        .isEqualTo(epochs.get(result.weightsEpoch()).validation().orElseThrow());
    assertThat(scores(result.parameters(), few()))
        .isEqualTo(epochs.get(result.weightsEpoch()).training());
    assertThat(result.history().last().epoch()).isEqualTo(30);
  }

  @Test
  void trainingStopsWhenValidationNoLongerImproves() {
    TrainingSettings settings = overfitting(200, List.of(new EarlyStopping(4, 0)));

    TrainingResult result = Samples.fit(settings, few(), validation);

    assertThat(result.history().last().epoch())
        .isEqualTo(result.weightsEpoch() + 4)
        .isLessThan(200);
    assertThat(result.stopReason())
        .isEqualTo(
            "validation loss has not improved since epoch "
                + result.weightsEpoch()
                + " (patience 4)");
  }

  /** Learns forty images by heart, so that validation becomes worse soon. */
  private static TrainingSettings overfitting(int epochs, List<StopCriterion> criteria) {
    return new TrainingSettings(
        new Adam(0.01), new ExponentialDecay(1), 10, epochs, 1, criteria, true, Refinements.NONE);
  }

  private static LabeledImages few() {
    return Samples.images(0, 40);
  }

  private static double validationLoss(EpochMetrics metrics) {
    return metrics.validation().orElseThrow().loss();
  }

  @Test
  void trainingStopsWhenTheLossHardlyChanges() {
    TrainingSettings settings =
        new TrainingSettings(
            new Sgd(1e-6),
            new ExponentialDecay(1),
            32,
            50,
            1,
            List.of(new LossTolerance(0.01)),
            false,
            Refinements.NONE);

    TrainingResult result = Samples.fit(settings, training, Samples.none());

    assertThat(result.history().last().epoch()).isEqualTo(1);
    assertThat(result.weightsEpoch()).isEqualTo(1);
    assertThat(result.stopReason()).startsWith("training loss changed by ").endsWith("than 0.01");
  }

  @Test
  void theFirstCriterionThatAppliesGivesTheReason() {
    List<StopCriterion> criteria = List.of(new LossTolerance(1000), new LossTolerance(2000));
    TrainingSettings settings =
        new TrainingSettings(
            new Sgd(0.1), new ExponentialDecay(1), 32, 50, 1, criteria, false, Refinements.NONE);

    assertThat(Samples.fit(settings, training, validation).stopReason()).endsWith("than 1000");
  }

  @Test
  void aLossThatIsNoNumberStopsTheRunAndKeepsTheHistory() {
    // Without a rectifier, which such a rate silences for good, leaving a large but finite loss.
    Network linear =
        Network.of(
            Shape.of(784),
            List.of(new Dense(20, Activation.IDENTITY), new Dense(10, Activation.IDENTITY)));
    TrainingSettings settings =
        new TrainingSettings(
            new Sgd(1e10),
            new ExponentialDecay(0.5),
            training.count(),
            100,
            1,
            List.of(),
            false,
            Refinements.NONE);
    Trainer trainer = new Trainer(linear, settings);

    assertThatExceptionOfType(DivergedException.class)
        .isThrownBy(() -> trainer.fit(training, validation, Normalization.UNIT, List.of()))
        .satisfies(
            e -> {
              List<EpochMetrics> epochs = e.history().epochs();
              assertThat(epochs).hasSizeGreaterThanOrEqualTo(2);
              double rate = 1e10 * Math.pow(0.5, epochs.size() - 1);
              assertThat(e)
                  .hasMessage(
                      "the loss is not a finite number any more in epoch %d, batch 1,"
                          + " learning rate %s, first in the loss measured then, of weights that are"
                          + " finite: try a smaller learning rate (a tenth),"
                          + " or check that the inputs are normalized",
                      epochs.size(), rate);
              assertThat(epochs).extracting(EpochMetrics::epoch).startsWith(0, 1);
              assertThat(epochs).allMatch(m -> Double.isFinite(m.training().loss()));
            });
  }

  @Test
  void imagesOfAnotherSizeAreAnErrorThatNamesBothSizes() {
    LabeledImages small = LabeledImages.of(new byte[2 * 9], new byte[2], 3, 3);
    TrainingSettings settings = new TrainingSettings(new Sgd(0.1), 32, 1, 1);
    String message = " images: expected images of the 784 pixels that the network takes, got 3 × 3";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.fit(settings, small, Samples.none()))
        .withMessage("training" + message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.fit(settings, training, small))
        .withMessage("validation" + message);
  }

  @Test
  void nothingToLearnFromIsAnError() {
    TrainingSettings settings = new TrainingSettings(new Sgd(0.1), 32, 1, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.fit(settings, Samples.none(), validation))
        .withMessage("expected at least one training image");
  }

  @Test
  void settingsThatNeedValidationImagesAreAnErrorWithoutThem() {
    String message =
        "early stopping, restoring the best epoch and a schedule by the validation loss need"
            + " validation images";
    TrainingSettings restore = overfitting(1, List.of());
    TrainingSettings stop =
        new TrainingSettings(
            new Sgd(0.1),
            new ExponentialDecay(1),
            32,
            1,
            1,
            List.of(new EarlyStopping(1, 0)),
            false,
            Refinements.NONE);

    for (TrainingSettings settings : List.of(restore, stop)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Samples.fit(settings, training, Samples.none()))
          .withMessage(message);
    }
  }
}
