package org.fashionmnist.storage.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fashionmnist.engine.nn.LayerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code model.to_json()} writes of a functional model, whose layers name their inputs. */
class FunctionalModelTest {

  @TempDir Path folder;

  private KerasModel read(String text) throws IOException {
    return KerasModel.read(Files.writeString(folder.resolve("net.json"), text));
  }

  @Test
  void sumsOfKeras3AreBlocks() throws IOException {
    KerasModel model = KerasModel.read(Path.of("src/test/resources/keras/functional3.json"));

    assertThat(model.input()).contains(List.of(28, 28, 1));
    assertThat(model.layers())
        .extracting(LayerConfig::kind)
        .containsExactly(
            "conv2d", "max_pool2d", "residual", "residual", "global_avg_pool2d", "dense");
    LayerConfig first = model.layers().get(2);
    assertThat(first.label("activation")).isEqualTo("relu");
    assertThat(first.layers("layers")).hasSize(2);
    assertThat(first.layers("shortcut")).isEmpty();
    LayerConfig second = model.layers().get(3);
    assertThat(second.layers("layers"))
        .as("the longer way, though Add names the other one first")
        .extracting(layer -> layer.integer("kernel_size"))
        .containsExactly(3, 3);
    assertThat(second.layers("shortcut"))
        .extracting(layer -> layer.integer("kernel_size"))
        .containsExactly(1);
  }

  /** Layers as "name from …", in the form of Keras 2: dense ones, sums by their name. */
  private static String keras2(String... layers) {
    List<String> nodes = new ArrayList<>();
    for (String layer : layers) {
      List<String> words = Arrays.asList(layer.split(" "));
      String name = words.get(0);
      String inputs =
          words.stream()
              .skip(1)
              .map("[\"%s\", 0, 0, {}]"::formatted)
              .collect(Collectors.joining(", "));
      boolean isInput = name.equals("in");
      String className = isInput ? "InputLayer" : name.startsWith("add") ? "Add" : "Dense";
      nodes.add(
          """
          {"class_name": "%s", "name": "%s", "inbound_nodes": [%s], "config": {"name": "%s"%s}}"""
              .formatted(
                  className,
                  name,
                  isInput ? "" : "[" + inputs + "]",
                  name,
                  isInput
                      ? ", \"batch_input_shape\": [null, 3]"
                      : className.equals("Dense") ? ", \"units\": 3" : ""));
    }
    String last = layers[layers.length - 1].split(" ")[0];
    return """
        {"class_name": "Model", "config": {"name": "m", "layers": [%s],
          "input_layers": [["in", 0, 0]], "output_layers": [["%s", 0, 0]]}}"""
        .formatted(String.join(", ", nodes), last);
  }

  @Test
  void blocksMayLieWithinEachOther() throws IOException {
    KerasModel model =
        read(
            keras2(
                "in",
                "a in",
                "b a",
                "c b",
                "add1 c b",
                "d add1",
                "add2 d a",
                "e add2",
                "f add2",
                "add3 e f"));

    assertThat(model.input()).contains(List.of(3));
    assertThat(shape(model.layers())).isEqualTo("dense (dense (dense) dense) (dense | dense)");
  }

  private static String shape(List<LayerConfig> layers) {
    return layers.stream()
        .map(
            layer -> {
              String shortcut = shape(layer.layers("shortcut"));
              return layer.kind().equals("residual")
                  ? "(%s%s)"
                      .formatted(
                          shape(layer.layers("layers")), shortcut.isEmpty() ? "" : " | " + shortcut)
                  : layer.kind();
            })
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in, a in, b a in|layer 'b' (Dense): expected one input, got [a, in]; only Add takes two here",
        "in, a in, b a, c b, add1 c a, d add1, add2 d b|layer 'b' is within",
        "in, a in, add1 a a|layer 'add1' (Add): expected two different inputs, got 'a' twice",
        "in, a in, add1 a in a|layer 'add1' (Add): expected two inputs, got 3",
        "in, a in, b in, c b|layer 'a' leads to no output; leave it out",
        "in, a b, b in|layer 'a': expected inputs from layers before it, got 'b'",
        "in, a in, a in|expected a name for each layer, got 'a'",
        "in, a|layer 'a' (Dense): expected one input, got []",
      })
  void whatIsNoSequenceOfLayersAndBlocksIsToldWithTheLayersName(String layers, String problem) {
    assertThatThrownBy(() -> read(keras2(layers.split(", "))))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(folder.resolve("net.json") + ": " + problem)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aWrongSettingIsToldWithTheNameOfItsLayer() {
    String text = keras2("in", "a in", "b a", "add1 b a", "c add1");

    assertThatThrownBy(() -> read(text.replace("\"b\", \"units\": 3", "\"b\", \"units\": 0")))
        .hasMessageContaining("layer 2 (Residual), layer 1 in it (Dense 'b'): units: expected");
  }

  @Test
  void severalInputsOutputsAndCallsAreRefused() {
    String text = keras2("in", "a in", "b a");
    String call = "[[\"a\", 0, 0, {}]]";

    assertThatThrownBy(() -> read(text.replace("[[\"in\", 0, 0]]", "[[\"in\"], [\"a\"]]")))
        .hasMessageContaining("input_layers: expected one, got [[\"in\"],[\"a\"]]");
    assertThatThrownBy(() -> read(text.replace("[[\"b\", 0, 0]]", "[[\"c\", 0, 0]]")))
        .hasMessageContaining("there is no layer 'c'");
    assertThatThrownBy(() -> read(text.replace(call, call + ", " + call)))
        .hasMessageContaining("layer 'b': expected it to be called once, got 2 calls");
    assertThatThrownBy(() -> read(text.replace("{}]", "{\"training\": true}]")))
        .hasMessageContaining("layer 'a': expected it to be called as usual, got training=True");
  }
}
