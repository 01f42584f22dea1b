package org.fashionmnist.report.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.report.SampleRun;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.report.file.ChartFonts;
import org.fashionmnist.report.file.Drawing;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurveChartTest {

  private final ChartTheme theme = ChartTheme.standard();

  static Stream<Arguments> runs() {
    return Stream.of(0, 1, 2, 10, 31, 500)
        .flatMap(epochs -> Stream.of(Arguments.of(epochs, true), Arguments.of(epochs, false)));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void nothingReachesIntoTheMarginAndBothCurvesAreSeen(int epochCount, boolean validation) {
    History history = SampleRun.history(epochCount, validation);
    String longSubtitle = (SampleRun.SUBTITLE + " · ").repeat(3);
    for (Picture picture :
        List.of(
            new CurveChart(theme, Measure.LOSS).picture(longSubtitle, history),
            new CurveChart(theme, Measure.ACCURACY).picture(longSubtitle, history))) {
      Drawing drawing = Drawing.of(picture);
      assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 4))
          .containsOnly(Drawing.light(theme.background()));
      assertThat(drawing.colors()).contains(Drawing.light(theme.trainingLine().color()));
      assertThat(drawing.colors().contains(theme.validationLine().color().on(Theme.LIGHT)))
          .isEqualTo(validation);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 6, 10})
  void keptEpochIsMarkedInEveryMeasure(int kept) {
    History history = SampleRun.history(10, true);
    Scores scores = history.epochs().get(kept).validation().orElseThrow();
    assertMarked(
        new CurveChart(theme, Measure.LOSS).picture("", history, kept), kept, scores.loss());
    assertMarked(
        new CurveChart(theme, Measure.ACCURACY).picture("", history, kept),
        kept,
        100 * scores.accuracy());
  }

  /** Before, the curves fell from beyond the edge, which looked like an error bar. */
  @Test
  void untrainedNetworkThatIsFarOffIsToldInWords() {
    Picture picture =
        new CurveChart(theme, Measure.LOSS).picture("", SampleRun.history(10, true), 10);
    XYPlot plot = picture.chart().getXYPlot();
    for (int series = 0; series < 2; series++) {
      assertThat(plot.getDataset().getXValue(series, 0)).isEqualTo(1);
    }
    assertThat(plot.getDomainAxis().getLowerBound()).isBetween(0.5, 1.0);
    assertThat(Drawing.legend(picture))
        .containsExactly("training", "validation", "untrained: 2.3310 and 2.3380");
  }

  @Test
  void networkThatLearnsLittleShowsItsBeginning() {
    History history =
        new History(
            List.of(
                epoch(0, 2.56, 0.0751),
                epoch(1, 2.31, 0.1),
                epoch(2, 2.3, 0.1),
                epoch(3, 2.3, 0.1)));
    Picture picture = new CurveChart(theme, Measure.ACCURACY).picture("", history, 3);
    assertThat(picture.chart().getXYPlot().getDataset().getXValue(0, 0)).isZero();
    assertThat(picture.chart().getXYPlot().getRangeAxis().getRange().contains(7.51)).isTrue();
  }

  private static EpochMetrics epoch(int number, double loss, double accuracy) {
    return new EpochMetrics(number, new Scores(loss, accuracy), Optional.empty(), 0.1, 1);
  }

  @Test
  void curvesThatCoincideAreBothSeen() {
    List<EpochMetrics> epochs = new ArrayList<>();
    for (int i = 0; i <= 4; i++) {
      Scores scores = new Scores(1.0 / (i + 1), 0.5);
      epochs.add(new EpochMetrics(i, scores, Optional.of(scores), 0.1, 1));
    }
    Drawing drawing =
        Drawing.of(new CurveChart(theme, Measure.LOSS).picture("", new History(epochs), 4));
    assertThat(drawing.colorsIn(drawing.dataArea()))
        .contains(Drawing.light(theme.trainingLine().color(), theme.validationLine().color()));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 40})
  void bestValidationEpochIsMarkedWhileTheTrainingGoesOn(int epochCount) {
    History history = SampleRun.history(epochCount, true);
    int best = epochCount * 3 / 4;
    Scores scores = history.epochs().get(best).validation().orElseThrow();
    assertMarked(new CurveChart(theme, Measure.LOSS).picture("", history), best, scores.loss());
    assertMarked(
        new CurveChart(theme, Measure.ACCURACY).picture("", history),
        best,
        100 * scores.accuracy());
  }

  /** A dot is wider than any line, so its color is also found 4 pixels beside the point. */
  private void assertMarked(Picture picture, int epoch, double value) {
    Drawing drawing = Drawing.of(picture);
    XYPlot plot = picture.chart().getXYPlot();
    double x =
        plot.getDomainAxis().valueToJava2D(epoch, drawing.dataArea(), plot.getDomainAxisEdge());
    double y =
        plot.getRangeAxis().valueToJava2D(value, drawing.dataArea(), plot.getRangeAxisEdge());
    Color mark = theme.validationLine().color().on(Theme.LIGHT);
    assertThat(drawing.colorAt(x, y)).isEqualTo(mark);
    assertThat(drawing.colorAt(x, y - 4)).isEqualTo(mark);
    assertThat(drawing.colorAt(x, y + 4)).isEqualTo(mark);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 12, 13, 99, 500})
  void epochTicksAreWholeAndFew(int epochCount) {
    Picture picture =
        new CurveChart(theme, Measure.LOSS).picture("", SampleRun.history(epochCount, true));
    NumberAxis axis = (NumberAxis) picture.chart().getXYPlot().getDomainAxis();
    double step = axis.getTickUnit().getSize();
    assertThat(step % 1).isZero();
    assertThat(axis.getRange().getLength() / step).isLessThan(14);
    assertThat(axis.isAutoTickUnitSelection()).isFalse();
  }

  @Test
  void trainedEpochsFillTheAxisAlthoughTheUntrainedNetworkIsFarAbove() {
    Picture picture = new CurveChart(theme, Measure.LOSS).picture("", SampleRun.history(10, true));
    assertThat(picture.chart().getXYPlot().getRangeAxis().getUpperBound()).isLessThan(0.6);
  }

  @Test
  void titleNamesMeasureAndEpochs() {
    assertThat(title(new CurveChart(theme, Measure.LOSS).picture("", SampleRun.history(10, true))))
        .isEqualTo("Loss over 10 epochs");
    assertThat(
            title(new CurveChart(theme, Measure.ACCURACY).picture("", SampleRun.history(1, true))))
        .isEqualTo("Accuracy over 1 epoch");
    assertThat(title(new CurveChart(theme, Measure.LOSS).picture("", SampleRun.history(0, true))))
        .isEqualTo("Loss of the untrained network");
  }

  private static String title(Picture picture) {
    return ((TextTitle) picture.chart().getSubtitle(0)).getText();
  }

  @Test
  void lossThatIsNoNumberDoesNotSpoilThePicture() {
    History history =
        new History(
            List.of(
                new EpochMetrics(0, new Scores(2.3, 0.1), Optional.empty(), 0.1, 0),
                new EpochMetrics(1, new Scores(Double.NaN, 0.1), Optional.empty(), 0.1, 1)));
    Drawing drawing = Drawing.of(new CurveChart(theme, Measure.LOSS).picture("", history));
    assertThat(drawing.colorsIn(drawing.dataArea()))
        .contains(Drawing.light(theme.trainingLine().color()));
  }

  @Test
  void validationIsDrawnWhereTheTrainingLossIsNoNumber() {
    Scores broken = new Scores(Double.NaN, 0.1);
    History history =
        new History(
            List.of(
                new EpochMetrics(0, broken, Optional.of(new Scores(2.3, 0.1)), 0.1, 0),
                new EpochMetrics(1, broken, Optional.of(new Scores(0.5, 0.8)), 0.1, 1),
                new EpochMetrics(2, broken, Optional.of(new Scores(0.4, 0.8)), 0.1, 1),
                new EpochMetrics(3, broken, Optional.of(new Scores(0.3, 0.8)), 0.1, 1)));
    Drawing drawing = Drawing.of(new CurveChart(theme, Measure.LOSS).picture("", history));
    assertThat(drawing.colorsIn(drawing.dataArea()))
        .contains(Drawing.light(theme.validationLine().color()))
        .doesNotContain(Drawing.light(theme.trainingLine().color()));
  }

  @Test
  void longSubtitleTakesMoreLines() {
    History history = SampleRun.history(3, true);
    String longSubtitle = SampleRun.SUBTITLE + " · " + SampleRun.SUBTITLE;
    Drawing one =
        Drawing.of(new CurveChart(theme, Measure.LOSS).picture(SampleRun.SUBTITLE, history));
    Drawing two = Drawing.of(new CurveChart(theme, Measure.LOSS).picture(longSubtitle, history));
    double line = ChartFonts.lineHeight(theme.subtitleFont());
    assertThat(two.dataArea().getY() - one.dataArea().getY()).isBetween(line - 2, line + 2);
  }

  @Test
  void emptyHistoryIsRefused() {
    assertThatThrownBy(
            () -> new CurveChart(theme, Measure.LOSS).picture("", new History(List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot draw the loss of no epochs");
  }
}
