package org.fashionmnist.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickStepTest {

  @ParameterizedTest
  @CsvSource({
    "0.28, 7, 0.05, 2",
    "0.0023, 7, 0.0005, 4",
    "7, 7, 1, 0",
    "7.1, 7, 2, 0",
    "0.7, 7, 0.1, 1",
    "85, 7, 20, 0",
    "500, 12, 50, 0",
    "1e6, 5, 200000, 0",
  })
  void stepIsTheFinestRoundOneThatFits(double span, int most, double size, int decimals) {
    TickStep step = TickStep.of(span, most);
    assertThat(step.size()).isCloseTo(size, within(1e-12));
    assertThat(step.decimals()).isEqualTo(decimals);
  }

  @ParameterizedTest
  @CsvSource({"0", "NaN", "Infinity", "4.9e-324", "1.7e308"})
  @Timeout(10)
  void anySpanHasAStep(double span) {
    assertThat(TickStep.of(span, 7).size()).isPositive().isFinite();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 1", "12, 1", "13, 2", "40, 5", "500, 50"})
  void epochsHaveWholeTicks(int span, int size) {
    assertThat(TickStep.whole(span, 12)).isEqualTo(new TickStep(size, 0));
  }

  @Test
  void labelsShowTheDigitsThatDiffer() {
    assertThat(new TickStep(0.05, 2).format("").format(0.4)).isEqualTo("0.40");
    assertThat(new TickStep(0.5, 1).format("%").format(88)).isEqualTo("88.0%");
    assertThat(new TickStep(20, 0).format("%").format(80)).isEqualTo("80%");
  }

  @Test
  void largeLabelsHaveAPowerOfTen() {
    var format = TickStep.of(1.1e32, 5).format("");
    assertThat(List.of(format.format(0.0), format.format(5e31), format.format(1e32 * 0.9999999)))
        .containsExactly("0", "5e31", "1e32");
    assertThat(new TickStep(1e6, 0).format("").format(5e6)).isEqualTo("5000000");
  }
}
