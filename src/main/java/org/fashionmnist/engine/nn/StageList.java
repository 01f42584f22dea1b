package org.fashionmnist.engine.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The stages of a network: layers that are computed in one go are joined, and junctions know where
 * the other way begins or ends.
 */
final class StageList {

  private final Network network;
  private final List<Stage> stages = new ArrayList<>();
  private final List<Integer> boundaries = new ArrayList<>(); // behind each layer

  StageList(Network network) {
    this.network = network;
  }

  List<Stage> stages() {
    List<Layer> layers = network.layers();
    Activation below = Activation.IDENTITY;
    int l = 0;
    while (l < layers.size()) {
      Shape input = network.inputShapeOf(l);
      Layer single = layers.get(l);
      Optional<Layer> joined =
          l + 1 < layers.size() ? single.joinedWith(layers.get(l + 1), input) : Optional.empty();
      Layer layer = joined.orElse(single);
      int last = joined.isPresent() ? l + 1 : l;
      OptionalInt behind = behind(l);
      stages.add(new Stage(layer, input, l, last, below, behind, OptionalInt.empty()));
      below = belowNext(layer, below);
      for (; l <= last; l++) {
        boundaries.add(stages.size());
      }
    }
    return stages;
  }

  /** Where ways part, the junction itself applies the slopes of what came to it. */
  private static Activation belowNext(Layer layer, Activation below) {
    return switch (layer.junction()) {
      case FORK, SHORTCUT -> Activation.IDENTITY;
      default -> layer.isView() ? below : layer.activation();
    };
  }

  /** Whose numbers a junction takes; tells the one before it, whose gradient comes from here. */
  private OptionalInt behind(int layer) {
    int end = stages.size() + 1;
    int other = network.secondInputOf(layer);
    switch (network.layers().get(layer).junction()) {
      case SHORTCUT -> point(boundaries.get(other) - 1, end);
      case SUM -> {
        boolean isFork = network.layers().get(other).junction() == Junction.FORK;
        point(isFork ? boundaries.get(other) - 1 : boundaries.get(other), end);
      }
      default -> {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.of(boundaries.get(other));
  }

  private void point(int stage, int ahead) {
    stages.set(stage, stages.get(stage).withAhead(ahead));
  }
}
