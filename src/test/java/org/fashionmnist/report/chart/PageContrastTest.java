package org.fashionmnist.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The colors of the page, in both modes, as WCAG 2.2 AA wants them. */
class PageContrastTest {

  private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
  private static final Map<String, Color> LIGHT = colors(0);
  private static final Map<String, Color> DARK = colors(1);

  /** The variables of the first or the second rule for {@code :root}. */
  private static Map<String, Color> colors(int rule) {
    try (InputStream in =
        PageContrastTest.class.getResourceAsStream("/org/fashionmnist/page/page.css")) {
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String body = css.split(":root \\{", -1)[rule + 1].split("}", 2)[0];
      Map<String, Color> colors = new HashMap<>();
      for (MatchResult match : VARIABLE.matcher(body).results().toList()) {
        colors.put(match.group(1), Color.decode(match.group(2)));
      }
      return colors;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
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
    assertThat(Contrast.ratio(LIGHT.get(text), LIGHT.get(ground))).as("light").isGreaterThan(4.5);
    assertThat(Contrast.ratio(DARK.get(text), DARK.get(ground))).as("dark").isGreaterThan(4.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"right", "wrong"})
  void countsAreReadableOnEveryShade(String color) {
    for (Map<String, Color> mode : List.of(LIGHT, DARK)) {
      ColorScale scale = new ColorScale(mode.get("ground"), mode.get(color));
      for (double share = 0; share <= 1; share += 0.05) {
        assertThat(Contrast.ratio(mode.get("text"), scale.at(share))).isGreaterThan(4.5);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void picturesLieOnTheGroundOfThePage(boolean dark) {
    ChartTheme theme = dark ? ChartTheme.dark() : ChartTheme.light();
    assertThat(theme.background()).isEqualTo((dark ? DARK : LIGHT).get("ground"));
    assertThat(Contrast.ratio(theme.mutedText(), theme.background())).isGreaterThan(4.5);
    assertThat(theme.lines())
        .allSatisfy(
            line ->
                assertThat(Contrast.ratio(line.color(), theme.background())).isGreaterThan(4.5));
  }
}
