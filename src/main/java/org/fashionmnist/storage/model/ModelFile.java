package org.fashionmnist.storage.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.ParameterLayout;
import tools.jackson.core.JacksonException;

/**
 * Models as safetensors files. What is needed beside the weights stands in the header's metadata,
 * see {@link ModelMetadata}. Equal models give equal bytes.
 *
 * @see <a href="https://huggingface.co/docs/safetensors">The safetensors format</a>
 */
public final class ModelFile {

  /** Under this name the provenance of weights without a description says how they were taken. */
  public static final String ASSUMED = "assumed";

  private ModelFile() {}

  /** Writes a model; the file appears only when complete, and then the disk has it. */
  public static void write(Path file, TrainedModel model) throws IOException {
    SafetensorsWriter.write(file, ModelMetadata.of(model), tensors(model));
  }

  /** What {@link #write} writes, for a file of another program to hold. */
  public static byte[] bytes(TrainedModel model) {
    return SafetensorsWriter.bytes(ModelMetadata.of(model), tensors(model));
  }

  private static List<NamedTensor> tensors(TrainedModel model) {
    List<NamedTensor> tensors = new ArrayList<>();
    for (ParameterLayout.Slot slot : model.network().layout().slots()) {
      tensors.add(
          new NamedTensor(
              slot.name(),
              slot.spec().shape().dimensions(),
              () -> model.parameters().copyOf(slot)));
    }
    return tensors;
  }

  /**
   * The model that {@link #bytes} made bytes of.
   *
   * @param source what an error names
   * @throws ModelFormatException if they are not complete, or of something else
   */
  public static TrainedModel of(byte[] bytes, String source) throws IOException {
    return read(source, () -> ModelBytes.of(bytes), ModelFile::described);
  }

  /**
   * Reads a model.
   *
   * @throws ModelFormatException if the file is not a complete model that {@link #write} made
   */
  public static TrainedModel read(Path file) throws IOException {
    return read(file, ModelFile::described);
  }

  /**
   * Reads a model, or weights without a description, as other programs write them: tensors of dense
   * layers, see {@link UndescribedWeights}.
   *
   * @param description what the file does not say; the names of the classes hold in any case
   * @throws ModelFormatException if the file is neither, or the description lacks something,
   *     contradicts the tensors, or is of what the file says itself
   */
  public static TrainedModel read(Path file, WeightsDescription description) throws IOException {
    return read(
        file,
        tensors -> {
          if (!ModelMetadata.isIn(tensors.metadata())) {
            return UndescribedWeights.model(tensors, description);
          }
          if (description.describesNetwork()) {
            throw new IllegalArgumentException(
                "it says its network and normalization itself; leave out --hidden, --activation,"
                    + " --normalization and --size");
          }
          TrainedModel model = described(tensors);
          return description.classNames().map(model::withClassNames).orElse(model);
        });
  }

  private static TrainedModel read(Path file, Function<Tensors, TrainedModel> meaning)
      throws IOException {
    return read(file.toString(), () -> ModelBytes.read(file), meaning);
  }

  /** Reads the parts of a file. */
  @FunctionalInterface
  private interface Source {
    ModelBytes read() throws IOException;
  }

  private static TrainedModel read(
      String file, Source source, Function<Tensors, TrainedModel> meaning) throws IOException {
    try {
      ModelBytes bytes = source.read();
      return meaning.apply(new Tensors(ModelJson.tree(bytes.header()), bytes.data()));
    } catch (JacksonException e) {
      throw new ModelFormatException(
          "%s is not a complete model of this program: expected JSON in its header, it is damaged"
              .formatted(file),
          e);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new ModelFormatException(
          "%s is not a complete model of this program: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static TrainedModel described(Tensors tensors) {
    TrainedModel model = ModelMetadata.newModel(tensors.metadata(), tensors.data().capacity());
    List<ParameterLayout.Slot> slots = model.parameters().layout().slots();
    for (ParameterLayout.Slot slot : slots) {
      model.parameters().set(slot, tensors.values(slot.name(), slot.spec().shape().dimensions()));
    }
    tensors.requireNoGap(slots.stream().map(ParameterLayout.Slot::name).toList());
    ModelMetadata.requireWeights(tensors.metadata(), model.parameters());
    return model;
  }
}
