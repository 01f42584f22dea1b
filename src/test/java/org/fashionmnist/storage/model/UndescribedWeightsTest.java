package org.fashionmnist.storage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.model.SmallModels;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.ParameterLayout;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.model.SafetensorsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Weights of dense layers that other programs wrote, or that lost their description. */
class UndescribedWeightsTest {

  private static final WeightsDescription TANH =
      described(Optional.empty(), Optional.of(Activation.TANH));

  @TempDir Path folder;

  private final TrainedModel model = SmallModels.counting();
  private final ObjectNode header = new JsonMapper().createObjectNode();
  private ByteBuffer data = ByteBuffer.allocate(1 << 10).order(ByteOrder.LITTLE_ENDIAN);

  @ParameterizedTest
  @CsvSource({
    "0, 2",
    "1, 3",
    "fc1, fc2",
    "linear_relu_stack.0, linear_relu_stack.2",
    "layer2, layer10"
  })
  void weightsOfPytorchAreTurned(String first, String second) throws IOException {
    header.putObject("__metadata__").put("format", "pt");
    addTurned(first, 0, 4, 3);
    addTurned(second, 2, 3, 2);

    assertSameWeights(read(TANH));
  }

  @Test
  void ourOwnWithoutMetadataStandAsTheyAre() throws IOException {
    Path file = folder.resolve("own.safetensors");
    ModelFile.write(file, model);
    SafetensorsFile own = SafetensorsFile.read(file);
    own.header().remove("__metadata__");
    own.write(file);

    assertSameWeights(ModelFile.read(file, TANH));
  }

  @Test
  void weightsOfKerasStandAsTheyAre() throws IOException {
    add("dense/kernel", values(0), 4, 3);
    add("dense/bias", values(1), 3);
    add("dense_1/kernel", values(2), 3, 2);
    add("dense_1/bias", values(3), 2);

    assertSameWeights(read(TANH));
  }

  @Test
  void whatIsNotSaidIsUnitNormalizationAndClassesByNumber() throws IOException {
    addTurned("0", 0, 4, 3);
    addTurned("2", 2, 3, 2);

    TrainedModel read = read(TANH);

    assertThat(read.normalization()).isEqualTo(Normalization.UNIT);
    assertThat(read.classNames()).containsExactly("0", "1");
    assertThat(read.network().inputShape()).isEqualTo(Shape.of(2, 2));
    assertThat(read.provenance().get(ModelFile.ASSUMED))
        .isEqualTo("weights without a description, taken with tanh and pixels from 0 to 1");
  }

  @Test
  void whatIsSaidHolds() throws IOException {
    addTurned("0", 0, 4, 3);
    addTurned("2", 2, 3, 2);
    Normalization normalization = new Normalization("standard", 0.25f, 0.5f);

    TrainedModel read =
        read(
            new WeightsDescription(
                Optional.of(List.of(3)),
                Optional.of(Activation.RELU),
                Optional.of(List.of("bag", "boot")),
                Optional.of(normalization),
                Optional.of(Shape.of(1, 4))));

    assertThat(read.normalization()).isEqualTo(normalization);
    assertThat(read.classNames()).containsExactly("bag", "boot");
    assertThat(read.network().inputShape()).isEqualTo(Shape.of(1, 4));
    assertThat(read.network().layers())
        .first()
        .hasFieldOrPropertyWithValue("activation", Activation.RELU);
  }

  @Test
  void descriptionThatContradictsOrLacksIsRefused() throws IOException {
    addTurned("0", 0, 4, 3);
    addTurned("2", 2, 3, 2);

    assertRefused(WeightsDescription.NONE, "say it, for example --activation relu");
    assertRefused(
        described(Optional.of(List.of(5)), Optional.of(Activation.TANH)),
        "its hidden layers have [3] units, not [5] (--hidden)");
  }

