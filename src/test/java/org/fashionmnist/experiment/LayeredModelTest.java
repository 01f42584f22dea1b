package org.fashionmnist.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.plan.LayeredModel;
import org.fashionmnist.plan.NetworkChoice;
import org.fashionmnist.result.NetworkSettings;
import org.fashionmnist.storage.Json;
import org.fashionmnist.storage.keras.KerasModel;
import org.fashionmnist.storage.keras.ModelPreset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayeredModelTest {

  private static final Shape IMAGES = Shape.of(28, 28);

  @TempDir Path folder;

  private LayeredModel model(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("net.yaml"), yaml);
    return LayeredModel.of(KerasModel.read(file));
  }

  @ParameterizedTest
  @CsvSource({
    "LENET, 61706",
    "DEEPOBS_2C2D, 3274634",
    "SMALL_CNN, 93674",
    "BEST_CNN, 561226",
  })
  void presetsHaveSoManyParameters(ModelPreset preset, int count) {
    LayeredModel model = LayeredModel.of(preset.model());

    Network network = model.network(IMAGES, 10);

    assertThat(network.layout().parameterCount()).isEqualTo(count);
    assertThat(model.summary(network).model()).contains(preset.label());
    assertThat(model.network(Shape.of(20, 30), 3).outputShape()).isEqualTo(Shape.of(3));
  }

  @Test
  void aRecordGivesTheSameModelBack() {
    LayeredModel model = LayeredModel.of(ModelPreset.LENET.model());

    assertThat(NetworkChoice.of(model.settings())).isEqualTo(model);
  }

  @Test
  void aRecordThatIsReadGivesBlocksWithTheirLayersBack() throws IOException {
    LayeredModel model =
        model(
            "[Flatten, {Dense: {units: 4}}, {Residual: {layers: [{Dense: {units: 3}},"
                + " {Residual: {layers: [{Dense: {units: 3}}]}}], shortcut: [{Dense: {units: 3}}]}},"
                + " {Dense: {units: classes}}]");

    Path file = folder.resolve("settings.json");
    Json.write(file, model.settings());
    NetworkSettings read = Json.read(file, NetworkSettings.class);

    assertThat(read).isEqualTo(model.settings());
    assertThat(NetworkChoice.of(read)).isEqualTo(model);
  }

  @ParameterizedTest
  @ValueSource(strings = {"my-net.yaml", "residual.yaml"})
  void modelsOfTheDocumentsAreNetworks(String file) throws IOException {
    LayeredModel model = LayeredModel.of(KerasModel.read(Path.of("docs", file)));

    assertThat(model.network(IMAGES, 10).outputShape()).isEqualTo(Shape.of(10));
  }

  @Test
  void unitsOfABlockMayBeAsManyAsClasses() throws IOException {
    LayeredModel model =
        model(
            "[Flatten, {Dense: {units: classes}},"
                + " {Residual: {layers: [{Dense: {units: classes}}], activation: softmax}}]");

    assertThat(model.network(IMAGES, 7).outputShape()).isEqualTo(Shape.of(7));
  }

  @Test
  void inputsThatAreImagesOfThisSizeAreTaken() throws IOException {
    for (String shape : new String[] {"[28, 28]", "[28, 28, 1]", "[784]"}) {
      LayeredModel model =
          model("[{InputLayer: {shape: %s}}, Flatten, {Dense: {units: 10}}]".formatted(shape));

      assertThat(model.network(IMAGES, 10).layout().parameterCount()).isEqualTo(7850);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{Conv2D: {filters: 2, kernel_size: 29}}, Flatten, {Dense: {units: 10}}]"
            + "|layer 1 (conv2d): a window of 29 × 29 does not fit into 28 × 28",
        "[{Conv2D: {filters: 2, kernel_size: 25}}, {MaxPooling2D: {pool_size: 5}}, Flatten,"
            + " {Dense: {units: 10}}]|layer 2 (max_pool2d): a window of 5 × 5 does not fit into 4 × 4",
        "[{Dense: {units: 9}}, {Conv2D: {filters: 2, kernel_size: 3}}, {Dense: {units: 10}}]"
            + "|layer 2 (conv2d): it takes images, and layer 1 (dense) makes a row",
        "[{Conv2D: {filters: 2, kernel_size: 3}}, {Dense: {units: 10}}]"
            + "|layer 2 (dense): its input is of [26, 26, 2]; put Flatten",
        "[{InputLayer: {batch_shape: [null, 32, 32, 3]}}, Flatten, {Dense: {units: 10}}]"
            + "|it takes inputs of [32, 32, 3], the images are [28, 28, 1]",
        "[{InputLayer: {shape: [28, 28, 1]}}, {Dense: {units: 10}}]"
            + "|layer 1 (dense): its input is of [28, 28]; put Flatten",
        "[{Conv2D: {filters: 2, kernel_size: 3}}, {Residual: {layers: [{Conv2D: {filters: 3,"
            + " kernel_size: 3}}]}}, Flatten, {Dense: {units: 10}}]"
            + "|layer 2 (residual): its body makes [24, 24, 3] of [26, 26, 2], which cannot be added",
        "[Flatten, {Residual: {layers: [{Conv2D: {filters: 3, kernel_size: 3}}]}}]"
            + "|layer 2 (residual), layer 1 in it (conv2d): it takes images, and layer 1 (flatten) makes",
        "[{Conv2D: {filters: 2, kernel_size: 3}}, {Residual: {layers: [{Dense: {units: 3}}],"
            + " shortcut: [{Dense: {units: 3}}]}}]"
            + "|layer 2 (residual), layer 1 in it (dense): its input is of [26, 26, 2]; put Flatten",
        "[{Dense: {units: 3}}, {Residual: {layers: [{Dense: {units: 3}}]}}]"
            + "|layer 2 (residual) is the last one and gives [3], expected [10]",
        "[Flatten, {Dense: {units: 9}}]"
            + "|layer 2 (dense) is the last one and gives [9], expected [10], a score for each class",
        "[{Conv2D: {filters: 10, kernel_size: 28}}]"
            + "|layer 1 (conv2d) is the last one and gives [1, 1, 10], expected [10]",
        "[{Dense: {units: 10}}, {Dropout: {rate: 0.5}}]|expected a layer after the last dropout",
      })
  void whatDoesNotFitIsToldWithItsLayer(String yaml, String problem) throws IOException {
    LayeredModel model = model(yaml);

    assertThatThrownBy(() -> model.network(IMAGES, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("--model net: " + problem)
        .hasMessageNotContaining("\n");
  }
}
