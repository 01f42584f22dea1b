package org.fashionmnist.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

  private static final String EIGHT = LineGlyphs.UNICODE.levels();

  @Test
  void heightsGoFromTheLowestToTheLargestValue() {
    assertThat(Sparkline.of(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0), 20, EIGHT))
        .isEqualTo("▁▂▃▄▅▆▇█");
  }

  @Test
  void onlyTheLastValuesAreShownOnTheirOwnScale() {
    assertThat(Sparkline.of(List.of(100.0, 3.0, 2.0, 1.0), 3, EIGHT)).isEqualTo("█▅▁");
  }

  @Test
  void equalValuesLieInTheMiddle() {
    assertThat(Sparkline.of(List.of(0.5, 0.5), 20, EIGHT)).isEqualTo("▄▄");
  }

  @Test
  void whatIsNoNumberIsAtTheTopAndPressesNothingFlat() {
    assertThat(Sparkline.of(List.of(1.0, Double.NaN, 2.0, Double.POSITIVE_INFINITY), 9, EIGHT))
        .isEqualTo("▁███");
    assertThat(Sparkline.of(List.of(Double.NaN), 9, EIGHT)).isEqualTo("█");
  }

  @Test
  void nothingIsAnEmptyLine() {
    assertThat(Sparkline.of(List.of(), 20, EIGHT)).isEmpty();
  }

  @Test
  void asciiHasHeightsToo() {
    assertThat(Sparkline.of(List.of(4.0, 3.0, 2.0, 1.0, 0.0), 20, LineGlyphs.ASCII.levels()))
        .isEqualTo("^*-._");
  }
}
