package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a person reads has its numbers and names in one form, wherever it stands. */
class WrittenFormsTest {

  /** Each with the form that is used instead. */
  private static final List<Pattern> OTHER_FORMS =
      Stream.of(
              "\\d%", // 88.26 %
              "(?i)(acc|accuracy|interval|agrees with|f1)[ (:]+0\\.\\d", // 88.26 %
              "(?i)discarded", // given up
              "(?<![\\p{L}\\d.)_-])-\\d", // −1
              "e[-+]0?\\d", // 6.5e−5
              "\\b(sgd|adam|lbfgs|fashion-mnist)(?! 0)\\b") // Adam, Fashion-MNIST
          .map(Pattern::compile)
          .toList();

  @TempDir private Path reports;

  private CommandOutcome run(String command) {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ", -1)));
    arguments.addAll(List.of("--out", reports.toString()));
    CommandOutcome outcome = CommandOutcome.of(arguments.toArray(String[]::new));
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return outcome;
  }

  private static void check(String where, String text) {
    assertThat(text).isNotBlank();
    for (Pattern form : OTHER_FORMS) {
      assertThat(form.matcher(text).results().map(m -> around(text, m.start())).toList())
          .as("%s: %s", where, form)
          .isEmpty();
    }
  }

  private static String around(String text, int place) {
    return text.substring(Math.max(0, place - 40), Math.min(text.length(), place + 30));
  }

  /** The words of a page and of the pictures in it, without what is code. */
  private String page(String run) throws IOException {
    return Files.readString(reports.resolve(run).resolve("index.html"))
        .replaceAll("(?s)<(script|style|code)[ >].*?</\\1>", " ")
        .replaceAll("(?s)<[^>]*>", " ")
        .replace("fashion-mnist", ""); // the program's own name
  }

  private String markdown(String run, String file) throws IOException {
    return Files.readString(reports.resolve(run).resolve(file))
        .replaceAll("(?s)    \\./fashion [^\n]*|```.*?```|`[^`]*`|]\\([^)]*\\)", " ");
  }

  @Test
  void runsSideBySideAreWrittenInOneForm() throws IOException {
    for (int seed = 1; seed <= 2; seed++) {
      CommandOutcome trained =
          run("train --sample --epochs 1 --name run" + seed + " --seed " + seed);
      check("terminal", trained.out().replaceAll("(?m)^Report.*", "") + trained.err());
    }
    check("page", page("run1"));

    CommandOutcome both =
        run("report --name both " + reports.resolve("run1") + " " + reports.resolve("run2"));
    check("terminal", both.out().replaceAll("(?m)^Report.*", ""));
    check("page", page("both"));
    check("Markdown", markdown("both", "side-by-side.md"));
  }

  @Test
  void comparisonIsWrittenInOneForm() throws IOException {
    CommandOutcome compared =
        run(
            "compare --sample --optimizers sgd,adam --hidden none --epochs 5 --budget 5 --seeds 2"
                + " --name compared");

    check("terminal", compared.out().replaceAll("(?m)^Report.*", "") + compared.err());
    check("page", page("compared"));
    check("Markdown", markdown("compared", "comparison.md"));
  }

  @Test
  void lessonsAreWrittenInOneForm() throws IOException {
    check(
        "terminal",
        run("lesson scores --epochs 5 --name scores").out().replaceAll("(?m)^Report.*", ""));
    check("page", page("scores"));
    check("terminal", run("surface --steps 30 --name race").out().replaceAll("(?m)^Picture.*", ""));
    check(
        "terminal",
        run("gradcheck --random --hidden 3 --name slopes").out().replaceAll("(?m)^Picture.*", ""));
  }
}
