package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.PictureStyle;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that does something. */
abstract class Subcommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public final Integer call() throws IOException {
    return run() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /**
   * Does it.
   *
   * @return whether nothing was found wrong
   */
  abstract boolean run() throws IOException;

  final CommandLine command() {
    return spec.commandLine();
  }

  final PrintWriter out() {
    return command().getOut();
  }

  final PrintWriter err() {
    return command().getErr();
  }

  /** How an experiment of this command line is carried out. */
  final Execution execution(int threads, PictureStyle pictures) {
    return new Execution(CommandText.of(command()), threads, pictures);
  }
}
