package org.fashionmnist.cli.option;

import static org.fashionmnist.cli.option.OptionValues.count;
import static org.fashionmnist.cli.option.OptionValues.parse;
import static org.fashionmnist.cli.option.OptionValues.require;
import static org.fashionmnist.cli.option.OptionValues.requireName;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fashionmnist.engine.gradcheck.Breakage;
import org.fashionmnist.engine.gradcheck.Bug;
import org.fashionmnist.engine.gradcheck.Precision;
import org.fashionmnist.lesson.backprop.LessonNetwork;
import org.fashionmnist.lesson.batchsize.LessonOptimizer;
import org.fashionmnist.lesson.faults.Fault;
import org.fashionmnist.lesson.surface.RaceOptimizer;
import org.fashionmnist.lesson.surface.Surface;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The values of options of lessons, races and gradient checks. */
public final class LessonValues {

  private LessonValues() {}

  /** A whole number from 1 to {@link LessonNetwork#MOST_UNITS}. */
  public static final class FewUnits implements ITypeConverter<Integer> {
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
  public static final class Iterations implements ITypeConverter<Integer> {

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
  public static final class AnyNumber implements ITypeConverter<Float> {
    @Override
    public Float convert(String text) {
      float value = (float) parse(text);
      require(Float.isFinite(value), value, "numbers such as 0.5 or 0.5,-0.25", text);
      return value;
    }
  }

  /** Hours of study and sleep, for example {@code 7,6.5}. */
  public static final class StudyHours implements ITypeConverter<StudyHours.Hours> {

    /** Hours of a student. */
    public record Hours(double study, double sleep) {}

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

  /** The name of a precision. */
  public static final class PrecisionName implements ITypeConverter<Precision> {
    @Override
    public Precision convert(String text) {
      return Precision.of(requireName(text, Precision.labels()));
    }
  }

  /** A layer and what is wrong in it: {@code dense.1} or {@code dense.1:sign}. */
  public static final class LayerBug implements ITypeConverter<Breakage> {

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
  public static final class SurfaceName implements ITypeConverter<Surface> {
    @Override
    public Surface convert(String text) {
      return Surface.of(requireName(text, Surface.labels()));
    }
  }

  /** The name of a fault of a training. */
  public static final class FaultName implements ITypeConverter<Fault> {
    @Override
    public Fault convert(String text) {
      return Fault.of(requireName(text, Fault.labels()));
    }
  }

  /** The name of an optimizer that can race on a surface. */
  public static final class RaceOptimizerName implements ITypeConverter<RaceOptimizer> {
    @Override
    public RaceOptimizer convert(String text) {
      return RaceOptimizer.of(requireName(text, RaceOptimizer.labels()));
    }
  }

  /** The rate of one optimizer: {@code sgd=0.01}. */
  public static final class NamedRate implements ITypeConverter<NamedRate.Rate> {

    /** An optimizer and its learning rate. */
    public record Rate(RaceOptimizer optimizer, double learningRate) {}

    @Override
    public Rate convert(String text) {
      String[] parts = text.split("=", -1);
      if (parts.length != 2) {
        throw new TypeConversionException(
            "expected a name and a rate such as sgd=0.01, got '%s'".formatted(text));
      }
      return new Rate(
          new RaceOptimizerName().convert(parts[0]), new OptionValues.Positive().convert(parts[1]));
    }
  }

  /** The name of an optimizer of the lesson on batch sizes. */
  public static final class LessonOptimizerName implements ITypeConverter<LessonOptimizer> {
    @Override
    public LessonOptimizer convert(String text) {
      return LessonOptimizer.of(requireName(text, LessonOptimizer.labels()));
    }
  }

  /** A rate, or that of one optimizer: {@code 0.1}, {@code adam=0.1}. */
  public static final class LessonRate implements ITypeConverter<LessonRate.OptimizerRate> {

    /** An optimizer, or none for the batch sizes, and its learning rate. */
    public record OptimizerRate(Optional<LessonOptimizer> optimizer, double learningRate) {}

    @Override
    public OptimizerRate convert(String text) {
      int sign = text.indexOf('=');
      return new OptimizerRate(
          sign < 0
              ? Optional.empty()
              : Optional.of(new LessonOptimizerName().convert(text.substring(0, sign))),
          new OptionValues.Positive().convert(text.substring(sign + 1)));
    }
  }
}
