package org.fashionmnist.result.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fashionmnist.result.sidebyside.DifferingValue;
import org.junit.jupiter.api.Test;

class SideBySideWordsTest {

  @Test
  void valuesAreSaidWithoutTheMarksOfJson() {
    DifferingValue value =
        new DifferingValue(
            "settings.learning_rate_decay",
            List.of("[256,128]", "[]", "[\"a\",\"b\"]", "null", "true", "adam", "0.1"));

    assertThat(SideBySideWords.values(value))
        .containsExactly("256, 128", "none", "a, b", "–", "yes", "adam", "0.1");
    assertThat(SideBySideWords.name(value)).isEqualTo("learning rate decay");
    assertThat(SideBySideWords.name(new DifferingValue("network.parameter_count", List.of())))
        .isEqualTo("network parameter count");
  }
}
