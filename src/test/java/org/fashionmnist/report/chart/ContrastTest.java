package org.fashionmnist.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.drawing.Theme;
import org.junit.jupiter.api.Test;

class ContrastTest {

  private static double ratio(int a, int b) {
    return Contrast.ratio(new ColorPair(a, 0x808080), new ColorPair(b, 0x808080), Theme.LIGHT);
  }

  @Test
  void ratiosAreThoseOfTheGuidelines() {
    assertThat(ratio(0x000000, 0xFFFFFF)).isEqualTo(21);
    assertThat(ratio(0xFF0000, 0xFF0000)).isEqualTo(1);
    assertThat(ratio(0x767676, 0xFFFFFF)).isCloseTo(4.54, within(0.005));
    assertThat(ratio(0xFFFFFF, 0x0000FF)).isCloseTo(8.59, within(0.005));
  }

  @Test
  void textIsReadableOnEveryBackgroundOfEitherTheme() {
    for (int red = 0; red < 256; red += 15) {
      for (int green = 0; green < 256; green += 5) {
        for (int blue = 0; blue < 256; blue += 15) {
          int rgb = red << 16 | green << 8 | blue;
          ColorPair background = new ColorPair(rgb, 0xFFFFFF - rgb);
          for (Theme theme : Theme.values()) {
            assertThat(Contrast.ratio(Contrast.textOn(background), background, theme))
                .as("%s", background)
                .isGreaterThan(4.5);
          }
        }
      }
    }
  }
}
