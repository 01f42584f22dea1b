package org.fashionmnist.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Errors as one line on standard error; {@code --verbose} adds the stack trace. */
final class ErrorLines {

  private ErrorLines() {}

  static int wrongUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String help = "; see %s --help".formatted(command.getCommandSpec().qualifiedName());
    command.getErr().println("fashion: " + oneLine(e.getMessage()) + suggestion(e) + help);
    return ExitCode.USAGE;
  }

  private static String suggestion(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      var suggestions = unmatched.getSuggestions();
      if (!suggestions.isEmpty()) {
        return "; did you mean " + String.join(" or ", suggestions) + "?";
      }
    }
    return "";
  }

  static int failed(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof ParameterException usage) {
      return wrongUsage(usage, new String[0]);
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
      return denied.getFile() + ": no permission to write or read here; choose another folder";
    }
    if (e instanceof FileAlreadyExistsException exists) {
      return exists.getFile() + " already exists and is kept; choose another --name";
    }
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or folder";
    }
    if (e instanceof FileSystemException || e instanceof FileNotFoundException) {
      return e.getMessage();
    }
    if (e instanceof IOException || e instanceof IllegalArgumentException) {
      return e.getMessage();
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static String oneLine(String message) {
    return message.lines().findFirst().orElse(message);
  }
}
