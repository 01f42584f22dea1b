package org.fashionmnist.storage.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.model.WeightsFingerprint;
import org.fashionmnist.engine.nn.ParameterLayout;
import org.fashionmnist.storage.AtomicFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Models as safetensors files: the length of the header as a little-endian 64-bit integer, the
 * header as JSON, then all tensors. What is needed beside the weights stands in the header's
 * metadata, see {@link ModelMetadata}. Equal models give equal bytes.
 *
 * @see <a href="https://huggingface.co/docs/safetensors">The safetensors format</a>
 */
public final class ModelFile {

  /** Under this name the provenance of weights without a description says how they were taken. */
  public static final String ASSUMED = "assumed";

  private ModelFile() {}

  /** Writes a model; the file appears only when complete, and then the disk has it. */
  public static void write(Path file, TrainedModel model) throws IOException {
    byte[] header = header(model);
    AtomicFile.writeDurably(file, out -> write(out, header, model));
  }

  /** What {@link #write} writes, for a file of another program to hold. */
  public static byte[] bytes(TrainedModel model) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(out, header(model), model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(OutputStream out, byte[] header, TrainedModel model)
      throws IOException {
    ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    out.write(length.putLong(header.length).array());
    out.write(header);
    for (ParameterLayout.Slot slot : model.network().layout().slots()) {
      out.write(WeightsFingerprint.bytes(model.parameters().copyOf(slot)));
    }
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

  private static byte[] header(TrainedModel model) {
    ObjectNode header = ModelJson.newObject();
    ObjectNode metadata = header.putObject(Tensors.METADATA);
    ModelMetadata.of(model).forEach(metadata::put);
    int offset = 0;
    for (ParameterLayout.Slot slot : model.network().layout().slots()) {
      ObjectNode tensor = header.putObject(slot.name());
      tensor.put("dtype", "F32");
      slot.spec().shape().dimensions().forEach(tensor.withArray("shape")::add);
      int end = offset + slot.spec().shape().size() * Float.BYTES;
      tensor.putArray("data_offsets").add(offset).add(end);
      offset = end;
    }
    byte[] json = ModelJson.text(header).getBytes(StandardCharsets.UTF_8);
    int padded = (json.length + 7) / 8 * 8; // the format wants the tensors aligned
    byte[] aligned = Arrays.copyOf(json, padded);
    Arrays.fill(aligned, json.length, padded, (byte) ' ');
    return aligned;
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
