package org.fashionmnist.cli;

import java.util.Locale;
import org.fashionmnist.cli.option.OptionTypes;
import org.fashionmnist.cli.option.Preset;
import org.fashionmnist.cli.terminal.StandardStream;
import org.fashionmnist.cli.terminal.Terminal;
import org.fashionmnist.cli.text.SilentLogging;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code fashion}. */
@Command(
    name = "fashion",
    description = "Trains networks on Fashion-MNIST, evaluates them, and draws what came out.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT, // all commands have help and version
    footer = {"", "Start with:  ./fashion demo", "Help on a command:  ./fashion train --help"})
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error came from.")
  private boolean verbose;

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    prepare();
    System.exit(runToTheEnd(args));
  }

  /** Runs a command line; should a signal end the process meanwhile, so does the line. */
  static int runToTheEnd(String... args) {
    Thread newLine = new Thread(Terminal::endLine, "new-line");
    Runtime.getRuntime().addShutdownHook(newLine);
    int exitCode = run(args);
    try {
      Runtime.getRuntime().removeShutdownHook(newLine);
    } catch (IllegalStateException e) {
      // A signal ends the process already.
    }
    return exitCode;
  }

  /** Runs a command line and returns the exit code, an error where its output was lost, too. */
  static int run(String... args) {
    String[] expanded = Preset.expand(args);
    StandardStream out = StandardStream.output();
    StandardStream err = StandardStream.error();
    CommandLine commandLine = commandLine(expanded);
    commandLine.setOut(out.writer());
    commandLine.setErr(err.writer());
    int exitCode = commandLine.execute(expanded);
    commandLine.getOut().flush();
    out.loss()
        .ifPresent(
            reason ->
                commandLine
                    .getErr()
                    .printf(
                        "fashion: cannot write to standard output: %s; not all was printed%n",
                        reason));
    commandLine.getErr().flush();
    boolean lost = out.loss().or(err::loss).isPresent();
    return exitCode == ExitCode.OK && lost ? ExitCode.SOFTWARE : exitCode;
  }

  /** Sets what holds for the whole process; first of all. */
  static void prepare() {
    System.setProperty("java.awt.headless", "true"); // before any class of AWT is loaded
    // The JDK sends no password to a proxy that is asked for a way to HTTPS, unless it is told to.
    System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
    Locale.setDefault(Locale.ROOT); // numbers look the same everywhere, in charts as well
    System.setProperty("java.util.logging.config.class", SilentLogging.class.getName());
    Terminal.eraseIncubatorWarning();
  }

  /**
   * The parser of a command line, with this program's handling of errors.
   *
   * @param args what will be parsed, so that it need not know other commands; none for all commands
   */
  public static CommandLine commandLine(String... args) {
    CommandLine commandLine = new CommandLine(new Main());
    Subcommands.addNeeded(commandLine, args);
    OptionTypes.register(commandLine);
    ErrorLines errors = new ErrorLines();
    commandLine.setParameterExceptionHandler(errors);
    commandLine.setExecutionExceptionHandler(errors);
    commandLine.setExecutionStrategy(new CommandExecution());
    return commandLine;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is needed: "
            + "demo, train, evaluate, predict, export, report, compare, data, bench, surface, gradcheck"
            + " or lesson");
  }

  static boolean verbose(CommandLine commandLine) {
    CommandLine root = commandLine;
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return ((Main) root.getCommand()).verbose;
  }
}
