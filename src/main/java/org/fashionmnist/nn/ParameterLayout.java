package org.fashionmnist.nn;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.linalg.PanelMatrix;

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
   * @param layer index of its layer
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
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      for (ParameterSpec spec : layer.parameterSpecs(shape)) {
        slots.add(new Slot(i, layer.kind() + "." + i + "." + spec.name(), spec, offset));
        offset = requireArray(offset + PanelMatrix.size(spec.rows(), spec.columns()));
      }
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

  /** The numbers that are learned, padding not counted. */
  public int parameterCount() {
    return slots.stream().mapToInt(slot -> slot.spec().shape().size()).sum();
  }
}
