package org.fashionmnist.cli.option;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** The command line that repeats a run. */
public final class CommandText {

  /** Neither where files come from and go to nor what computes changes what comes out. */
  private static final List<String> WITHOUT_INFLUENCE =
      List.of(
          "--data",
          "--mirror",
          "--name",
          "--out",
          "--threads",
          "--resume",
          "--checkpoint",
          "--time-limit",
          "--watch");

  private CommandText() {}

  /** The command with the options that were typed, those of {@link #WITHOUT_INFLUENCE} left out. */
  public static String of(CommandLine command) {
    String options =
        command.getParseResult().matchedOptions().stream()
            .filter(option -> !WITHOUT_INFLUENCE.contains(option.longestName()))
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
