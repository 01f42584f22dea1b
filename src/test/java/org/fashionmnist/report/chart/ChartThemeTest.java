package org.fashionmnist.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.fashionmnist.report.ColorVision;
import org.fashionmnist.report.drawing.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartThemeTest {

  private final ChartTheme theme = ChartTheme.standard();

  @ParameterizedTest
  @EnumSource
  void allTextIsReadable(Theme on) {
    assertThat(Contrast.ratio(theme.text(), theme.background(), on)).isGreaterThan(7);
    assertThat(Contrast.ratio(theme.mutedText(), theme.background(), on)).isGreaterThan(4.5);
  }

  @ParameterizedTest
  @EnumSource
  void labelsInTheColorOfACurveAreReadable(Theme on) {
    assertThat(theme.lines())
        .allSatisfy(
            line ->
                assertThat(Contrast.ratio(line.color(), theme.background(), on))
                    .isGreaterThan(4.5));
  }

  @ParameterizedTest
  @EnumSource
  void namesOfRightAndWrongClassesAreReadable(Theme on) {
    assertThat(Contrast.ratio(theme.correct().high(), theme.background(), on)).isGreaterThan(4.5);
    assertThat(Contrast.ratio(theme.wrong().high(), theme.background(), on)).isGreaterThan(4.5);
  }

  @ParameterizedTest
  @EnumSource
  void weightsOfBothSignsStandOutAndNoWeightDoesNot(Theme on) {
    assertThat(theme.weight(0)).isEqualTo(theme.background());
    assertThat(Contrast.ratio(theme.weight(1), theme.background(), on)).isGreaterThan(3);
    assertThat(Contrast.ratio(theme.weight(-1), theme.background(), on)).isGreaterThan(3);
    assertThat(theme.weight(-7)).isEqualTo(theme.weight(-1));
  }

  @ParameterizedTest
  @EnumSource
  void linesStandOutOnAMap(Theme on) {
    for (double height : new double[] {0, 0.5, 1}) {
      assertThat(theme.lines())
          .allSatisfy(
              line ->
                  assertThat(Contrast.ratio(line.color(), theme.landscape().at(height), on))
                      .isGreaterThan(2));
    }
  }

  @ParameterizedTest
  @EnumSource
  void gridLinesStayBehindTheCurves(Theme on) {
    assertThat(Contrast.ratio(theme.gridLine(), theme.background(), on)).isBetween(1.1, 1.5);
  }

  @Test
  void curvesDifferWithoutColor() {
    assertThat(theme.lines()).hasSize(13);
    assertThat(theme.lines())
        .extracting(line -> dashes(line) + line.marker())
        .doesNotHaveDuplicates();
  }

  @Test
  void neighborsDifferInDashesAndMarkers() {
    for (int i = 1; i < theme.lines().size(); i++) {
      LineStyle line = theme.line(i);
      assertThat(dashes(line)).as("dashes of %d", i).isNotEqualTo(dashes(theme.line(i - 1)));
      assertThat(line.marker()).as("marker of %d", i).isNotEqualTo(theme.line(i - 1).marker());
    }
  }

  @ParameterizedTest
  @EnumSource(ColorVision.class)
  void neighborsDifferInColorForEveryReader(ColorVision vision) {
    for (Theme on : Theme.values()) {
      for (int i = 1; i < theme.lines().size(); i++) {
        double distance =
            vision.distance(theme.line(i - 1).color().on(on), theme.line(i).color().on(on));
        assertThat(distance).as("%d and %d, %s", i - 1, i, on).isGreaterThan(14);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ColorVision.class)
  void colorsThatAreConfusedShareNeitherDashesNorMarkers(ColorVision vision) {
    for (int i = 0; i < theme.lines().size(); i++) {
      for (int j = 0; j < i; j++) {
        LineStyle a = theme.line(i);
        LineStyle b = theme.line(j);
        if (Arrays.stream(Theme.values())
            .anyMatch(on -> vision.distance(a.color().on(on), b.color().on(on)) < 12)) {
          assertThat(dashes(a)).as("dashes of %d and %d", i, j).isNotEqualTo(dashes(b));
          assertThat(a.marker()).as("markers of %d and %d", i, j).isNotEqualTo(b.marker());
        }
      }
    }
  }

  @Test
  void moreCurvesThanStylesBeginAnew() {
    assertThat(theme.line(13)).isEqualTo(theme.line(0));
  }

  private static String dashes(LineStyle line) {
    return Arrays.toString(line.stroke().getDashArray());
  }

  @Test
  void themeWithoutALineForValidationIsRefused() {
    assertThatThrownBy(
            () ->
                new ChartTheme(
                    theme.fonts(),
                    theme.background(),
                    theme.text(),
                    theme.mutedText(),
                    theme.gridLine(),
                    theme.shade(),
                    theme.lines().subList(0, 1),
                    theme.correct(),
                    theme.wrong()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 1");
  }
}
