package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command and every piece of Java in the lesson does what the lesson says. */
class LessonDocumentTest {

  private static final Path DOCS = Path.of(System.getProperty("fashionmnist.home"), "docs");
  private static final String OMITTED = "…";

  /** Of all commands: one evaluates what another one trained. */
  @TempDir static Path reports;

  static Stream<LessonDocument.Shown> commands() throws IOException {
    return LessonDocument.read(DOCS.resolve("lesson.md")).commands().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void prints(LessonDocument.Shown shown) {
    assertThat(shown.command()).startsWith("./fashion ");
    List<String> arguments =
        new ArrayList<>(List.of(shown.command().split(" ", -1)).subList(1, wordCount(shown)));
    arguments.replaceAll(argument -> argument.replace("reports/", reports + "/"));
    if (!arguments.get(0).equals("evaluate")) {
      arguments.addAll(List.of("--out", reports.toString()));
    }

    CommandOutcome outcome = CommandOutcome.of(arguments.toArray(String[]::new));

    assertThat(outcome.exitCode() != 0).as(outcome.err()).isEqualTo(shown.fails());
    String printed = shown.fails() ? outcome.out() + outcome.err() : outcome.out();
    assertContains(
        printed.lines().map(LessonDocumentTest::comparable).toList(),
        shown.output().stream().map(LessonDocumentTest::comparable).toList());
  }

  private static int wordCount(LessonDocument.Shown shown) {
    return shown.command().split(" ", -1).length;
  }

  /** Lines without what differs between machines: how long an epoch took. */
  private static String comparable(String line) {
    return line.replaceAll("(%.*\\)) +[0-9.]+$", "$1").stripTrailing();
  }

  /** The lines are there in this order, one after the other but where some are left out. */
  private static void assertContains(List<String> printed, List<String> expected) {
    int next = 0;
    boolean anywhere = false;
    for (String line : expected) {
      if (line.equals(OMITTED)) {
        anywhere = true;
        continue;
      }
      int found = next;
      while (anywhere && found < printed.size() && !printed.get(found).equals(line)) {
        found++;
      }
      assertThat(found < printed.size() ? printed.get(found) : "(nothing)")
          .as("line %d of:%n%s", found + 1, String.join("\n", printed))
          .isEqualTo(line);
      next = found + 1;
      anywhere = false;
    }
    assertThat(anywhere || next == printed.size())
        .as("lines after the last one shown:%n%s", String.join("\n", printed))
        .isTrue();
  }

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void theJavaRunsAndPrintsWhatStandsBelowIt(@TempDir Path folder) throws Exception {
    LessonDocument lesson = LessonDocument.read(DOCS.resolve("lesson.md"));
    Path source = folder.resolve("Lesson.java");
    Files.writeString(source, lesson.program("Lesson"));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                source.toString());
    assertThat(compiled).as(Files.readString(source)).isZero();

    assertThat(outputOf(folder, "Lesson")).isEqualTo(lesson.programOutput());
  }

  private static String outputOf(Path folder, String className) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(out);
      loader
          .loadClass(className)
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void bothLanguagesShowTheSameCommandsJavaAndOutput() throws IOException {
    assertThat(LessonDocument.read(DOCS.resolve("lesson.ko.md")))
        .isEqualTo(LessonDocument.read(DOCS.resolve("lesson.md")));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyPictureAndEveryFileNamedIsThere(String document) throws IOException {
    String text = Files.readString(DOCS.resolve(document));
    Stream<String> linked =
        Arrays.stream(text.split("]\\(", -1))
            .skip(1)
            .map(rest -> rest.substring(0, rest.indexOf(')')));
    Stream<String> sources =
        text.lines()
            .filter(line -> line.startsWith("| "))
            .flatMap(line -> Arrays.stream(line.split("`", -1)))
            .filter(word -> word.endsWith(".java"))
            .map(word -> "../src/main/java/org/fashionmnist/" + word);

    assertThat(Stream.concat(linked, sources).filter(target -> !target.startsWith("#")))
        .isNotEmpty()
        .allSatisfy(target -> assertThat(DOCS.resolve(target)).exists());
  }

  static Stream<String> documents() {
    return Stream.of("lesson.md", "lesson.ko.md");
  }
}
