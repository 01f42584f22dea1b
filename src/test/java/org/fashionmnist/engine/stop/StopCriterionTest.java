package org.fashionmnist.engine.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.fashionmnist.engine.optim.Sgd;
import org.fashionmnist.engine.train.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("changes the default locale")
class StopCriterionTest {

  /** These losses, on both splits, from epoch 0 on. */
  private static LossCourse losses(Double... losses) {
    return new LossCourse(List.of(losses), List.of(losses));
  }

  @Test
  void patienceCountsTheEpochsSinceTheBest() {
    EarlyStopping criterion = new EarlyStopping(2, 0);

    assertThat(criterion.reasonToStop(losses(2.3))).isEmpty();
    assertThat(criterion.reasonToStop(losses(2.3, 1.0, 1.1))).isEmpty();
    assertThat(criterion.reasonToStop(losses(2.3, 1.0, 1.1, 1.2)))
        .contains("validation loss has not improved since epoch 1 (patience 2)");
    assertThat(criterion.reasonToStop(losses(2.3, 1.0, 1.1, 0.9, 1.0, 0.8, 2.0))).isEmpty();
  }

  @Test
  void anEqualLossIsNoImprovement() {
    assertThat(new EarlyStopping(1, 0).reasonToStop(losses(2.3, 1.0, 1.0))).isPresent();
    assertThat(new EarlyStopping(1, 0).reasonToStop(losses(2.3, 1.0, Math.nextDown(1.0))))
        .isEmpty();
  }

  @Test
  void aNetworkThatOnlyBecomesWorseStopsToo() {
    assertThat(new EarlyStopping(3, 0).reasonToStop(losses(2.3, 3.0, 4.0))).isEmpty();
    assertThat(new EarlyStopping(3, 0).reasonToStop(losses(2.3, 3.0, 4.0, 5.0)))
        .contains("validation loss has not improved since epoch 0 (patience 3)");
  }

  @Test
  void anImprovementBelowTheMinimumChangeDoesNotCount() {
    EarlyStopping criterion = new EarlyStopping(2, 0.25);

    assertThat(criterion.reasonToStop(losses(2.0, 1.875, 1.75))).isPresent();
    assertThat(criterion.reasonToStop(losses(2.0, 1.875, 1.625))).isEmpty();
  }

  @Test
  void aValidationLossThatIsNoNumberIsNoImprovement() {
    assertThat(new EarlyStopping(2, 0).reasonToStop(losses(2.0, Double.NaN, Double.NaN)))
        .isPresent();
  }

  @Test
  void earlyStoppingLooksAtValidationAndToleranceAtTraining() {
    LossCourse losses = new LossCourse(List.of(4.0, 3.0, 2.0, 1.0), List.of(2.0, 2.0, 2.0, 2.0));

    assertThat(new EarlyStopping(3, 0).reasonToStop(losses)).isPresent();
    assertThat(new LossTolerance(0.5).reasonToStop(losses)).isEmpty();
    assertThat(new EarlyStopping(3, 0).needsValidation()).isTrue();
    assertThat(new LossTolerance(0.5).needsValidation()).isFalse();
  }

  @Test
  void toleranceComparesTheLastTwoEpochs() {
    LossTolerance criterion = new LossTolerance(0.25);

    assertThat(criterion.reasonToStop(losses(2.0))).isEmpty();
    assertThat(criterion.reasonToStop(losses(2.0, 1.0))).isEmpty();
    assertThat(criterion.reasonToStop(losses(2.0, 1.0, 0.75))).isEmpty();
    assertThat(criterion.reasonToStop(losses(2.0, 1.0, 0.875)))
        .contains("training loss changed by 0.125, less than 0.25");
    assertThat(criterion.reasonToStop(losses(2.0, 1.0, 1.125))).isPresent();
    assertThat(criterion.reasonToStop(losses(2.0, 1.9, 1.0))).isEmpty();
  }

  @Test
  void reasonsAreWrittenTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(new LossTolerance(0.25).reasonToStop(losses(1.0, 0.875)))
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
