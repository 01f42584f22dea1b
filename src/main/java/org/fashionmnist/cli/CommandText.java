package org.fashionmnist.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** The command line that repeats a run. */
final class CommandText {

  /** Where files come from and go to does not change what comes out. */
  private static final List<String> PLACES = List.of("--data", "--mirror", "--name", "--out");

  private CommandText() {}

  /** The command with the options that were typed, those of {@link #PLACES} left out. */
  static String of(CommandLine command) {
    String options =
        command.getParseResult().matchedOptions().stream()
            .filter(option -> !PLACES.contains(option.longestName()))
            .distinct()
            .map(
                option ->
                    option.arity().max() == 0
                        ? option.longestName()
                        : option.longestName()
                            + " "
                            + String.join(" ", option.originalStringValues()))
            .collect(Collectors.joining(" "));
    return ("./" + command.getCommandSpec().qualifiedName() + " " + options).strip();
  }
}
