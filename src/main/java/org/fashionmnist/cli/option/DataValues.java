package org.fashionmnist.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.data.file.ClassNames;
import org.fashionmnist.data.file.DatasetKind;
import org.fashionmnist.data.layout.ImageSize;
import org.fashionmnist.result.wording.NearestName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The values of options that say what the data are. */
public final class DataValues {

  private DataValues() {}

  /** A kind of data set. Others in the form of MNIST are custom ones, whose names people know. */
  static final class DatasetName implements ITypeConverter<DatasetKind> {
    @Override
    public DatasetKind convert(String text) {
      Optional<DatasetKind> kind = DatasetKind.ofOptionName(text);
      if (kind.isPresent()) {
        return kind.get();
      }
      List<String> names =
          Arrays.stream(DatasetKind.values()).map(DatasetKind::optionName).toList();
      if (text.matches("(?i)([a-z]{1,3}|not|med|k49|kuzushiji|sign)[-_]?mnist.*|cifar.*|svhn.*")) {
        throw new TypeConversionException(
            "expected one of %s, got '%s'; say custom, and its place with --data"
                .formatted(String.join(", ", names), text));
      }
      throw new TypeConversionException(NearestName.explain(text, names));
    }
  }

  /** Names of classes: with commas between, in a file, or those of a known data set. */
  public static final class ClassNameList implements ITypeConverter<ClassNames> {
    @Override
    public ClassNames convert(String text) {
      try {
        Optional<DatasetKind> kind = DatasetKind.ofOptionName(text);
        if (kind.isPresent() && kind.get().classCount().isPresent()) {
          return new ClassNames(kind.get().classNames(0), "--classes");
        }
        if (isFile(text)) {
          return ClassNames.read(Path.of(text));
        }
        List<String> names = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (names.size() == 1) {
          throw new TypeConversionException(
              "expected names with commas between, fashion-mnist, mnist, or a file of names, got '%s'"
                  .formatted(text));
        }
        return new ClassNames(names, "--classes");
      } catch (IOException | IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage().replaceFirst("^--classes: ", ""));
      }
    }

    private static boolean isFile(String text) {
      try {
        return Files.isRegularFile(Path.of(text));
      } catch (InvalidPathException e) {
        return false;
      }
    }
  }

  /** The size of an image: {@code 28}, or rows and columns as in {@code 20x30}. */
  public static final class Size implements ITypeConverter<ImageSize> {
    private static final int LARGEST = 4096;

    @Override
    public ImageSize convert(String text) {
      String[] sides = text.split("[x×]", -1);
      try {
        int height = Integer.parseInt(sides[0]);
        int width = sides.length == 1 ? height : Integer.parseInt(sides[1]);
        if (sides.length <= 2 && height <= LARGEST && width <= LARGEST) {
          return new ImageSize(height, width);
        }
      } catch (IllegalArgumentException e) {
        // also what is no number
      }
      throw OptionValues.wrong("a size such as 28, or rows and columns such as 20x30", text);
    }
  }
}
