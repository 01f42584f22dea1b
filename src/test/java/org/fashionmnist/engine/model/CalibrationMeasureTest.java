package org.fashionmnist.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.run.Calibration;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.Reliability;
import org.fashionmnist.result.run.ReliabilityBin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationMeasureTest {

  private static final List<String> TWO = List.of("a", "b");

  /** Confidences 0.75 (right), 0.75 (wrong), 1 (right), 0.5 (right). */
  private static final ImagePredictions FOUR =
      new ImagePredictions(
          TWO, new int[] {0, 1, 1, 0}, new float[] {0.75f, 0.25f, 0.75f, 0.25f, 0, 1, 0.5f, 0.5f});

  @Test
  void scoresAreThoseWorkedOutByHand() {
    Reliability measured = CalibrationMeasure.reliability(FOUR);
    // 0.75 and 0.75: confidence 0.75, accuracy 0.5; the others: 1 and 1, 0.5 and 1.
    assertThat(measured.expectedCalibrationError())
        .isCloseTo(2.0 / 4 * 0.25 + 1.0 / 4 * 0.5, within(1e-12));
    // 2 · 0.25², 2 · 0.75², 0, 2 · 0.5²
    assertThat(measured.brierScore()).isCloseTo((0.125 + 1.125 + 0 + 0.5) / 4, within(1e-12));
    assertThat(measured.loss())
        .isCloseTo(-(Math.log(0.75) + Math.log(0.25) + Math.log(0.5)) / 4, within(1e-12));
  }

  @Test
  void binsAreFifteenOfEqualWidthAndTheLastOneIsClosed() {
    List<ReliabilityBin> bins = CalibrationMeasure.reliability(FOUR).bins();
    assertThat(bins).hasSize(15);
    assertThat(bins.get(0).from()).isZero();
    assertThat(bins.get(14).to()).isEqualTo(1);
    assertThat(bins)
        .extracting(ReliabilityBin::count)
        .containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 1);
    assertThat(bins.get(11).meanConfidence()).contains(0.75);
    assertThat(bins.get(11).accuracy()).contains(0.5);
    assertThat(bins.get(0).accuracy()).isEmpty();
  }

  @Test
  void withoutValidationThereIsOnlyBefore() {
    Calibration calibration = CalibrationMeasure.of(FOUR, Optional.empty());
    assertThat(calibration.temperature()).isEmpty();
    assertThat(calibration.after()).isEmpty();
    assertThat(calibration.before().bins()).hasSize(15);
  }

  /** Ten images with confidence 0.9 of which 8 are right: T makes the odds 9 to odds 4. */
  @Test
  void temperatureTurnsTheConfidenceOfTwoClassesIntoTheAccuracy() {
    ImagePredictions overconfident = repeated(10, 8, 0.9f);
    double expected = Math.log(9) / Math.log(4);
    TemperatureScaling fitted = TemperatureScaling.fit(overconfident);
    assertThat(fitted.temperature()).isCloseTo(expected, within(1e-6));
    Calibration calibration = CalibrationMeasure.of(overconfident, Optional.of(overconfident));
    assertThat(calibration.before().expectedCalibrationError()).isCloseTo(0.1, within(1e-6));
    assertThat(calibration.after().orElseThrow().expectedCalibrationError())
        .isCloseTo(0, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.7, 1, 1.5, 4})
  void temperatureThatWasAppliedIsFoundAgain(double temperature) {
    ImagePredictions calibrated = repeated(10, 7, 0.7f);
    ImagePredictions distorted = new TemperatureScaling(1 / temperature).applied(calibrated);
    assertThat(TemperatureScaling.fit(distorted).temperature())
        .isCloseTo(temperature, within(1e-4));
  }

  @Test
  void temperatureChangesNoPredictedClass() {
    ImagePredictions flat = new TemperatureScaling(7).applied(FOUR);
    for (int i = 0; i < FOUR.count(); i++) {
      assertThat(flat.predictedClass(i)).isEqualTo(FOUR.predictedClass(i));
    }
  }

  @Test
  void temperatureStaysInItsRangeWhereEveryImageIsRightOrWrong() {
    assertThat(TemperatureScaling.fit(repeated(10, 10, 0.9f)).temperature())
        .isCloseTo(0.05, within(1e-3));
    assertThat(TemperatureScaling.fit(repeated(10, 0, 0.9f)).temperature())
        .isCloseTo(20, within(1e-3));
  }

  @Test
  void probabilityOfZeroForTheTrueClassIsFinite() {
    ImagePredictions zero = new ImagePredictions(TWO, new int[] {0, 1}, new float[] {0, 1, 0, 1});
    assertThat(CalibrationMeasure.reliability(zero).loss()).isFinite().isPositive();
    assertThat(TemperatureScaling.fit(zero).temperature()).isFinite();
  }

  private static ImagePredictions repeated(int count, int hits, float confidence) {
    int[] labels = new int[count];
    float[] probabilities = new float[2 * count];
    for (int i = 0; i < count; i++) {
      labels[i] = i < hits ? 0 : 1;
      probabilities[2 * i] = confidence;
      probabilities[2 * i + 1] = 1 - confidence;
    }
    return new ImagePredictions(TWO, labels, probabilities);
  }
}
