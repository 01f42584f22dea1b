package org.fashionmnist.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class ContrastTest {

  @Test
  void ratiosAreThoseOfTheGuidelines() {
    assertThat(Contrast.ratio(Color.BLACK, Color.WHITE)).isEqualTo(21);
    assertThat(Contrast.ratio(Color.RED, Color.RED)).isEqualTo(1);
    assertThat(Contrast.ratio(new Color(0x767676), Color.WHITE)).isCloseTo(4.54, within(0.005));
    assertThat(Contrast.ratio(Color.WHITE, Color.BLUE)).isCloseTo(8.59, within(0.005));
  }

  @Test
  void textIsReadableOnEveryBackground() {
    for (int red = 0; red < 256; red += 15) {
      for (int green = 0; green < 256; green += 5) {
        for (int blue = 0; blue < 256; blue += 15) {
          Color background = new Color(red, green, blue);
          assertThat(Contrast.ratio(Contrast.textOn(background), background))
              .as("%s", background)
              .isGreaterThan(4.5);
        }
      }
    }
  }
}
