package org.fashionmnist.result.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "my_run-2; my_run-2",
        "<img src=x>; \\<img src=x\\>",
        "![a](b); \\!\\[a\\](b)",
        "a|b`c*; a\\|b\\`c\\*",
        "_a_; \\_a\\_",
        "'a\u001bb\nc'; a\uFFFDb\uFFFDc"
      })
  void markupBecomesText(String text, String escaped) {
    assertThat(MarkdownText.escaped(text)).isEqualTo(escaped);
  }
}
