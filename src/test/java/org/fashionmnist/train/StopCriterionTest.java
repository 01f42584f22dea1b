package org.fashionmnist.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fashionmnist.optim.Sgd;
import org.fashionmnist.result.EpochMetrics;
import org.fashionmnist.result.History;
import org.fashionmnist.result.Scores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopCriterionTest {

  /** A history with these losses, on both splits, from epoch 0 on. */
  private static History history(double... losses) {
    List<EpochMetrics> epochs = new ArrayList<>();
    for (int epoch = 0; epoch < losses.length; epoch++) {
      Scores scores = new Scores(losses[epoch], 0.5);
      epochs.add(new EpochMetrics(epoch, scores, Optional.of(scores), 0.1, 1));
    }
    return new History(epochs);
  }

  @Test
  void patienceCountsTheEpochsSinceTheBest() {
    EarlyStopping criterion = new EarlyStopping(2, 0);

    assertThat(criterion.reasonToStop(history(2.3))).isEmpty();
    assertThat(criterion.reasonToStop(history(2.3, 1, 1.1))).isEmpty();
    assertThat(criterion.reasonToStop(history(2.3, 1, 1.1, 1.2)))
        .contains("validation loss has not improved since epoch 1 (patience 2)");
    assertThat(criterion.reasonToStop(history(2.3, 1, 1.1, 0.9, 1, 0.8, 2))).isEmpty();
  }

  @Test
  void anEqualLossIsNoImprovement() {
    assertThat(new EarlyStopping(1, 0).reasonToStop(history(2.3, 1, 1))).isPresent();
    assertThat(new EarlyStopping(1, 0).reasonToStop(history(2.3, 1, Math.nextDown(1.0)))).isEmpty();
  }

  @Test
  void aNetworkThatOnlyBecomesWorseStopsToo() {
    assertThat(new EarlyStopping(3, 0).reasonToStop(history(2.3, 3, 4))).isEmpty();
    assertThat(new EarlyStopping(3, 0).reasonToStop(history(2.3, 3, 4, 5)))
        .contains("validation loss has not improved since epoch 0 (patience 3)");
  }

  @Test
  void anImprovementBelowTheMinimumChangeDoesNotCount() {
    EarlyStopping criterion = new EarlyStopping(2, 0.25);

    assertThat(criterion.reasonToStop(history(2, 1.875, 1.75))).isPresent();
    assertThat(criterion.reasonToStop(history(2, 1.875, 1.625))).isEmpty();
  }

  @Test
  void aValidationLossThatIsNoNumberIsNoImprovement() {
    assertThat(new EarlyStopping(2, 0).reasonToStop(history(2, Double.NaN, Double.NaN)))
        .isPresent();
  }

  @Test
  void earlyStoppingLooksAtValidationAndToleranceAtTraining() {
    List<EpochMetrics> epochs = new ArrayList<>();
    for (int epoch = 0; epoch < 4; epoch++) {
      epochs.add(
          new EpochMetrics(epoch, new Scores(4 - epoch, 0), Optional.of(new Scores(2, 0)), 0.1, 1));
    }
    History history = new History(epochs);

    assertThat(new EarlyStopping(3, 0).reasonToStop(history)).isPresent();
    assertThat(new LossTolerance(0.5).reasonToStop(history)).isEmpty();
    assertThat(new EarlyStopping(3, 0).needsValidation()).isTrue();
    assertThat(new LossTolerance(0.5).needsValidation()).isFalse();
  }

  @Test
  void toleranceComparesTheLastTwoEpochs() {
    LossTolerance criterion = new LossTolerance(0.25);

    assertThat(criterion.reasonToStop(history(2))).isEmpty();
    assertThat(criterion.reasonToStop(history(2, 1))).isEmpty();
    assertThat(criterion.reasonToStop(history(2, 1, 0.75))).isEmpty();
    assertThat(criterion.reasonToStop(history(2, 1, 0.875)))
        .contains("training loss changed by 0.125, less than 0.25");
    assertThat(criterion.reasonToStop(history(2, 1, 1.125))).isPresent();
    assertThat(criterion.reasonToStop(history(2, 1.9, 1))).isEmpty();
  }

  @Test
  void reasonsAreWrittenTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(new LossTolerance(0.25).reasonToStop(history(1, 0.875)))
          .contains("training loss changed by 0.125, less than 0.25");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void patienceBelowOneIsAnError(int patience) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EarlyStopping(patience, 0))
        .withMessage("patience: expected at least 1 epoch, got " + patience);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN})
  void aNegativeMinimumChangeIsAnError(double minChange) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EarlyStopping(1, minChange))
        .withMessage("minimum change: expected at least 0, got " + minChange);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN})
  void aToleranceThatIsNotPositiveIsAnError(double tolerance) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LossTolerance(tolerance))
        .withMessage("tolerance: expected a positive number, got " + tolerance);
  }

  @Test
  void batchSizeAndEpochsBelowOneAreErrors() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrainingSettings(new Sgd(0.1), 0, 1, 1))
        .withMessage("batch size: expected at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrainingSettings(new Sgd(0.1), 1, 0, 1))
        .withMessage("epochs: expected at least 1, got 0");
  }
}
