package org.fashionmnist.cli.option;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fashionmnist.data.file.DatasetKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What option values may be, with errors that say what was expected. */
public final class OptionValues {

  private OptionValues() {}

  /** A whole number of at least 1. */
  public static final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return count(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected a whole number of at least 1, got '%s'".formatted(text)));
    }
  }

  /** A whole number of at least 0. */
  static final class CountOrNone implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return wholeNumber(text)
          .filter(number -> number >= 0)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected a whole number of at least 0, got '%s'".formatted(text)));
    }
  }

  /** Images a step: a number, or {@code full} for as many as there are. */
  public static final class BatchSize implements ITypeConverter<Integer> {

    /** More than any data set has. */
    static final int FULL = Integer.MAX_VALUE;

    @Override
    public Integer convert(String text) {
      if (text.equals("full")) {
        return FULL;
      }
      return count(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected a whole number of at least 1, or full, got '%s'".formatted(text)));
    }
  }

  /** A time in seconds: {@code 60}, {@code 60s}, {@code 5m} or {@code 1h}. */
  public static final class Duration implements ITypeConverter<Double> {

    private static final Pattern FORM = Pattern.compile("([0-9.]+)([smh]?)");

    @Override
    public Double convert(String text) {
      Matcher matcher = FORM.matcher(text);
      double value = matcher.matches() ? parse(matcher.group(1)) : Double.NaN;
      double unit =
          !matcher.matches()
              ? 1
              : matcher.group(2).equals("m") ? 60 : matcher.group(2).equals("h") ? 3600 : 1;
      return require(value > 0 && value < 1e9, value, "a time such as 60s, 5m or 1h", text) * unit;
    }
  }

  /** A number above 0 and below 1. */
  static final class Decay implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      double value = parse(text);
      return require(value > 0 && value < 1, value, "a number above 0 and below 1", text);
    }
  }

  /** A benchmark, by its name. */
  public static final class BenchmarkName implements ITypeConverter<String> {

    public static final List<String> NAMES = List.of("W1", "W1b", "W2", "W4", "scaling");

    @Override
    public String convert(String text) {
      if (!NAMES.contains(text)) {
        throw new TypeConversionException(
            "expected some of %s, got '%s'".formatted(String.join(", ", NAMES), text));
      }
      return text;
    }
  }

  /** A whole number from 1 to {@value #MOST}. */
  static final class Threads implements ITypeConverter<Integer> {

    private static final int MOST = 1024;

    @Override
    public Integer convert(String text) {
      return count(text)
          .filter(threads -> threads <= MOST)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected a whole number from 1 to %d, got '%s'".formatted(MOST, text)));
    }
  }

  /** A whole number of 64 bits. */
  public static final class Seed implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      try {
        return Long.valueOf(text);
      } catch (NumberFormatException e) {
        throw new TypeConversionException(
            "expected a whole number such as 1, of at most 18 digits, got '%s'".formatted(text));
      }
    }
  }

  /** An address of HTTP or HTTPS. */
  static final class WebAddress implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
      try {
        URI address = new URI(text);
        if (List.of("http", "https").contains(address.getScheme())) {
          return address;
        }
      } catch (URISyntaxException e) {
        // said below, as for another scheme
      }
      throw new TypeConversionException(
          "expected an address http://… or https://…, got '%s'".formatted(text));
    }
  }

  /** The name of a folder, not a path. */
  static final class FolderName implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (text.isBlank() || text.matches("\\.\\.?|.*[/\\\\].*")) {
        throw new TypeConversionException(
            "expected the name of a folder, not a path, got '%s'; --out says where it is made"
                .formatted(text));
      }
      return text;
    }
  }

  /** A finite number above 0. */
  public static final class Positive implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      double value = parse(text);
      return require(
          value > 0 && value < Double.POSITIVE_INFINITY, value, "a number above 0", text);
    }
  }

  /** A finite number of at least 0. */
  static final class NonNegative implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      double value = parse(text);
      return require(
          value >= 0 && value < Double.POSITIVE_INFINITY, value, "a number of at least 0", text);
    }
  }

  /** A number of at least 0 and below 1. */
  public static final class Share implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      double value = parse(text);
      return require(value >= 0 && value < 1, value, "a number of at least 0 and below 1", text);
    }
  }

  /** A number above 0 and at most 1. */
  public static final class Factor implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      double value = parse(text);
      return require(value > 0 && value <= 1, value, "a number above 0 and at most 1", text);
    }
  }

  /** The name of a kind of data set. */
  static final class DatasetName implements ITypeConverter<DatasetKind> {
    @Override
    public DatasetKind convert(String text) {
      requireName(text, Arrays.stream(DatasetKind.values()).map(DatasetKind::optionName).toList());
      return DatasetKind.ofOptionName(text).orElseThrow();
    }
  }

  static Optional<Integer> count(String text) {
    return wholeNumber(text).filter(number -> number >= 1);
  }

  static Optional<Integer> wholeNumber(String text) {
    try {
      return Optional.of(Integer.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static double parse(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  static double require(boolean valid, double value, String expected, String text) {
    if (!valid) {
      throw new TypeConversionException("expected %s, got '%s'".formatted(expected, text));
    }
    return value;
  }

  static String requireName(String text, List<String> names) {
    if (!names.contains(text)) {
      throw new TypeConversionException(NearestName.explain(text, names));
    }
    return text;
  }
}
