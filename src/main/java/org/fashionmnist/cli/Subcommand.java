package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.fashionmnist.cli.option.CommandText;
import org.fashionmnist.cli.option.ComputeOptions;
import org.fashionmnist.cli.option.OutputOptions;
import org.fashionmnist.cli.terminal.StopSignals;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.stop.StopRequest;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.experiment.training.TrainingInterruptedException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that does something. */
abstract class Subcommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  private OptionalInt signaled = OptionalInt.empty();

  @Override
  public final Integer call() throws IOException {
    if (spec.mixins().values().stream().anyMatch(m -> m.userObject() instanceof ComputeOptions)) {
      KernelsProvider.advice().ifPresent(advice -> err().println("Note: " + advice));
    }
    try {
      boolean sound = run();
      return signaled.orElse(sound ? ExitCode.OK : ExitCode.SOFTWARE);
    } finally {
      for (CommandSpec mixin : spec.mixins().values()) {
        if (mixin.userObject() instanceof OutputOptions output) {
          output.leaveFolder();
        }
      }
    }
  }

  /** Something that takes long, and may be asked to end early. */
  @FunctionalInterface
  interface LongWork {

    void run(StopRequest stop) throws IOException;
  }

  /** Does something so that Ctrl-C and its like end it after a step, with what it has by then. */
  final void interruptibly(LongWork work) throws IOException {
    try (StopSignals signals = StopSignals.listen(err())) {
      try {
        work.run(signals::wereHeard);
      } catch (TrainingInterruptedException e) {
        // All that there is to say was said.
      }
      signaled = signals.exitCode();
    }
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
    return execution(threads, pictures, StopRequest.NEVER);
  }

  /** How one is carried out that may end early. */
  final Execution execution(int threads, PictureStyle pictures, StopRequest stop) {
    return new Execution(CommandText.of(command()), threads, pictures, stop);
  }
}
