package org.fashionmnist.engine.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fashionmnist.engine.linalg.PanelMatrix;

/**
 * Where each parameter of a network lies in one flat array: as a {@link PanelMatrix}, padded with
 * zeros that stay zeros.
 *
 * @param slots all parameters, layer by layer
 * @param length floats of the array, padding included
 */
public record ParameterLayout(List<Slot> slots, int length) {

  /**
   * The place of one parameter.
   *
   * @param layer index of its layer among those that have parameters
   * @param name unique in the network, for example {@code dense.0.weight}
   * @param spec its name in the layer, and its shape
   * @param offset index of its first float
   */
  public record Slot(int layer, String name, ParameterSpec spec, int offset) {

    PanelMatrix view(float[] values) {
      return PanelMatrix.of(values, offset, spec.rows(), spec.columns());
    }
  }

  static ParameterLayout of(Shape inputShape, List<Layer> layers) {
    List<Slot> slots = new ArrayList<>();
    Shape shape = inputShape;
    int offset = 0;
    int number = 0;
    for (Layer layer : layers) {
      List<ParameterSpec> specs = layer.parameterSpecs(shape);
      for (ParameterSpec spec : specs) {
        slots.add(new Slot(number, layer.kind() + "." + number + "." + spec.name(), spec, offset));
        offset = requireArray(offset + PanelMatrix.size(spec.rows(), spec.columns()));
      }
      number += specs.isEmpty() ? 0 : 1;
      shape = layer.outputShape(shape);
    }
    return new ParameterLayout(List.copyOf(slots), offset);
  }

  private static int requireArray(long length) {
    if (length > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "the network has more parameters than the %,d that one array holds; use fewer units"
              .formatted(Integer.MAX_VALUE));
    }
    return (int) length;
  }

  /** The name of the parameter that a float of the array belongs to. */
  String nameAt(int index) {
    return slots.stream()
        .filter(slot -> slot.offset() <= index)
        .reduce((before, slot) -> slot)
        .map(Slot::name)
        .orElseThrow();
  }

  /** The layers that have parameters. */
  int layerCount() {
    return slots.stream().mapToInt(slot -> slot.layer() + 1).max().orElse(0);
  }

  /** Names and shapes, for example {@code dense.0.weight [784, 10], dense.0.bias [10]}. */
  String shapes() {
    return slots.stream()
        .map(slot -> slot.name() + " " + slot.spec().shape())
        .collect(Collectors.joining(", "));
  }

  /** The numbers that are learned, padding not counted. */
  public int parameterCount() {
    return slots.stream().mapToInt(slot -> slot.spec().shape().size()).sum();
  }
}
