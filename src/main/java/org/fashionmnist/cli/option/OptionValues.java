package org.fashionmnist.cli.option;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fashionmnist.data.source.WebLogin;
import org.fashionmnist.experiment.bench.BenchmarkExperiment;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** What option values may be, with errors that say what was expected. */
public final class OptionValues {

  private OptionValues() {}

  /** A whole number of at least 1. */
  static final class Count extends NumberInRange<Integer> {
    Count() {
      super(Integer::valueOf, n -> n >= 1, "a whole number of at least 1");
    }
  }

  /** A whole number of at least 0. */
  static final class CountOrNone extends NumberInRange<Integer> {
    CountOrNone() {
      super(Integer::valueOf, n -> n >= 0, "a whole number of at least 0");
    }
  }

  /** Images a step: a number, or {@code full} for as many as there are. */
  public static final class BatchSize extends NumberInRange<Integer> {
    BatchSize() {
      super(
          text -> text.equals("full") ? Integer.MAX_VALUE : Integer.valueOf(text),
          n -> n >= 1,
          "a whole number of at least 1, or full");
    }
  }

  /** A whole number of at least 1, or off, which is 0. */
  public static final class CheckpointEpochs extends NumberInRange<Integer> {
    CheckpointEpochs() {
      super(
          text -> text.equals("off") ? 0 : Integer.parseUnsignedInt(text.equals("0") ? "" : text),
          n -> n >= 0,
          "a whole number of at least 1, or off");
    }
  }

  /** A whole number from 1 to 1024. */
  static final class Threads extends NumberInRange<Integer> {

    /** Each has buffers of its own, and more threads than processors compute no faster. */
    private static final int MOST = Math.max(64, Runtime.getRuntime().availableProcessors());

    Threads() {
      super(Integer::valueOf, n -> n >= 1 && n <= MOST, "a whole number from 1 to " + MOST);
    }
  }

  /** A whole number of 64 bits. */
  static final class Seed extends NumberInRange<Long> {
    Seed() {
      super(Long::valueOf, n -> true, "a whole number such as 1, of at most 18 digits");
    }
  }

  /** A finite number above 0. */
  static final class Positive extends NumberInRange<Double> {
    Positive() {
      super(Double::valueOf, x -> x > 0 && x < Double.POSITIVE_INFINITY, "a number above 0");
    }
  }

  /** A finite number of at least 0. */
  public static final class NonNegative extends NumberInRange<Double> {
    NonNegative() {
      super(Double::valueOf, x -> x >= 0 && x < Double.POSITIVE_INFINITY, "a number of at least 0");
    }
  }

  /** A number of at least 0 and below 1. */
  public static final class Share extends NumberInRange<Double> {
    Share() {
      super(Double::valueOf, x -> x >= 0 && x < 1, "a number of at least 0 and below 1");
    }
  }

  /** A number from 0 to 1. */
  static final class ShareOrAll extends NumberInRange<Double> {
    ShareOrAll() {
      super(Double::valueOf, x -> x >= 0 && x <= 1, "a number from 0 to 1");
    }
  }

  /** A number above 0 and at most 1. */
  public static final class Factor extends NumberInRange<Double> {
    Factor() {
      super(Double::valueOf, x -> x > 0 && x <= 1, "a number above 0 and at most 1");
    }
  }

  /** A number above 0 and below 1. */
  public static final class Decay extends NumberInRange<Double> {
    Decay() {
      super(Double::valueOf, x -> x > 0 && x < 1, "a number above 0 and below 1");
    }
  }

  /** A time in seconds: {@code 60}, {@code 60s}, {@code 5m} or {@code 1h}. */
  public static final class Duration extends NumberInRange<Double> {

    private static final Pattern FORM = Pattern.compile("([0-9.]+)([smh]?)");

    Duration() {
      super(Duration::seconds, x -> x > 0, "a time such as 60s, 5m or 1h");
    }

    private static double seconds(String text) {
      Matcher matcher = FORM.matcher(text);
      double number = matcher.matches() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
      if (!(number < 1e9)) {
        return Double.NaN;
      }
      return switch (matcher.group(2)) {
        case "m" -> 60 * number;
        case "h" -> 3600 * number;
        default -> number;
      };
    }
  }

  /** A benchmark, by its name. */
  public static final class BenchmarkName implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (!BenchmarkExperiment.NAMES.contains(text)) {
        throw wrong("some of " + String.join(", ", BenchmarkExperiment.NAMES), text);
      }
      return text;
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
      throw wrong("an address http://… or https://…", WebLogin.without(text));
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

  static TypeConversionException wrong(String expected, String text) {
    return new TypeConversionException("expected %s, got '%s'".formatted(expected, text));
  }

  /**
   * Lets the domain check a value.
   *
   * @throws ParameterException that names the option, if it refuses
   */
  public static void check(Runnable check, String option, CommandLine command) {
    try {
      check.run();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, option + ": " + e.getMessage(), e);
    }
  }
}
