package org.fashionmnist.cli.data;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fashion data}: the files of the data set. */
@Command(
    name = "data",
    description = "Gets, checks, describes and imports data sets, and looks for errors in them.",
    subcommands = {
      DataFetchCommand.class,
      DataVerifyCommand.class,
      DataInfoCommand.class,
      DataImportCommand.class,
      DataSuspectsCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  ./fashion data fetch",
      "  ./fashion data verify",
      "  ./fashion data info",
      "  ./fashion data import archive.zip --to data/mine",
      "  ./fashion data suspects"
    })
public final class DataCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is needed: data fetch, data verify, data info, data import or data suspects");
  }
}
