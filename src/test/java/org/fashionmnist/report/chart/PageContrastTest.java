package org.fashionmnist.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.drawing.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The colors of the page, in both modes, as WCAG 2.2 AA wants them. */
class PageContrastTest {

  private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
  private static final Map<String, ColorPair> COLORS = colors();

  /** The variables of the first and the second rule for {@code :root}. */
  private static Map<String, ColorPair> colors() {
    try (InputStream in =
        PageContrastTest.class.getResourceAsStream("/org/fashionmnist/page/page.css")) {
      String[] css = new String(in.readAllBytes(), StandardCharsets.UTF_8).split(":root \\{", -1);
      Map<String, Integer> light = colors(css[1]);
      Map<String, Integer> dark = colors(css[2]);
      Map<String, ColorPair> colors = new HashMap<>();
      dark.forEach((name, rgb) -> colors.put(name, new ColorPair(light.get(name), rgb)));
      return colors;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Integer> colors(String rule) {
    return VARIABLE
        .matcher(rule.split("}", 2)[0])
        .results()
        .collect(Collectors.toMap(m -> m.group(1), m -> Integer.parseInt(m.group(2), 16)));
  }

  @ParameterizedTest
  @CsvSource({
    "text, ground",
    "text, surface",
    "text, bar",
    "text, right",
    "text, wrong",
    "muted, ground",
    "muted, surface",
    "accent, ground",
    "accent, surface",
    "on-accent, accent",
    "error, ground",
    "error, surface"
  })
  void textIsReadable(String text, String ground) {
    for (Theme theme : Theme.values()) {
      assertThat(Contrast.ratio(COLORS.get(text), COLORS.get(ground), theme))
          .as("%s", theme)
          .isGreaterThan(4.5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"right", "wrong"})
  void countsAreReadableOnEveryShade(String color) {
    ColorScale scale = new ColorScale(COLORS.get("ground"), COLORS.get(color));
    for (Theme theme : Theme.values()) {
      for (double share = 0; share <= 1; share += 0.05) {
        assertThat(Contrast.ratio(COLORS.get("text"), scale.at(share), theme)).isGreaterThan(4.5);
      }
    }
  }

  @Test
  void picturesLieOnTheGroundOfThePage() {
    assertThat(ChartTheme.standard().background()).isEqualTo(COLORS.get("ground"));
  }
}
