package org.fashionmnist.cli.option;

import static org.fashionmnist.cli.option.OptionValues.count;
import static org.fashionmnist.cli.option.OptionValues.requireName;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.fashionmnist.engine.loss.LossKind;
import org.fashionmnist.engine.loss.OutputFunction;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.experiment.training.ScheduleName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The values of options that define networks and trainings. */
public final class NetworkValues {

  private NetworkValues() {}

  /** Sizes of hidden layers: {@code 128}, {@code 256,128}, or {@code none}. */
  public static final class HiddenUnits implements ITypeConverter<HiddenUnits.Sizes> {

    /** Units of each hidden layer; empty for a linear softmax. */
    public record Sizes(List<Integer> units) {}

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
  public static final class ActivationName implements ITypeConverter<Activation> {
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
  public static final class OptimizerName implements ITypeConverter<OptimizerKind> {

    /** All names, for the help. */
    public static final class Candidates implements Iterable<String> {
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
  public static final class OutputFunctionName implements ITypeConverter<OutputFunction> {

    @Override
    public OutputFunction convert(String text) {
      requireName(text, Arrays.stream(OutputFunction.values()).map(OutputFunction::label).toList());
      return OutputFunction.of(text);
    }
  }

  /** A loss. */
  public static final class LossName implements ITypeConverter<LossKind> {

    /** All names, for the help. */
    public static final class Candidates implements Iterable<String> {
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

  /** The name of a schedule of the learning rate. */
  static final class ScheduleLabel implements ITypeConverter<ScheduleName> {
    @Override
    public ScheduleName convert(String text) {
      return ScheduleName.of(requireName(text, ScheduleName.labels()));
    }
  }

  /** The name of a preset. */
  public static final class PresetName implements ITypeConverter<String> {
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
}
