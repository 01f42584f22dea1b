package org.fashionmnist.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fashion data}: the files of the data set. */
@Command(
    name = "data",
    description =
        "Gets, checks and describes the files of the data set, and looks for errors in it.",
    subcommands = {
      DataFetchCommand.class,
      DataVerifyCommand.class,
      DataInfoCommand.class,
      DataSuspectsCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  ./fashion data fetch",
      "  ./fashion data verify",
      "  ./fashion data info",
      "  ./fashion data suspects"
    })
final class DataCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is needed: data fetch, data verify, data info or data suspects");
  }
}
