package org.fashionmnist.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.cli.option.PathName;
import org.fashionmnist.result.wording.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Errors as one line on standard error; {@code --verbose} adds the stack trace. A class and no
 * lambdas: those of an interface as old as picocli's cannot be archived, each start makes them
 * anew.
 */
final class ErrorLines implements IParameterExceptionHandler, IExecutionExceptionHandler {

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    if (e instanceof MissingParameterException) {
      Optional<String> dashed = fileTakenForAnOption(e.getCommandLine(), args);
      if (dashed.isPresent()) {
        String message =
            "unknown option '%s'; for a file of that name write ./%s"
                .formatted(dashed.get(), dashed.get());
        return wrongUsage(new ParameterException(e.getCommandLine(), message));
      }
    }
    return wrongUsage(e);
  }

  /** Where a file is missing and there is an option that nobody knows, that was meant. */
  private static Optional<String> fileTakenForAnOption(CommandLine command, String... args) {
    return Arrays.stream(args)
        .takeWhile(arg -> !arg.equals("--"))
        .filter(arg -> arg.matches("-.*[^-].*"))
        .filter(arg -> !command.getCommandSpec().optionsMap().containsKey(arg.split("=", 2)[0]))
        .findFirst();
  }

  private static int wrongUsage(ParameterException e) {
    CommandLine command = e.getCommandLine();
    command
        .getErr()
        .printf(
            "fashion: %s (see %s --help)%n", usage(e), command.getCommandSpec().qualifiedName());
    return ExitCode.USAGE;
  }

  /** Picocli's words, where they are not about its own workings. */
  private static String usage(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched);
    }
    if (e.getCause() instanceof TypeConversionException && e.getArgSpec() instanceof OptionSpec o) {
      return o.longestName() + ": " + e.getCause().getMessage();
    }
    return oneLine(e.getMessage());
  }

  private static String unknown(UnmatchedArgumentException e) {
    String kind = e.getCommandLine().getSubcommands().isEmpty() ? "argument" : "command";
    String wrong =
        "unknown %s '%s'".formatted(e.isUnknownOption() ? "option" : kind, e.getUnmatched().get(0));
    List<String> near =
        e.getSuggestions().stream().filter(name -> isNear(e.getUnmatched().get(0), name)).toList();
    return near.isEmpty()
        ? wrong
        : "%s; did you mean %s?".formatted(wrong, String.join(" or ", near));
  }

  /** Picocli suggests names that share two letters, too. */
  private static boolean isNear(String typed, String name) {
    return 2 * NearestName.distance(typed, name) <= typed.length();
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof ParameterException usage) {
      return wrongUsage(usage);
    }
    command.getErr().println("fashion: " + message(e));
    if (Main.verbose(command)) {
      e.printStackTrace(command.getErr());
    }
    return ExitCode.SOFTWARE;
  }

  /** The exceptions of the file system say only a path; the reason is in their class. */
  private static String message(Exception e) {
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile()
          + ": no permission to read or write it; change that, or choose another";
    }
    if (e instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " already exists and is kept; choose another name";
    }
    if (e instanceof InvalidPathException invalid) {
      return PathName.explain(invalid);
    }
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or folder";
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static String oneLine(String message) {
    return message.lines().findFirst().orElse(message);
  }
}
