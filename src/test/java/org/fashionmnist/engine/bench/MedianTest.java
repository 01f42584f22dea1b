package org.fashionmnist.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {

  @Test
  void theMiddleOfAnOddNumber() {
    assertThat(Median.of(List.of(9.0, 1.0, 4.0))).isEqualTo(4);
  }

  @Test
  void theUpperOfTheTwoInTheMiddle() {
    assertThat(Median.of(List.of(9.0, 1.0, 4.0, 5.0))).isEqualTo(5);
  }
}
