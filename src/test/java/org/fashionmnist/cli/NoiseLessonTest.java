package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fashionmnist.cli.text.ComparisonsTable;
import org.fashionmnist.storage.comparison.ComparisonsFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chapter on noise shows what the record of its example says; computing it takes minutes. */
class NoiseLessonTest {

  private static final Path HOME = Path.of(System.getProperty("fashionmnist.home"));

  @ParameterizedTest
  @ValueSource(strings = {"lesson.md", "lesson.ko.md"})
  void theChapterShowsTheTableOfTheExample(String document) throws IOException {
    StringWriter printed = new StringWriter();
    PrintWriter out = new PrintWriter(printed);
    new ComparisonsTable(out, out)
        .recorded(new ComparisonsFolder(HOME.resolve("reports/example-noise")).read());

    String table =
        printed
            .toString()
            .lines()
            .takeWhile(line -> !line.isEmpty())
            .map(line -> "    " + line + "\n")
            .reduce("", String::concat);
    assertThat(table).contains("pairs told apart");
    assertThat(Files.readString(HOME.resolve("docs").resolve(document))).contains(table);
  }
}
