package org.fashionmnist.cli.option;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ListIterator;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Takes an argument such as {@code -shirt.jpg} for the file of that name, where there is one and no
 * option is called so.
 */
public final class DashedFiles implements IParameterPreprocessor {

  @Override
  @SuppressWarnings("JdkObsolete") // picocli's signature
  public boolean preprocess(
      Stack<String> args, CommandSpec command, ArgSpec argument, Map<String, Object> info) {
    ListIterator<String> next = args.listIterator();
    while (next.hasNext()) {
      String text = next.next();
      String option = text.split("=", 2)[0];
      if (text.startsWith("-") && !command.optionsMap().containsKey(option) && isFile(text)) {
        next.set("./" + text);
      }
    }
    return false; // picocli goes on parsing
  }

  private static boolean isFile(String name) {
    try {
      return !name.equals("--") && Files.exists(Path.of(name));
    } catch (InvalidPathException noName) {
      return false;
    }
  }
}
