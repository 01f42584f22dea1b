package org.fashionmnist.storage.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.engine.nn.LayerConfig;
import org.fashionmnist.engine.nn.layer.LayerKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KerasModelTest {

  private static final Path KERAS_3 = Path.of("src/test/resources/keras/keras3.json");

  @TempDir Path folder;

  private KerasModel read(String name, String text) throws IOException {
    return KerasModel.read(Files.writeString(folder.resolve(name), text));
  }

  private static LayerConfig conv(String padding, String initializer) {
    return LayerConfig.of("conv2d")
        .with("filters", 32)
        .with("kernel_size", 3)
        .with("strides", 1)
        .with("padding", padding)
        .with("activation", "relu")
        .with("initializer", initializer);
  }

  private static LayerConfig dense(Object units, String activation, String initializer) {
    return LayerConfig.of("dense")
        .with("units", units)
        .with("activation", activation)
        .with("initializer", initializer);
  }

  private static LayerConfig pool(int size) {
    return LayerConfig.of("max_pool2d")
        .with("pool_size", size)
        .with("strides", size)
        .with("padding", "valid");
  }

  @Test
  void whatKerasWritesOfAModelIsRead() throws IOException {
    KerasModel model = KerasModel.read(KERAS_3);

    assertThat(model.name()).isEqualTo("keras3");
    assertThat(model.input()).contains(List.of(28, 28, 1));
    assertThat(model.layers())
        .containsExactly(
            conv("valid", "glorot_uniform"),
            pool(2),
            LayerConfig.of("flatten"),
            LayerConfig.of("dropout").with("rate", 0.5),
            dense(10, "identity", "glorot_uniform"));
  }

  @Test
  void theShortFormIsTheSameInJsonAndYaml() throws IOException {
    KerasModel json =
        read(
            "net.json",
            """
            {"layers": [
              {"Conv2D": {"filters": 32, "kernel_size": 3, "padding": "same", "activation": "relu"}},
              {"MaxPooling2D": {}}, "Flatten",
              {"Dense": {"units": "classes", "activation": "softmax"}}]}
            """);
    KerasModel yaml =
        read(
            "net.yaml",
            """
            layers:
              - Conv2D: {filters: 32, kernel_size: [3, 3], padding: same, activation: relu}
              - MaxPooling2D:
              - Flatten
              - class_name: Dense
                config: {units: classes}
            """);

    assertThat(json).isEqualTo(yaml);
    assertThat(json.input()).isEmpty();
    assertThat(json.layers())
        .containsExactly(
            conv("same", "he_uniform"),
            pool(2),
            LayerConfig.of("flatten"),
            dense("classes", "identity", "glorot_uniform"));
  }

  @Test
  void heInitializesWhatARectifierFollows() throws IOException {
    KerasModel model =
        read(
            "net.yaml",
            """
            - Dense: {units: 3}
            - BatchNormalization
            - ReLU
            - Dense: {units: 3, kernel_initializer: glorot_normal}
            - LeakyReLU: {negative_slope: 0.01}
            - Dense: {units: 3, activation: tanh}
            - Dense: {units: 3}
            - Softmax
            """);

    assertThat(model.layers().stream().filter(layer -> layer.kind().equals("dense")))
        .extracting(layer -> layer.label("initializer"))
        .containsExactly("he_uniform", "glorot_normal", "glorot_uniform", "glorot_uniform");
    assertThat(model.layers()).hasSize(7);
  }

  @Test
  void aResidualBlockHasLayersInItAndPerhapsAShortcut() throws IOException {
    KerasModel model =
        read(
            "net.yaml",
            """
            - Residual:
                layers:
                  - Dense: {units: 3, activation: tanh}
                  - Dense: {units: 3}
                  - BatchNormalization
                shortcut:
                  - Dense: {units: 3}
                activation: relu
            - Residual: {layers: [{Dense: {units: 3}}], name: second}
            - Dense: {units: classes}
            """);

    assertThat(model.layers())
        .startsWith(
            LayerConfig.of("residual")
                .with(
                    "layers",
                    List.of(
                        dense(3, "tanh", "glorot_uniform"),
                        dense(3, "identity", "he_uniform"),
                        LayerConfig.of("batch_norm").with("momentum", 0.99).with("epsilon", 0.001)))
                .with("shortcut", List.of(dense(3, "identity", "he_uniform")))
                .with("activation", "relu"),
            LayerConfig.of("residual")
                .with("layers", List.of(dense(3, "identity", "glorot_uniform")))
                .with("activation", "identity"));
  }

  @Test
  void aFirstLayerMayTellTheInput() throws IOException {
    KerasModel model =
        read(
            "old.json",
            """
            {"class_name": "Sequential", "keras_version": "2.2.2", "backend": "tensorflow",
             "config": [{"class_name": "Dense",
               "config": {"units": 10, "batch_input_shape": [null, 784], "activation": "softmax"}}]}
            """);

    assertThat(model.input()).contains(List.of(784));
  }

  @ParameterizedTest
  @EnumSource(ModelPreset.class)
  void everyLayerOfAPresetIsOneOfTheEngine(ModelPreset preset) {
    List<LayerConfig> layers = preset.model().layers();

    LayerConfig last = layers.get(layers.size() - 1);
    assertThat(last.label("units")).isEqualTo(KerasModel.CLASSES);
    for (LayerConfig layer : layers.subList(0, layers.size() - 1)) {
      assertThat(LayerKinds.block(layer).config()).isEqualTo(layer);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{Dens: {units: 3}}]|layer 1: expected one of InputLayer, Conv2D|did you mean Dense?",
        "[Flatten, {Dense: {unit: 3}}]|layer 2 (Dense): units: expected one, there is none|none",
        "[{Dense: {units: 3, kernl_initializer: a}}]|it has no 'kernl_initializer'|kernel_initializer?",
        "[{Dense: {units: many}}]|layer 1 (Dense): units: expected a whole number of at least 1|many",
        "[{Dense: {units: 3, activation: rleu}}]|activation: expected one of linear|did you mean relu?",
        "[{Dense: {units: 3, use_bias: false}}]|layer 1 (Dense): use_bias: expected true, got false|bias",
        "[{Dense: {units: 3, kernel_regularizer: l2}}]|kernel_regularizer: expected none|--weight-decay",
        "[{Dense: {units: 3, dtype: float16}}]|dtype: expected float32, got \"float16\"|layer 1",
        "[{Dense: {units: 3, trainable: false}}]|trainable: expected true, got false|all layers learn",
        "[{Conv2D: {filters: 3}}]|layer 1 (Conv2D): kernel_size: expected one, there is none|none",
        "[{Conv2D: {filters: 3, kernel_size: [3, 5]}}]|kernel_size: expected a whole number|got [3,5]",
        "[{Conv2D: {filters: 3, kernel_size: 3, strides: 0}}]|strides: expected a whole number|got 0",
        "[{Conv2D: {filters: 3, kernel_size: 3, padding: smae}}]|padding: expected one of|mean same?",
        "[{Conv2D: {filters: 3, kernel_size: 3, groups: 3}}]|groups: expected 1, got 3|leave it out",
        "[{MaxPooling2D: {data_format: channels_first}}]|data_format: expected \"channels_last\"|rows",
        "[{Dropout: {rate: 1}}, {Dense: {units: 3}}]|layer 1 (Dropout): rate: expected a number|got 1",
        "[LeakyReLU, {Dense: {units: 3}}]|layer 1 (LeakyReLU): negative_slope|0.01",
        "[{ReLU: {max_value: 6}}, {Dense: {units: 3}}]|max_value: expected none, got 6|leave it out",
        "[{Dense: {units: 3, activation: softmax}}, {Dense: {units: 3}}]|layer 1 (dense): softmax|last",
        "[{Dense: {units: 3, activation: relu}}]|layer 1 (dense): expected the last layer|got relu",
        "[{Dense: {units: 3}}, {InputLayer: {shape: [3]}}]|layer 2: InputLayer: expected it once|before",
        "[{Residual: {layers: []}}]|layer 1 (Residual): layers: expected at least one in it|one",
        "[{Residual: {layer: [Flatten]}}]|layer 1 (Residual): it has no 'layer'|did you mean layers?",
        "[{Residual: {layers: Flatten}}]|layers: expected a list of layers, got \"Flatten\"|layer 1",
        "[Flatten, {Residual: {layers: [Flatten, {Dens: {}}]}}]|layer 2 (Residual), layer 2 in it: |Dense?",
        "[{Residual: {layers: [Flatten], shortcut: [{Dense: {}}]}}]"
            + "|layer 1 (Residual), layer 1 of its shortcut (Dense): units: expected one|none",
        "[{Residual: {layers: [{Residual: {layers: [InputLayer]}}]}}]"
            + "|layer 1 (Residual), layer 1 in it (Residual), layer 1 in it: InputLayer: expected it|once",
        "[{Residual: {layers: [Softmax]}}]|layer 1 (Residual), layer 1 in it: softmax belongs to the|last",
        "[{Residual: {layers: [Flatten], activation: softmax}}, Flatten]|layer 1 (residual): softmax|last",
        "[Softmax]|expected at least one layer before softmax|softmax",
        "[]|expected at least one layer|one",
        "[[3]]|layer 1: expected a layer such as|got [3]",
        "{layer: []}|a model has no 'layer'|did you mean layers?",
        "{name: n}|expected a list of layers under|there is none",
        "{class_name: Functional, config: {}}|expected a list of layers under|there is none",
        "{class_name: Bert, config: {}}|expected a Sequential or a Functional model, got \"Bert\"|model",
        "{class_name: Dense, config: {units: 3}}|expected a Sequential or a Func|a single layer",
        "nothing|expected a model, an object with a list of layers|model",
      })
  void whatIsNoModelIsToldInALine(String yaml, String problem, String further) {
    assertThatThrownBy(() -> read("net.yaml", yaml))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(folder.resolve("net.yaml").toString())
        .hasMessageContaining(problem)
        .hasMessageContaining(further)
        .hasMessageNotContaining("\n");
  }

  @Test
  void whatIsNoJsonOrYamlIsToldWithItsLine() {
    assertThatThrownBy(() -> read("net.json", "{\"layers\": [\n{\"Dense\": {\"units\": 3}}\n"))
        .hasMessageEndingWith("net.json, line 3: expected JSON, the file ends before it does");
    assertThatThrownBy(() -> read("net.json", "{\"layers\": [], \"layers\": []}"))
        .hasMessageContaining("expected JSON, each key once, got one twice");
    assertThatThrownBy(() -> read("net.yml", "layers:\n  - Dense: {units: 3\n"))
        .hasMessageContaining("net.yml, line 2: expected YAML, got something else: while parsing");
    assertThatThrownBy(() -> read("net.txt", "layers"))
        .hasMessageContaining("expected a model in a file that ends with .json, .yaml or .yml");
    assertThatThrownBy(() -> KerasModel.read(folder.resolve("none.yaml")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
