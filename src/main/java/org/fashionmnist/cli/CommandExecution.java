package org.fashionmnist.cli;

import org.fashionmnist.cli.option.Version;
import org.fashionmnist.engine.linalg.KernelsProvider;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * Runs a command. Picocli hands exceptions to the handler, but not errors; those that have a remedy
 * become exceptions that name it.
 */
final class CommandExecution implements IExecutionStrategy {

  @Override
  public int execute(ParseResult parsed) {
    try {
      KernelsProvider.requireKnownName();
      if (isAskedForVersion(parsed)) {
        Version.lines().forEach(parsed.commandSpec().commandLine().getOut()::println);
        return ExitCode.OK;
      }
      return new RunLast().execute(parsed);
    } catch (OutOfMemoryError e) {
      throw new ExecutionException(
          parsed.commandSpec().commandLine(),
          ("the memory of %,d MiB that Java may use is not enough; allow more, for example"
                  + " FASHION_JAVA_OPTS=-Xmx8g%s")
              .formatted(Runtime.getRuntime().maxMemory() >> 20, remedy(parsed)),
          e);
    } catch (IllegalArgumentException e) {
      throw new ExecutionException(parsed.commandSpec().commandLine(), e.getMessage(), e);
    } catch (ExceptionInInitializerError e) {
      // What is chosen once for the process, such as its kernels, cannot be had.
      throw new ExecutionException(
          parsed.commandSpec().commandLine(), String.valueOf(e.getCause().getMessage()), e);
    }
  }

  /** Picocli would have the answer made with each command, whether it is asked for or not. */
  private static boolean isAskedForVersion(ParseResult parsed) {
    return parsed.isVersionHelpRequested()
        || (parsed.hasSubcommand() && isAskedForVersion(parsed.subcommand()));
  }

  /** What else would help, where the command has such options. */
  private static String remedy(ParseResult parsed) {
    ParseResult command = parsed;
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    return command.commandSpec().findOption("--hidden") == null
        ? ""
        : ", or use fewer --hidden units or a smaller --batch";
  }
}
