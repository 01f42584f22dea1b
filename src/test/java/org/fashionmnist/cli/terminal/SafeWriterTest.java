package org.fashionmnist.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SafeWriterTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final SafeWriter writer = new SafeWriter(bytes, StandardCharsets.UTF_8);

  private String written() {
    writer.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void controlCharactersOfTextsAreShown() {
    writer.print("a\u001b[2Jb\rc\u0007");
    writer.printf("%s%n", "run\u001b]0;title\u009b");
    writer.append('\u202E');
    writer.write(new char[] {'\b', 'd'}, 0, 2);

    assertThat(written())
        .isEqualTo(
            "a\uFFFD[2Jb\uFFFDc\uFFFDrun\uFFFD]0;title\uFFFD"
                + System.lineSeparator()
                + "\uFFFD\uFFFDd");
  }

  @Test
  void linesTabsAndWhatTheProgramMeansStay() {
    writer.control("\r\033[2K");
    writer.print("a\tb\nc\r\nMütze 한국어");

    assertThat(written()).isEqualTo("\r\033[2Ka\tb\nc\r\nMütze 한국어");
  }
}