  @Test
  void fileThatDescribesItselfNeedsNoOptions() throws IOException {
    Path file = folder.resolve("own.safetensors");
    ModelFile.write(file, model);

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> ModelFile.read(file, TANH))
        .withMessageContaining("it says its network and normalization itself; leave out --hidden");
    assertThat(
            ModelFile.read(
                    file,
                    new WeightsDescription(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(List.of("bag", "boot")),
                        Optional.empty(),
                        Optional.empty()))
                .classNames())
        .containsExactly("bag", "boot");
  }

  @Test
  void otherLayersAreRefused() throws IOException {
    add("conv.weight", new float[16], 2, 2, 2, 2);
    add("conv.bias", new float[2], 2);
    assertRefused(TANH, "tensor conv.weight has the shape [2, 2, 2, 2]");

    header.removeAll();
    data = ByteBuffer.allocate(1 << 10).order(ByteOrder.LITTLE_ENDIAN);
    add("norm.running_mean", new float[2], 2);
    assertRefused(TANH, "tensor norm.running_mean is no weight or bias of a dense layer");

    header.removeAll();
    data = ByteBuffer.allocate(1 << 10).order(ByteOrder.LITTLE_ENDIAN);
    addTurned("0", 0, 4, 3);
    addTurned("1", 0, 4, 3);
    assertRefused(TANH, "1.weight takes 4 numbers and 0.weight before it gives 3");

    header.removeAll();
    data = ByteBuffer.allocate(1 << 10).order(ByteOrder.LITTLE_ENDIAN);
    add("0.weight", new float[6], 2, 3);
    add("0.bias", new float[2], 2);
    assertRefused(TANH, "its first layer takes 3 numbers, which are no square");
  }

  @ParameterizedTest
  @CsvSource({
    "504b0304, is a ZIP archive",
    "894844460d0a1a0a, is an HDF5 file",
    "080812077079746f726368, is an ONNX file"
  })
  void otherFormatsAreNamed(String start, String name) throws IOException {
    Path file = Files.write(folder.resolve("other"), HexFormat.of().parseHex(start));

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> ModelFile.read(file, TANH))
        .withMessageStartingWith(file + " " + name)
        .withMessageContaining("expected safetensors: safetensors.torch.save_file(");
  }

  private static WeightsDescription described(
      Optional<List<Integer>> hidden, Optional<Activation> activation) {
    return new WeightsDescription(
        hidden, activation, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Adds weights and bias of two slots as PyTorch has them: outputs × inputs. */
  private void addTurned(String layer, int slot, int inputs, int outputs) {
    float[] values = values(slot);
    float[] turned = new float[values.length];
    for (int out = 0; out < outputs; out++) {
      for (int in = 0; in < inputs; in++) {
        turned[out * inputs + in] = values[in * outputs + out];
      }
    }
    add(layer + ".weight", turned, outputs, inputs);
    add(layer + ".bias", values(slot + 1), outputs);
  }

  private void add(String name, float[] values, int... shape) {
    ObjectNode tensor = header.putObject(name).put("dtype", "F32");
    for (int size : shape) {
      tensor.withArray("shape").add(size);
    }
    int from = data.position();
    for (float value : values) {
      data.putFloat(value);
    }
    tensor.putArray("data_offsets").add(from).add(data.position());
  }

  private float[] values(int slot) {
    ParameterLayout layout = model.network().layout();
    return model.parameters().copyOf(layout.slots().get(slot));
  }

  private TrainedModel read(WeightsDescription description) throws IOException {
    Path file = folder.resolve("weights.safetensors");
    byte[] bytes = new byte[data.position()];
    data.duplicate().flip().get(bytes);
    SafetensorsFile.write(file, new JsonMapper().writeValueAsString(header), bytes);
    return ModelFile.read(file, description);
  }

  private void assertSameWeights(TrainedModel read) {
    Map<String, float[]> expected = new LinkedHashMap<>();
    Map<String, float[]> found = new LinkedHashMap<>();
    for (ParameterLayout.Slot slot : model.network().layout().slots()) {
      expected.put(slot.name(), model.parameters().copyOf(slot));
    }
    for (ParameterLayout.Slot slot : read.network().layout().slots()) {
      found.put(slot.name(), read.parameters().copyOf(slot));
    }
    assertThat(found).usingRecursiveComparison().isEqualTo(expected);
  }

  private void assertRefused(WeightsDescription description, String message) {
    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> read(description))
        .withMessageContaining(message);
  }
}
