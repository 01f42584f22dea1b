package org.fashionmnist.report.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.report.SampleRun;
import org.fashionmnist.report.curve.Curve.Point;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;
import org.junit.jupiter.api.Test;

class CurveTest {

  @Test
  void bestLossIsTheLowestAndBestAccuracyTheHighest() {
    Curve curve = new Curve(List.of(new Point(0, 2), new Point(1, 5), new Point(2, 1)));
    assertThat(curve.best(Measure.LOSS)).contains(new Point(2, 1));
    assertThat(curve.best(Measure.ACCURACY)).contains(new Point(1, 5));
  }

  @Test
  void earliestOfEquallyGoodEpochsIsBest() {
    Curve curve = new Curve(List.of(new Point(0, 2), new Point(1, 1), new Point(2, 1)));
    assertThat(curve.best(Measure.LOSS)).contains(new Point(1, 1));
  }

  @Test
  void noValidationGivesNoPointAndNoBest() {
    Curve validation = Curve.validation(SampleRun.history(3, false), Measure.LOSS);
    assertThat(validation.points()).isEmpty();
    assertThat(validation.best(Measure.LOSS)).isEmpty();
  }

  @Test
  void accuracyIsInPercent() {
    History history = SampleRun.history(2, true);
    assertThat(Curve.training(history, Measure.ACCURACY).points().get(0))
        .isEqualTo(new Point(0, 100 * 0.0912));
  }

  @Test
  void valuesThatAreNoNumberAreLeftOut() {
    History history =
        new History(
            List.of(
                epoch(0, 2.3),
                epoch(1, Double.NaN),
                epoch(2, Double.POSITIVE_INFINITY),
                epoch(3, 0.5)));
    assertThat(Curve.training(history, Measure.LOSS).points())
        .containsExactly(new Point(0, 2.3), new Point(3, 0.5));
  }

  private static EpochMetrics epoch(int epoch, double loss) {
    return new EpochMetrics(epoch, new Scores(loss, 0.5), Optional.empty(), 0.001, 1);
  }
}
