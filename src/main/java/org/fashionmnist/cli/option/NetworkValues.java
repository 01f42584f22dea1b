package org.fashionmnist.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.label.Labeled;
import org.fashionmnist.plan.LayeredModel;
import org.fashionmnist.result.wording.NearestName;
import org.fashionmnist.storage.keras.KerasModel;
import org.fashionmnist.storage.keras.ModelPreset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The values of options that define networks and trainings. */
public final class NetworkValues {

  private NetworkValues() {}

  /** Sizes of hidden layers: {@code 128}, {@code 256,128}, or {@code none}. */
  static final class HiddenUnits implements ITypeConverter<HiddenUnits.Sizes> {

    /** Units of each hidden layer; empty for a linear softmax. */
    record Sizes(List<Integer> units) {}

    @Override
    public Sizes convert(String text) {
      if (text.equals("none")) {
        return new Sizes(List.of());
      }
      try {
        return new Sizes(
            Stream.of(text.split(",", -1)).map(new OptionValues.Count()::convert).toList());
      } catch (TypeConversionException e) {
        throw OptionValues.wrong("units such as 128 or 256,128, each at least 1, or none", text);
      }
    }
  }

  /** A network layer by layer: the name of a preset, or a file. */
  static final class ModelName implements ITypeConverter<LayeredModel> {

    /** What help says of it. */
    static final String DESCRIPTION =
        "A network layer by layer: lenet, deepobs-2c2d, small-cnn, best-cnn, or a file of JSON or YAML in"
            + " Keras's words (docs/models.md).";

    @Override
    public LayeredModel convert(String text) {
      Optional<ModelPreset> preset = Labeled.find(text, ModelPreset.values());
      if (preset.isPresent()) {
        return LayeredModel.of(preset.get().model());
      }
      Path file = new PathName().convert(text);
      if (!text.matches(".*[./\\\\].*") && !Files.exists(file)) {
        throw new TypeConversionException(explain(text));
      }
      try {
        return LayeredModel.of(KerasModel.read(file));
      } catch (NoSuchFileException e) {
        throw new TypeConversionException(text + ": no such file");
      } catch (IOException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }

    private static String explain(String wrong) {
      List<String> names = ModelPreset.labels();
      return NearestName.explain(wrong, names)
          .replace(", got ", ", or a file %s, got ".formatted(KerasModel.ENDINGS));
    }
  }

  /** The name of a preset. */
  public static final class PresetName implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return OptionTypes.require(text, Preset.labels());
    }
  }

  /** The name of a normalization. */
  static final class NormalizationName implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      return OptionTypes.require(text, List.of("unit", "standard"));
    }
  }

  /** A normalization in full: {@code unit}, {@code raw}, or a mean and a deviation. */
  static final class KnownNormalization implements ITypeConverter<Normalization> {
    @Override
    public Normalization convert(String text) {
      try {
        String[] numbers = text.split(",", -1);
        if (numbers.length == 2) {
          return new Normalization(
              "standard", Float.parseFloat(numbers[0]), Float.parseFloat(numbers[1]));
        }
      } catch (IllegalArgumentException e) {
        // what is no number, and a deviation of 0
      }
      return switch (text) {
        case "unit" -> Normalization.UNIT;
        case "raw" -> Normalization.RAW;
        default ->
            throw OptionValues.wrong(
                "unit, raw, or a mean and a deviation such as 0.286,0.353", text);
      };
    }
  }
}
