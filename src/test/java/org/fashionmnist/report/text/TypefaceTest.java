package org.fashionmnist.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TypefaceTest {

  private static final List<Typeface> BOTH = List.of(Typeface.regular(), Typeface.bold());

  /** What the source code writes into pictures, but for the formulas of Javadoc. */
  private static String written() throws IOException {
    StringBuilder written = new StringBuilder();
    for (String folder : List.of("report", "result")) {
      try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/fashionmnist", folder))) {
        for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
          Files.readAllLines(file).stream()
              .filter(line -> !line.strip().startsWith("*") && !line.strip().startsWith("/*"))
              .forEach(written::append);
        }
      }
    }
    return written.toString();
  }

  @Test
  void everyCharacterOfPicturesHasALetter() throws IOException {
    String written = written() + "αβγδεηθλμσ−×±·…→←↑↓≤≥≈⁻¹²₁₂";
    for (Typeface typeface : BOTH) {
      TreeSet<String> missing = new TreeSet<>();
      written
          .codePoints()
          .filter(character -> !Character.isISOControl(character))
          .mapToObj(Character::toString)
          .filter(character -> !typeface.covers(character))
          .forEach(missing::add);
      assertThat(missing).isEmpty();
    }
  }

  @Test
  void figuresAreOfOneWidth() {
    for (Typeface typeface : BOTH) {
      double width = typeface.width("0");
      for (char figure = '1'; figure <= '9'; figure++) {
        assertThat(typeface.width(String.valueOf(figure))).isEqualTo(width);
      }
    }
  }

  @Test
  void widthsAddUpAndGrowWithTheSize() {
    ChartFont font = Typeface.regular().at(15);
    assertThat(font.width("Coat")).isEqualTo(font.width("Co") + font.width("at"), within(1e-9));
    assertThat(font.deriveFont(30f).width("Coat")).isEqualTo(2 * font.width("Coat"), within(1e-9));
    assertThat(Typeface.bold().width("Coat")).isGreaterThan(Typeface.regular().width("Coat"));
  }

  @Test
  void outlineStandsOnTheLineAndEndsWithTheWidth() {
    ChartFont font = Typeface.regular().at(100);
    var bounds = font.outline("HH", 10, 50).getBounds2D();
    assertThat(bounds.getMaxY()).isEqualTo(50, within(0.01));
    assertThat(bounds.getHeight()).isEqualTo(font.capitalHeight(), within(0.01));
    assertThat(bounds.getMinX()).isBetween(10.0, 20.0);
    assertThat(bounds.getMaxX()).isBetween(font.width("HH"), 10 + font.width("HH"));
  }

  @Test
  void lettersOfOtherScriptsTakeRoom() {
    ChartFont font = Typeface.regular().at(20);
    assertThat(font.typeface().covers("셔츠")).isFalse();
    assertThat(font.width("셔츠 a"))
        .isEqualTo(font.width("셔츠") + font.width(" a"), within(1e-9))
        .isGreaterThan(20);
    assertThat(font.outline("셔츠", 0, 0).getBounds2D().isEmpty()).isFalse();
  }

  @Test
  void fontOfAnotherFamilyIsReplacedByOneOfItsWeightAndSize() {
    assertThat(ChartFont.of(new Font(Font.SERIF, Font.BOLD, 17)))
        .isEqualTo(Typeface.bold().at(17))
        .isNotEqualTo(Typeface.regular().at(17));
  }

  @Test
  void styleSheetHasBothWeights() {
    assertThat(WebFont.rules())
        .contains("font-weight:400;src:url(data:font/woff2;base64,d09GMg")
        .contains("font-weight:700;src:url(data:font/woff2;base64,d09GMg");
  }
}
