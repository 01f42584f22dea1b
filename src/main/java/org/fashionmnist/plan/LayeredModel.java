package org.fashionmnist.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fashionmnist.engine.nn.Layer;
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
  private static final Set<String> MAKE_ROWS = Set.of("dense", "flatten", "global_avg_pool2d");

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
        settings.layers().stream()
            .map(layer -> new LayerConfig(layer.kind(), layer.settings()))
            .toList());
  }

  @Override
  public Network network(Shape images, int classCount) {
    try {
      requireInput(images);
      requireImages();
      Network network = Network.of(images, made(classCount));
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

  /** What makes a row of an image comes after all that takes images. */
  private void requireImages() {
    int row = 0;
    for (int l = 0; l < layers.size(); l++) {
      String kind = layers.get(l).kind();
      if (row == 0 && MAKE_ROWS.contains(kind)) {
        row = l + 1;
      } else if (row > 0 && kind.endsWith("2d")) {
        throw new IllegalArgumentException(
            "layer %d (%s): it takes images, and layer %d (%s) makes a row of numbers of them; put it before that one"
                .formatted(l + 1, kind, row, layers.get(row - 1).kind()));
      }
    }
  }

  private List<Layer> made(int classCount) {
    List<Layer> made = new ArrayList<>();
    for (LayerConfig layer : layers) {
      LayerConfig whole =
          layer.label(UNITS).equals(KerasModel.CLASSES) ? layer.with(UNITS, classCount) : layer;
      try {
        made.add(LayerKinds.layer(whole));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "layer %d (%s): %s".formatted(made.size() + 1, layer.kind(), e.getMessage()), e);
      }
    }
    return made;
  }

  /**
   * In Keras a dense layer that sees maps goes over each place by itself; here it sees them all.
   */
  private void requireRows(Network network) {
    Shape shape = network.inputShape();
    boolean isRow = input.isEmpty() || input.get().size() == 1;
    for (int l = 0; l < network.layers().size(); l++) {
      boolean isOfMaps = shape.dimensions().size() > (isRow ? 2 : 1);
      if (isOfMaps && network.layers().get(l) instanceof Dense) {
        throw new IllegalArgumentException(
            "layer %d (dense): its input is of %s; put Flatten or GlobalAveragePooling2D before it"
                .formatted(l + 1, shape));
      }
      shape = network.outputShapeOf(l);
    }
  }

  private static void requireScores(Network network, int classCount) {
    Shape scores = network.outputShape();
    if (!scores.equals(Shape.of(classCount))) {
      throw new IllegalArgumentException(
          "layer %d (%s) is the last one and gives %s, expected [%d], a score for each class; for a dense"
                  .formatted(
                      network.layers().size(),
                      network.layers().get(network.layers().size() - 1).kind(),
                      scores,
                      classCount)
              + " layer of as many units as classes write \"units\": \"classes\"");
    }
  }

  @Override
  public NetworkSettings settings() {
    return new NetworkSettings(
        new ModelSettings(
            name,
            layers.stream()
                .map(layer -> new LayerSettings(layer.kind(), layer.settings()))
                .toList()));
  }
}
