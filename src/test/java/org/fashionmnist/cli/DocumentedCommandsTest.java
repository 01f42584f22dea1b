package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that a document shows is one that the program takes. */
class DocumentedCommandsTest {

  private static final Path HOME = Path.of(System.getProperty("fashionmnist.home"));
  private static final Pattern COMMAND = Pattern.compile("\\./fashion ([a-z][^`\\n;#,)]*)");

  static Stream<String> commands() throws IOException {
    return Stream.of(
            "README.md",
            "data/README.md",
            "docs/reproducibility.md",
            "docs/formats.md",
            "docs/lesson.md",
            "docs/models.md",
            "docs/lesson.ko.md")
        .flatMap(DocumentedCommandsTest::commandsIn);
  }

  private static Stream<String> commandsIn(String document) {
    try {
      String text = Files.readString(HOME.resolve(document));
      List<MatchResult> found = COMMAND.matcher(text).results().toList();
      return found.stream().map(match -> match.group(1).strip());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void isAccepted(String command) {
    String[] arguments = command.replace("$s", "1").split("\\s+");
    assertThatCode(() -> Main.commandLine().parseArgs(arguments)).doesNotThrowAnyException();
  }
}
