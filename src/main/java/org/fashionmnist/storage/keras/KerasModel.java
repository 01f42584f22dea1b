package org.fashionmnist.storage.keras;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.nn.LayerConfig;
import tools.jackson.databind.JsonNode;

/**
 * A network that somebody wrote down in Keras's words, layer by layer.
 *
 * <p>Two forms are read: what {@code model.to_json()} writes of a {@code Sequential} model, or of a
 * functional one that is a sequence but for blocks that end in an {@code Add}; and a short one,
 * {@code {"layers": [{"Conv2D": {"filters": 32, "kernel_size": 3}}, "Flatten", …]}}. Softmax may
 * stand at the end or not; it is a part of the loss here. Where nothing is said of an initializer,
 * it is He's before a rectifier, else Glorot's.
 *
 * @param name of the file without its ending, or of the preset
 * @param input the shape of an example, if it is said: rows, columns, perhaps channels; or the
 *     product of them
 * @param layers without the input; a dense one of {@value #CLASSES} units has as many as there are
 *     classes
 */
public record KerasModel(String name, Optional<List<Integer>> input, List<LayerConfig> layers) {

  /** In the place of a number of units. */
  public static final String CLASSES = "classes";

  /** The endings of files that hold models. */
  public static final String ENDINGS = ModelTree.ENDINGS;

  static final String SOFTMAX = "softmax";
  static final String INITIALIZER = "initializer";
  static final String BATCH_NORM = "batch_norm";

  private static final String FUNCTION = "activation";

  public KerasModel {
    input = input.map(List::copyOf);
    layers = List.copyOf(layers);
  }

  /**
   * Reads a file of JSON or YAML.
   *
   * @throws IOException if it cannot be read or is no model; names the layer and what was expected
   */
  public static KerasModel read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    return of(name, file.toString(), ModelTree.read(file));
  }

  /**
   * @param source what an error names
   */
  static KerasModel of(String name, String source, JsonNode tree) throws IOException {
    try {
      return of(name, tree);
    } catch (IllegalArgumentException e) {
      throw new IOException(source + ": " + e.getMessage(), e);
    }
  }

  private static KerasModel of(String name, JsonNode tree) {
    List<LayerConfig> layers = new ArrayList<>();
    Optional<List<Integer>> input = Optional.empty();
    for (JsonNode node : LayerList.of(tree)) {
      Optional<NamedLayer> inputLayer =
          NamedLayer.find(node).filter(layer -> layer.className().equals("InputLayer"));
      if (inputLayer.isPresent() && layers.isEmpty() && input.isEmpty()) {
        input = Optional.of(inputLayer.get().inputShape());
      } else {
        int number = layers.size() + 1;
        layers.add(LayerReader.read("layer " + number, node));
        if (number == 1 && input.isEmpty()) {
          input = NamedLayer.find(node).flatMap(NamedLayer::batchInputShape);
        }
      }
    }
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("expected at least one layer");
    }
    List<LayerConfig> read =
        LayerList.isFunctional(tree) ? Residuals.withActivations(layers) : layers;
    return new KerasModel(
        name, input, initialized(withoutSoftmax(read), Activation.IDENTITY.label()));
  }

  /** Takes softmax from the end, where it belongs, and refuses it anywhere else. */
  private static List<LayerConfig> withoutSoftmax(List<LayerConfig> all) {
    List<LayerConfig> layers = new ArrayList<>(all);
    int last = layers.size() - 1;
    for (int l = 0; l < last; l++) {
      if (layers.get(l).label(FUNCTION).equals(SOFTMAX)) {
        throw new IllegalArgumentException(
            "layer %d (%s): softmax belongs to the last layer, which this is not"
                .formatted(l + 1, layers.get(l).kind()));
      }
    }
    LayerConfig end = layers.get(last);
    String function = end.label(FUNCTION);
    if (function.equals(SOFTMAX) && end.kind().equals(FUNCTION)) {
      layers.remove(last);
    } else if (function.equals(SOFTMAX)) {
      layers.set(last, end.with(FUNCTION, Activation.IDENTITY.label()));
    } else if (!function.isEmpty() && !function.equals(Activation.IDENTITY.label())) {
      throw new IllegalArgumentException(
          "layer %d (%s): expected the last layer to have the activation softmax or none, got %s"
              .formatted(last + 1, end.kind(), function));
    }
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("expected at least one layer before softmax");
    }
    return layers;
  }

  /**
   * Says how weights start where nothing was said.
   *
   * @param end the function behind the last layer
   */
  private static List<LayerConfig> initialized(List<LayerConfig> layers, String end) {
    List<LayerConfig> initialized = new ArrayList<>();
    for (int l = 0; l < layers.size(); l++) {
      LayerConfig layer = layers.get(l);
      if (layer.kind().equals(Residuals.KIND)) {
        String sum = layer.label(FUNCTION);
        initialized.add(
            Residuals.config(
                initialized(layer.layers(Residuals.BODY), sum),
                initialized(layer.layers(Residuals.SHORTCUT), sum),
                sum));
      } else if (isOpen(layer)) {
        initialized.add(layer.with(INITIALIZER, initializerBefore(layers, l, end).label()));
      } else {
        initialized.add(layer);
      }
    }
    return initialized;
  }

  private static boolean isOpen(LayerConfig layer) {
    return layer.settings().containsKey(FUNCTION)
        && !layer.kind().equals(FUNCTION)
        && !layer.settings().containsKey(INITIALIZER);
  }

  /** By the function that the layer's sums go through: its own, or that of a layer after it. */
  private static Initializer initializerBefore(List<LayerConfig> layers, int layer, String end) {
    String function = layers.get(layer).label(FUNCTION);
    int next = layer + 1;
    while (next < layers.size() && isIdentity(function) && appliesOnly(layers.get(next))) {
      function = layers.get(next++).label(FUNCTION);
    }
    if (next == layers.size() && isIdentity(function)) {
      function = end;
    }
    return function.equals("relu") || function.equals("leaky_relu")
        ? Initializer.HE_UNIFORM
        : Initializer.GLOROT_UNIFORM;
  }

  private static boolean appliesOnly(LayerConfig layer) {
    return layer.kind().equals(FUNCTION) || layer.kind().equals(BATCH_NORM);
  }

  private static boolean isIdentity(String function) {
    return function.isEmpty() || function.equals(Activation.IDENTITY.label());
  }
}
