package org.fashionmnist.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fashionmnist.data.DatasetKind;
import org.fashionmnist.gradcheck.Breakage;
import org.fashionmnist.gradcheck.Bug;
import org.fashionmnist.gradcheck.Precision;
import org.fashionmnist.lesson.backprop.LessonNetwork;
import org.fashionmnist.lesson.batchsize.LessonOptimizer;
import org.fashionmnist.lesson.faults.Fault;
import org.fashionmnist.nn.Activation;
import org.fashionmnist.nn.Initializer;
import org.fashionmnist.nn.LossKind;
import org.fashionmnist.nn.OutputFunction;
import org.fashionmnist.optim.OptimizerKind;
import org.fashionmnist.report.ChartFormat;
import org.fashionmnist.surface.RaceOptimizer;
import org.fashionmnist.surface.Surface;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What option values may be, with errors that say what was expected. */
final class OptionValues {

  private OptionValues() {}

  /** A whole number of at least 1. */
  static final class Count implements ITypeConverter<Integer> {
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

  /** A whole number from 1 to {@link LessonNetwork#MOST_UNITS}. */
  static final class FewUnits implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return count(text)
          .filter(units -> units <= LessonNetwork.MOST_UNITS)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected a whole number from 1 to %d, got '%s'"
                          .formatted(LessonNetwork.MOST_UNITS, text)));
    }
  }

  /** A whole number from 1 to {@value #MOST}. */
  static final class Iterations implements ITypeConverter<Integer> {

    private static final int MOST = 1000;

    @Override
    public Integer convert(String text) {
      return count(text)
          .filter(iterations -> iterations <= MOST)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected a whole number from 1 to %d, got '%s'".formatted(MOST, text)));
    }
  }

  /** A finite number of float32. */
  static final class AnyNumber implements ITypeConverter<Float> {
    @Override
    public Float convert(String text) {
      float value = (float) parse(text);
      require(Float.isFinite(value), value, "numbers such as 0.5 or 0.5,-0.25", text);
      return value;
    }
  }

  /** Images a step: a number, or {@code full} for as many as there are. */
  static final class BatchSize implements ITypeConverter<Integer> {

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
  static final class Duration implements ITypeConverter<Double> {

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

  /** How pictures are colored. */
  static final class ThemeName implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (!text.equals("light") && !text.equals("dark")) {
        throw new TypeConversionException("expected light or dark, got '%s'".formatted(text));
      }
      return text;
    }
  }

  /** A format of pictures, by its name. */
  static final class PictureFormatName implements ITypeConverter<ChartFormat> {
    @Override
    public ChartFormat convert(String text) {
      return ChartFormat.of(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected png, svg or pdf, or several with commas between, got '%s'"
                          .formatted(text)));
    }
  }

  /** A whole number from 1 to {@value #MOST}. */
  static final class PictureScale implements ITypeConverter<Integer> {

    private static final int MOST = 4;

    @Override
    public Integer convert(String text) {
      return count(text)
          .filter(scale -> scale <= MOST)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "expected a whole number from 1 to %d, got '%s'".formatted(MOST, text)));
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
  static final class BenchmarkName implements ITypeConverter<String> {

    static final List<String> NAMES = List.of("W1", "W1b", "W2", "W4", "scaling");

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
  static final class Seed implements ITypeConverter<Long> {
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
  static final class Positive implements ITypeConverter<Double> {
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
  static final class Share implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      double value = parse(text);
      return require(value >= 0 && value < 1, value, "a number of at least 0 and below 1", text);
    }
  }

  /** A number above 0 and at most 1. */
  static final class Factor implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      double value = parse(text);
      return require(value > 0 && value <= 1, value, "a number above 0 and at most 1", text);
    }
  }

  /** Sizes of hidden layers: {@code 128}, {@code 256,128}, or {@code none}. */
  static final class HiddenUnits implements ITypeConverter<HiddenUnits.Sizes> {

    /** Units of each hidden layer; empty for a linear softmax. */
    record Sizes(List<Integer> units) {}

    @Override
    public Sizes convert(String text) {
      List<Integer> units = new ArrayList<>();
      if (!text.equals("none")) {
        for (String size : text.split(",", -1)) {
          units.add(count(size).orElseThrow(() -> wrong(text)));
        }
      }
      return new Sizes(List.copyOf(units));
    }

    private static TypeConversionException wrong(String text) {
      return new TypeConversionException(
          "expected units such as 128 or 256,128, each at least 1, or none, got '%s'"
              .formatted(text));
    }
  }

  /** The name of an activation. */
  static final class ActivationName implements ITypeConverter<Activation> {
    @Override
    public Activation convert(String text) {
      requireName(text, Arrays.stream(Activation.values()).map(Activation::label).toList());
      return Activation.of(text);
    }
  }

  /** The name of an initializer. */
  static final class InitializerName implements ITypeConverter<Initializer> {

    /** Zeros are for a lesson. */
    private static final List<String> USEFUL =
        Arrays.stream(Initializer.values())
            .filter(initializer -> initializer != Initializer.ZEROS)
            .map(Initializer::label)
            .toList();

    @Override
    public Initializer convert(String text) {
      requireName(text, USEFUL);
      return Initializer.of(text);
    }
  }

  /** The name of an optimizer. */
  static final class OptimizerName implements ITypeConverter<OptimizerKind> {

    /** All names, for the help. */
    static final class Candidates implements Iterable<String> {
      @Override
      public Iterator<String> iterator() {
        return OptimizerKind.labels().iterator();
      }
    }

    @Override
    public OptimizerKind convert(String text) {
      return OptimizerKind.of(requireName(text, OptimizerKind.labels()));
    }
  }

  /** How outputs become predictions. */
  static final class OutputFunctionName implements ITypeConverter<OutputFunction> {

    @Override
    public OutputFunction convert(String text) {
      requireName(text, Arrays.stream(OutputFunction.values()).map(OutputFunction::label).toList());
      return OutputFunction.of(text);
    }
  }

  /** A loss. */
  static final class LossName implements ITypeConverter<LossKind> {

    /** All names, for the help. */
    static final class Candidates implements Iterable<String> {
      @Override
      public Iterator<String> iterator() {
        return Arrays.stream(LossKind.values()).map(LossKind::label).iterator();
      }
    }

    @Override
    public LossKind convert(String text) {
      requireName(text, Arrays.stream(LossKind.values()).map(LossKind::label).toList());
      return LossKind.of(text);
    }
  }

  /** Hours of study and sleep, for example {@code 7,6.5}. */
  static final class StudyHours implements ITypeConverter<StudyHours.Hours> {

    /** Hours of a student. */
    record Hours(double study, double sleep) {}

    private static final Pattern FORM =
        Pattern.compile("([0-9]+(?:\\.[0-9]+)?),([0-9]+(?:\\.[0-9]+)?)");

    @Override
    public Hours convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException(
            "expected hours of study and of sleep, for example 7,6.5, got '" + text + "'");
      }
      return new Hours(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)));
    }
  }

  /** The name of a schedule of the learning rate. */
  static final class ScheduleLabel implements ITypeConverter<ScheduleName> {
    @Override
    public ScheduleName convert(String text) {
      return ScheduleName.of(requireName(text, ScheduleName.labels()));
    }
  }

  /** The name of a precision. */
  static final class PrecisionName implements ITypeConverter<Precision> {
    @Override
    public Precision convert(String text) {
      return Precision.of(requireName(text, Precision.labels()));
    }
  }

  /** A layer and what is wrong in it: {@code dense.1} or {@code dense.1:sign}. */
  static final class LayerBug implements ITypeConverter<Breakage> {

    private static final Pattern FORM = Pattern.compile("dense\\.([0-9]{1,9})(?::(.*))?");

    @Override
    public Breakage convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException(
            "expected a layer and perhaps a bug, such as dense.1 or dense.1:sign, got '%s'"
                .formatted(text));
      }
      String bug = matcher.group(2) == null ? Bug.SIGN.label() : matcher.group(2);
      return new Breakage(
          Integer.parseInt(matcher.group(1)), Bug.of(requireName(bug, Bug.labels())));
    }
  }

  /** The name of a surface. */
  static final class SurfaceName implements ITypeConverter<Surface> {
    @Override
    public Surface convert(String text) {
      return Surface.of(requireName(text, Surface.labels()));
    }
  }

  /** The name of a fault of a training. */
  static final class FaultName implements ITypeConverter<Fault> {
    @Override
    public Fault convert(String text) {
      return Fault.of(requireName(text, Fault.labels()));
    }
  }

  /** The name of an optimizer that can race on a surface. */
  static final class RaceOptimizerName implements ITypeConverter<RaceOptimizer> {
    @Override
    public RaceOptimizer convert(String text) {
      return RaceOptimizer.of(requireName(text, RaceOptimizer.labels()));
    }
  }

  /** The rate of one optimizer: {@code sgd=0.01}. */
  static final class NamedRate implements ITypeConverter<NamedRate.Rate> {

    /** An optimizer and its learning rate. */
    record Rate(RaceOptimizer optimizer, double learningRate) {}

    @Override
    public Rate convert(String text) {
      String[] parts = text.split("=", -1);
      if (parts.length != 2) {
        throw new TypeConversionException(
            "expected a name and a rate such as sgd=0.01, got '%s'".formatted(text));
      }
      return new Rate(new RaceOptimizerName().convert(parts[0]), new Positive().convert(parts[1]));
    }
  }

  /** The name of an optimizer of the lesson on batch sizes. */
  static final class LessonOptimizerName implements ITypeConverter<LessonOptimizer> {
    @Override
    public LessonOptimizer convert(String text) {
      return LessonOptimizer.of(requireName(text, LessonOptimizer.labels()));
    }
  }

  /** A rate, or that of one optimizer: {@code 0.1}, {@code adam=0.1}. */
  static final class LessonRate implements ITypeConverter<LessonRate.OptimizerRate> {

    /** An optimizer, or none for the batch sizes, and its learning rate. */
    record OptimizerRate(Optional<LessonOptimizer> optimizer, double learningRate) {}

    @Override
    public OptimizerRate convert(String text) {
      int sign = text.indexOf('=');
      return new OptimizerRate(
          sign < 0
              ? Optional.empty()
              : Optional.of(new LessonOptimizerName().convert(text.substring(0, sign))),
          new Positive().convert(text.substring(sign + 1)));
    }
  }

  /** The name of a preset. */
  static final class PresetName implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return requireName(text, Preset.labels());
    }
  }

  /** The name of a normalization. */
  static final class NormalizationName implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return requireName(text, List.of("unit", "standard"));
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

  private static Optional<Integer> count(String text) {
    return wholeNumber(text).filter(number -> number >= 1);
  }

  private static Optional<Integer> wholeNumber(String text) {
    try {
      return Optional.of(Integer.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static double parse(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static double require(boolean valid, double value, String expected, String text) {
    if (!valid) {
      throw new TypeConversionException("expected %s, got '%s'".formatted(expected, text));
    }
    return value;
  }

  private static String requireName(String text, List<String> names) {
    if (!names.contains(text)) {
      throw new TypeConversionException(NearestName.explain(text, names));
    }
    return text;
  }
}
