package org.fashionmnist.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a file or a folder on the command line. */
public final class PathName implements ITypeConverter<Path> {

  @Override
  public Path convert(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(explain(e));
    }
  }

  /** Whether no file can have such a name, or none in the letters of the locale. */
  public static String explain(InvalidPathException e) {
    String letters = System.getProperty("sun.jnu.encoding", "");
    return letters.startsWith("UTF")
        ? "'%s' cannot be the name of a file: %s".formatted(e.getInput(), e.getReason())
        : ("'%s' cannot be the name of a file here: the locale of this process knows the letters of"
                + " %s alone; set LC_ALL=C.UTF-8 and run it again")
            .formatted(e.getInput(), letters);
  }
}
