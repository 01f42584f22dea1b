package org.fashionmnist.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.label.Labeled;
import org.fashionmnist.experiment.LayeredModel;
import org.fashionmnist.result.wording.NearestName;
import org.fashionmnist.storage.keras.KerasModel;
import org.fashionmnist.storage.keras.ModelPreset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A network layer by layer: the name of a preset, or a file. */
final class ModelName implements ITypeConverter<LayeredModel> {

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
