package org.fashionmnist.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.report.SampleComparison;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.report.file.Drawing;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.junit.jupiter.api.Test;

class TestAccuracyPlotTest {

  private static final ChartTheme THEME = ChartTheme.standard();
  private static final int LAST = 3;

  /** The last of four optimizers has these test accuracies. */
  private static Comparison withLast(
      List<Double> accuracies, double mean, ConfidenceInterval interval) {
    Comparison usual = SampleComparison.usual(LAST + 1).comparison();
    List<OptimizerResult> results = new ArrayList<>(usual.optimizers());
    OptimizerResult last = results.remove(LAST);
    results.add(
        new OptimizerResult(
            last.optimizer(),
            last.displayName(),
            last.rank(),
            last.defaultRate(),
            last.tunedRate(),
            last.tuned(),
            last.atEdge(),
            last.rates(),
            last.toleratedDecades(),
            accuracies,
            Optional.of(mean),
            Optional.of(interval),
            last.untunedAccuracies(),
            last.meanUntunedAccuracy(),
            last.tuningGain(),
            last.epochsToTarget(),
            last.secondsToTarget(),
            last.secondsPerEpoch(),
            last.tuningSeconds(),
            last.tuningGigaOperations(),
            last.discardedCount(),
            last.divergedCount()));
    return new Comparison(
        usual.command(),
        usual.status(),
        usual.settings(),
        usual.data(),
        usual.splits(),
        usual.network(),
        usual.environment(),
        results,
        usual.pairs(),
        usual.seedDeviation(),
        usual.testLooks(),
        usual.trials(),
        usual.wallSeconds());
  }

  private static Picture picture(Comparison comparison) {
    return new TestAccuracyChart(THEME).picture(comparison).orElseThrow();
  }

  /** The last row, in halves: the mean with its interval above the seeds. */
  private static Rectangle2D half(Drawing drawing, boolean seeds) {
    Rectangle2D rows = drawing.dataArea();
    double height = rows.getHeight() / (LAST + 1);
    double top = rows.getMaxY() - (seeds ? height / 2 : height);
    return new Rectangle2D.Double(rows.getX(), top, rows.getWidth(), height / 2);
  }

  private static void assertSeen(Comparison comparison) {
    Color color = THEME.line(LAST).color().on(Theme.LIGHT);
    Picture picture = picture(comparison);
    Drawing drawing = Drawing.of(picture);
    assertThat(Drawing.legend(picture)).contains("beyond the axis");
    assertThat(drawing.colorsIn(half(drawing, false))).as("mean").contains(color);
    assertThat(drawing.colorsIn(half(drawing, true))).as("seeds").contains(color);
    assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 4))
        .containsOnly(Drawing.light(THEME.background()));
  }

  @Test
  void seedsFarBelowHaveAnArrow() {
    assertSeen(withLast(List.of(0.1, 0.11, 0.12), 0.11, new ConfidenceInterval(0.05, 0.17)));
  }

  @Test
  void intervalFarWiderThanTheAxisHasArrows() {
    assertSeen(withLast(List.of(0.1, 0.88, 0.881), 0.62, new ConfidenceInterval(-1, 2)));
  }

  @Test
  void whatIsNotMuchFartherThanTheOthersIsOnTheAxis() {
    Comparison comparison =
        withLast(List.of(0.872, 0.873, 0.874), 0.873, new ConfidenceInterval(0.870, 0.876));
    assertThat(Drawing.legend(picture(comparison))).doesNotContain("beyond the axis");
  }
}
