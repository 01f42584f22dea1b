package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A parser that knows one command says of it what the parser of all commands says. */
class SubcommandsTest {

  static Stream<Arguments> commands() {
    return Main.commandLine().getSubcommands().entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void namesAreThoseOfTheCommandsThemselves(String name, CommandLine command) {
    Class<?> type = command.getCommandSpec().userObject().getClass();

    assertThat(type.getAnnotation(Command.class).name()).isEqualTo(name);
    assertThat(command.getCommandSpec().qualifiedName()).isEqualTo("fashion " + name);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpIsTheSame(String name, CommandLine command) {
    Map<String, CommandLine> few = Main.commandLine(name, "--help").getSubcommands();

    assertThat(few.get(name).getUsageMessage()).isEqualTo(command.getUsageMessage());
  }

  @Test
  void aCommandComesAlone() {
    assertThat(Main.commandLine("predict", "train").getSubcommands()).containsOnlyKeys("predict");
    assertThat(Main.commandLine("--version").getSubcommands()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h"})
  void helpOfTheProgramIsTheSame(String option) {
    assertThat(Main.commandLine(option).getUsageMessage())
        .contains("gradcheck")
        .isEqualTo(Main.commandLine().getUsageMessage());
  }

  /** All of them are listed, suggested or completed. */
  @ParameterizedTest
  @ValueSource(strings = {"trian", "--verbose predict", "generate-completion", "-x", "-V -x"})
  void otherwiseAllAreThere(String typed) {
    assertThat(Main.commandLine(typed.split(" ", -1)).getSubcommands())
        .containsOnlyKeys(Main.commandLine().getSubcommands().keySet());
  }
}
