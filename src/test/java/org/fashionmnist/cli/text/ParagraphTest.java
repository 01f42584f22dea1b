package org.fashionmnist.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {

  private static final String WORDS = "0123456 ".repeat(20).strip();

  @Test
  void whatFitsStaysAsItIs() {
    String text = "ten  columns  of names".repeat(3);

    assertThat(Paragraph.of("Label     ", text)).isEqualTo("Label     " + text);
  }

  @Test
  void linesAreFullAndStandBelowTheText() {
    assertThat(Paragraph.of("Label     ", WORDS).lines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80))
        .allSatisfy(line -> assertThat(line.substring(10)).startsWith("0123456"))
        .first()
        .satisfies(line -> assertThat(line).hasSize(73));
  }

  @Test
  void numbersStayWithTheirSigns() {
    String text = "x".repeat(70);

    assertThat(Paragraph.of("", text + "xxxx 88.26 %, loss").lines())
        .containsExactly(text + "xxxx", "88.26 %, loss");
    assertThat(Paragraph.of("", text + " → 320 × 400 → 28 × 28").lines())
        .containsExactly(text + " →", "320 × 400 → 28 × 28");
  }

  @Test
  void charactersAreCountedNotUnits() {
    String text = "👗".repeat(39) + " " + "셔츠".repeat(20);

    assertThat(Paragraph.of("", text).lines()).hasSize(1);
    assertThat(Paragraph.of("", text + " 1").lines()).hasSize(2);
  }

  @Test
  void aWordWiderThanALineIsKeptWhole() {
    String path = "/" + "x".repeat(100);

    assertThat(Paragraph.of("Label     ", path + " is here").lines())
        .containsExactly("Label     " + path, "          is here");
    assertThat(Paragraph.of("Label     ", "see " + path).lines())
        .containsExactly("Label     see", "          " + path);
  }

  @Test
  void aLongHeadLeavesRoomAndIsBrokenToo() {
    assertThat(Paragraph.of("  " + "one − ".repeat(20), "text").lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(Paragraph.of("h".repeat(50) + " ", WORDS).lines().skip(1))
        .allSatisfy(line -> assertThat(line).startsWith("    0123456"));
  }
}
