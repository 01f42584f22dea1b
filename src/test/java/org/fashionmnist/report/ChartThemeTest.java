package org.fashionmnist.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChartThemeTest {

  private final ChartTheme theme = ChartTheme.light();

  @Test
  void allTextIsReadable() {
    assertThat(Contrast.ratio(theme.text(), theme.background())).isGreaterThan(7);
    assertThat(Contrast.ratio(theme.mutedText(), theme.background())).isGreaterThan(4.5);
  }

  @Test
  void labelsInTheColorOfACurveAreReadable() {
    assertThat(theme.lines())
        .allSatisfy(
            line ->
                assertThat(Contrast.ratio(line.color(), theme.background())).isGreaterThan(4.5));
  }

  @Test
  void gridLinesStayBehindTheCurves() {
    assertThat(Contrast.ratio(theme.gridLine(), theme.background())).isBetween(1.1, 1.5);
  }

  @Test
  void curvesDifferWithoutColor() {
    assertThat(theme.lines())
        .extracting(LineStyle::stroke)
        .extracting(BasicStroke::getDashArray)
        .extracting(Arrays::toString)
        .doesNotHaveDuplicates();
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
