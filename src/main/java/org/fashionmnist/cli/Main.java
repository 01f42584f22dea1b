package org.fashionmnist.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.logging.LogManager;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code fashion}. */
@Command(
    name = "fashion",
    description = "Trains networks on Fashion-MNIST, evaluates them, and draws what came out.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      DemoCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      PredictCommand.class,
      ReportCommand.class,
      CompareCommand.class,
      LrFindCommand.class,
      DataCommand.class,
      BenchCommand.class,
      SurfaceCommand.class,
      LessonCommand.class,
      AutoComplete.GenerateCompletion.class
    },
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
    System.setProperty("java.awt.headless", "true"); // before any class of AWT is loaded
    Locale.setDefault(Locale.ROOT); // numbers look the same everywhere, in charts as well
    LogManager.getLogManager().reset(); // Tribuo logs; what users should know is said by us
    Terminal.eraseIncubatorWarning();
    System.exit(commandLine().execute(Preset.expand(args)));
  }

  /** The parser of all commands, with this program's handling of errors. */
  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Main());
    commandLine.setOut(new PrintWriter(System.out, true, outputCharset()));
    commandLine.setErr(new PrintWriter(System.err, true, outputCharset()));
    commandLine.setParameterExceptionHandler(ErrorLines::wrongUsage);
    commandLine.setExecutionExceptionHandler(ErrorLines::failed);
    commandLine.setExecutionStrategy(Main::execute);
    commandLine
        .getSubcommands()
        .get("generate-completion")
        .getCommandSpec()
        .usageMessage()
        .hidden(true);
    return commandLine;
  }

  /** Picocli hands exceptions to the handler, but not errors; this one has a remedy. */
  private static int execute(ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (OutOfMemoryError e) {
      throw new ExecutionException(
          parsed.commandSpec().commandLine(),
          ("the memory of %,d MiB that Java may use is not enough; use fewer --hidden units or a"
                  + " smaller --batch, or allow more, for example FASHION_JAVA_OPTS=-Xmx8g")
              .formatted(Runtime.getRuntime().maxMemory() >> 20),
          e);
    }
  }

  /** Java 17 encodes its output by {@code file.encoding}, not by the terminal's character set. */
  private static Charset outputCharset() {
    String encoding = System.getProperty("stdout.encoding", System.getProperty("native.encoding"));
    Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    // Where no locale is set, as in containers, C claims ASCII of terminals that show UTF-8.
    return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is needed: demo, train, evaluate, predict, report, compare, data, bench, surface or"
            + " lesson");
  }

  static boolean verbose(CommandLine commandLine) {
    CommandLine root = commandLine;
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return ((Main) root.getCommand()).verbose;
  }
}
