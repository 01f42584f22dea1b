package org.fashionmnist.cli.option;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.fashionmnist.engine.gradcheck.Precision;
import org.fashionmnist.engine.loss.LossKind;
import org.fashionmnist.engine.loss.OutputFunction;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.lesson.batchsize.LessonOptimizer;
import org.fashionmnist.lesson.convolution.LessonFilter;
import org.fashionmnist.lesson.convolution.Padding;
import org.fashionmnist.lesson.faults.Fault;
import org.fashionmnist.lesson.surface.RaceOptimizer;
import org.fashionmnist.lesson.surface.Surface;
import org.fashionmnist.plan.ScheduleName;
import org.fashionmnist.result.wording.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/**
 * How options are read that name no converter, by their type: an enumeration by its labels, an
 * {@code int} is a count of at least 1, a {@code double} is positive, a {@code long} is a seed.
 */
public final class OptionTypes {

  private OptionTypes() {}

  /** Lets a command and those below it read them so. */
  public static void register(CommandLine command) {
    command.registerConverter(int.class, new OptionValues.Count());
    command.registerConverter(Integer.class, new OptionValues.Count());
    command.registerConverter(long.class, new OptionValues.Seed());
    command.registerConverter(double.class, new OptionValues.Positive());
    command.registerConverter(Double.class, new OptionValues.Positive());
    command.registerConverter(Path.class, new PathName());
    command.registerConverter(Float.class, new LessonValues.AnyNumber());
    register(command, Activation.class, Activation::label);
    register(command, ExportFormat.class, ExportFormat::label);
    register(command, Fault.class, Fault::label);
    register(command, LessonFilter.class, LessonFilter::label);
    register(command, LessonOptimizer.class, LessonOptimizer::label);
    register(command, LossKind.class, LossKind::label);
    register(command, OptimizerKind.class, OptimizerKind::label);
    register(command, OutputFunction.class, OutputFunction::label);
    register(command, Padding.class, Padding::label);
    register(command, Precision.class, Precision::label);
    register(command, RaceOptimizer.class, RaceOptimizer::label);
    register(command, ScheduleName.class, ScheduleName::label);
    register(command, Surface.class, Surface::label);
    command.registerConverter(Initializer.class, OptionTypes::initializer);
  }

  private static <E extends Enum<E>> void register(
      CommandLine command, Class<E> type, Function<E, String> label) {
    command.registerConverter(
        type, text -> named(text, Arrays.asList(type.getEnumConstants()), label));
  }

  /** Zeros are for a lesson. */
  private static Initializer initializer(String text) {
    List<Initializer> useful =
        Arrays.stream(Initializer.values()).filter(i -> i != Initializer.ZEROS).toList();
    return named(text, useful, Initializer::label);
  }

  /**
   * The value with this label.
   *
   * @throws TypeConversionException if there is none
   */
  static <T> T named(String text, List<T> values, Function<T, String> label) {
    List<String> labels = values.stream().map(label).toList();
    return values.get(labels.indexOf(require(text, labels)));
  }

  static String require(String text, List<String> names) {
    if (!names.contains(text)) {
      throw new TypeConversionException(NearestName.explain(text, names));
    }
    return text;
  }
}
