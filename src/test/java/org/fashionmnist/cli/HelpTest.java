package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Stream;
import org.fashionmnist.engine.linalg.Kernels;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {

  static Stream<Named<CommandLine>> commands() {
    return withSubcommands(Main.commandLine())
        .filter(command -> !command.getCommandSpec().usageMessage().hidden())
        .map(command -> Named.of(command.getCommandSpec().qualifiedName(), command));
  }

  private static Stream<CommandLine> withSubcommands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
  }

  private static Stream<String> examples(CommandLine command) {
    return command
        .getUsageMessage(Ansi.OFF)
        .lines()
        .filter(line -> line.contains("  ./fashion "))
        .map(line -> line.substring(line.indexOf("./fashion ") + "./fashion ".length()));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void hasExamplesThatTheProgramTakes(CommandLine command) {
    assertThat(examples(command)).isNotEmpty();
    assertThat(examples(command))
        .allSatisfy(
            example ->
                assertThatCode(() -> Main.commandLine().parseArgs(example.split(" ")))
                    .doesNotThrowAnyException());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void namesEveryDefault(CommandLine command) {
    String help = command.getUsageMessage(Ansi.OFF).replaceAll("\\s+", " ");

    for (OptionSpec option : command.getCommandSpec().options()) {
      if (option.defaultValue() != null) {
        assertThat(help)
            .containsPattern(option.longestName() + "=[^=]*\\(default: " + option.defaultValue());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void describesEveryOption(CommandLine command) {
    assertThat(command.getCommandSpec().options())
        .allSatisfy(option -> assertThat(option.description()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void isShownByHelpWithExitCodeZero(CommandLine command) {
    String names = command.getCommandSpec().qualifiedName().replaceFirst("fashion ?", "");
    String[] args = (names + " --help").strip().split(" ");

    CommandOutcome outcome = CommandOutcome.of(args);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("Usage: " + command.getCommandSpec().qualifiedName() + " ");
  }

  @Test
  void versionNamesTheProgramAndItsJava() {
    CommandOutcome outcome = CommandOutcome.of("--version");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.outLines()).hasSize(3);
    assertThat(outcome.outLines().get(0)).matches("fashion-mnist (development|\\d+\\.\\d+\\.\\d+)");
    assertThat(outcome.outLines().get(1)).startsWith("Java " + Runtime.version());
    assertThat(outcome.outLines().get(2)).isEqualTo("Kernels: " + Kernels.get().name());
  }
}
