package org.fashionmnist.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.fashionmnist.engine.nn.Block;
import org.fashionmnist.engine.nn.LayerConfig;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.LayerKinds;
import org.fashionmnist.result.LayerSettings;
import org.fashionmnist.result.ModelSettings;
import org.fashionmnist.result.NetworkSettings;
import org.fashionmnist.storage.keras.KerasModel;

/**
 * A network that is given layer by layer.
 *
 * @param name of a preset, or of the file it stood in
 * @param input what an example is, if the model says so: rows, columns, perhaps channels; or the
 *     product of them
 * @param layers from the first to the last, which makes a score for each class
 */
public record LayeredModel(String name, Optional<List<Integer>> input, List<LayerConfig> layers)
    implements NetworkChoice {

  private static final String UNITS = "units";

  public LayeredModel {
    Objects.requireNonNull(name, "name");
    input = input.map(List::copyOf);
    layers = List.copyOf(layers);
  }

  /** What somebody wrote down. */
  public static LayeredModel of(KerasModel model) {
    return new LayeredModel(model.name(), model.input(), model.layers());
  }

  static LayeredModel of(ModelSettings settings) {
    return new LayeredModel(
        settings.name(),
        Optional.empty(),
        settings.layers().stream().map(LayeredModel::config).toList());
  }

  private static LayerConfig config(LayerSettings layer) {
    return new LayerConfig(
        layer.kind(), inner(layer.settings(), LayerSettings.class, LayeredModel::config));
  }

  private static LayerSettings settings(LayerConfig layer) {
    return new LayerSettings(
        layer.kind(), inner(layer.settings(), LayerConfig.class, LayeredModel::settings));
  }

  /** Settings with other layers in the place of those that are in a block. */
  private static <T> Map<String, Object> inner(
      Map<String, Object> settings, Class<T> type, Function<T, ?> other) {
    Map<String, Object> others = new LinkedHashMap<>();
    settings.forEach(
        (name, value) ->
            others.put(
                name,
                value instanceof List<?> list
                    ? list.stream().map(layer -> other.apply(type.cast(layer))).toList()
                    : value));
    return others;
  }

  @Override
  public Network network(Shape images, int classCount) {
    try {
      requireInput(images);
      List<Block> made = made(classCount);
      ImageOrder.require(made);
      Network network = Network.of(images, made);
      requireRows(network);
      requireScores(network, classCount);
      return network;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--model %s: %s".formatted(name, e.getMessage()), e);
    }
  }

  private void requireInput(Shape images) {
    List<Integer> rowsAndColumns = images.dimensions();
    List<Integer> withChannel = new ArrayList<>(rowsAndColumns);
    withChannel.add(1);
    if (input.isPresent()
        && !input.get().equals(rowsAndColumns)
        && !input.get().equals(withChannel)
        && !input.get().equals(List.of(images.size()))) {
      throw new IllegalArgumentException(
          "it takes inputs of %s, the images are %s; change the shape of its input, or leave it out"
              .formatted(input.get(), withChannel));
    }
  }

  private List<Block> made(int classCount) {
    List<Block> made = new ArrayList<>();
    for (LayerConfig layer : layers) {
      try {
        made.add(LayerKinds.block(withUnits(layer, classCount)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "layer %d (%s): %s".formatted(made.size() + 1, layer.kind(), e.getMessage()), e);
      }
    }
    return made;
  }

  /** As many units as classes where this is said in words. */
  private static LayerConfig withUnits(LayerConfig layer, int classCount) {
    LayerConfig whole =
        new LayerConfig(
            layer.kind(),
            inner(layer.settings(), LayerConfig.class, inner -> withUnits(inner, classCount)));
    return whole.label(UNITS).equals(KerasModel.CLASSES) ? whole.with(UNITS, classCount) : whole;
  }

  /**
   * In Keras a dense layer that sees maps goes over each place by itself; here it sees them all.
   */
  private void requireRows(Network network) {
    boolean isRow = input.isEmpty() || input.get().size() == 1;
    for (int l = 0; l < network.layers().size(); l++) {
      Shape shape = network.inputShapeOf(l);
      boolean isOfMaps = shape.dimensions().size() > (isRow ? 2 : 1);
      if (isOfMaps && network.layers().get(l) instanceof Dense) {
        throw new IllegalArgumentException(
            "%s: its input is of %s; put Flatten or GlobalAveragePooling2D before it"
                .formatted(network.placeOf(l).words(), shape));
      }
    }
  }

  private static void requireScores(Network network, int classCount) {
    Shape scores = network.outputShape();
    if (!scores.equals(Shape.of(classCount))) {
      throw new IllegalArgumentException(
          "%s is the last one and gives %s, expected [%d], a score for each class; for a dense"
                  .formatted(
                      network.placeOf(network.layers().size() - 1).words(), scores, classCount)
              + " layer of as many units as classes write \"units\": \"classes\"");
    }
  }

  @Override
  public NetworkSettings settings() {
    return new NetworkSettings(
        new ModelSettings(name, layers.stream().map(LayeredModel::settings).toList()));
  }
}
