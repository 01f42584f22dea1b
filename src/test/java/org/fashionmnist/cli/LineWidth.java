package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

/** Nothing that a command prints for people is wider than a terminal of 80 columns. */
final class LineWidth {

  private static final int COLUMNS = 80;

  /** What is copied whole: a path behind its label, and a command line. */
  private static final Pattern WHOLE =
      Pattern.compile(".{0,40}?\\S*/\\S*|(\\w+ +)? *\\./fashion .*");

  private LineWidth() {}

  /** Checks what a command printed; of errors the one line, and JSON, may be wider. */
  static void check(List<String> arguments, String out, String err) {
    if (!arguments.contains("--json")) {
      check(arguments, out);
    }
    if (!arguments.contains("--verbose")) {
      check(arguments, err);
    }
  }

  private static void check(List<String> arguments, String text) {
    assertThat(text.lines())
        .filteredOn(line -> line.codePointCount(0, line.length()) > COLUMNS)
        .filteredOn(line -> !line.startsWith("fashion: ") && !WHOLE.matcher(line).matches())
        .as("wider than %d columns: ./fashion %s", COLUMNS, String.join(" ", arguments))
        .isEmpty();
  }
}
