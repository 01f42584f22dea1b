package org.fashionmnist.engine.nn;

import java.util.ArrayList;
import java.util.List;

/** Follows the shape of an example through layers. */
final class LayerShapes {

  private LayerShapes() {}

  /**
   * The shape of the input, and of the output of each layer.
   *
   * @throws IllegalArgumentException that names the first layer that cannot take its input
   */
  static List<Shape> of(Shape input, List<PlacedLayer> layers, LayerInputs inputs) {
    List<Shape> shapes = new ArrayList<>(List.of(input));
    for (int l = 0; l < layers.size(); l++) {
      Shape first = shapes.get(inputs.first().get(l) + 1);
      Shape second = shapes.get(inputs.second().get(l) + 1);
      PlacedLayer placed = layers.get(l);
      try {
        if (!first.equals(second)) {
          throw cannotAdd(first, second, layers.get(inputs.second().get(l)).layer());
        }
        shapes.add(placed.layer().outputShape(first));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(placed.place().words() + ": " + e.getMessage(), e);
      }
    }
    return List.copyOf(shapes);
  }

  private static IllegalArgumentException cannotAdd(Shape first, Shape second, Layer ofSecond) {
    return new IllegalArgumentException(
        ofSecond.junction() == Junction.FORK
            ? ("its body makes %s of %s, which cannot be added; keep the shape (padding \"same\","
                    + " stride 1, as many filters), or put a convolution of 1 × 1 on the shortcut"
                    + " that makes the same of it")
                .formatted(first, second)
            : "its body makes %s and its shortcut %s, which cannot be added; expected the same shape"
                .formatted(second, first));
  }
}
