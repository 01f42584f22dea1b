package org.fashionmnist.engine.nn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.fashionmnist.engine.linalg.PanelMatrix;

/**
 * Where each parameter of a network lies in one flat array: as a {@link PanelMatrix}, padded with
 * zeros that stay zeros. Those that are learned come first.
 *
 * @param slots all parameters, layer by layer
 * @param learnedLength floats of those that are learned, padding included
 * @param length floats of the array, padding included
 */
public record ParameterLayout(List<Slot> slots, int learnedLength, int length) {

  /**
   * The place of one parameter.
   *
   * @param layer index of its layer among those that have parameters
   * @param name unique in the network, for example {@code dense.0.weight}
   * @param spec its name in the layer, and its shape
   * @param offset index of its first float
   */
  public record Slot(int layer, String name, ParameterSpec spec, int offset) {

    /** After its last float. */
    int end() {
      return requireArray(offset + PanelMatrix.size(spec.rows(), spec.columns()));
    }

    PanelMatrix view(float[] values) {
      return PanelMatrix.of(values, offset, spec.rows(), spec.columns());
    }
  }

  /** Of a network whose shapes are known. */
  static ParameterLayout of(Network network) {
    int learnedLength = 0;
    for (Slot slot : slots(network, 0, 0)) {
      learnedLength = slot.spec().learned() ? slot.end() : learnedLength;
    }
    List<Slot> slots = slots(network, 0, learnedLength);
    int length = slots.stream().mapToInt(Slot::end).max().orElse(0);
    return new ParameterLayout(slots, learnedLength, length);
  }

  /** Slots from two places on: of parameters that are learned, and of the others. */
  private static List<Slot> slots(Network network, int firstLearned, int firstKept) {
    List<Slot> slots = new ArrayList<>();
    int learned = firstLearned;
    int kept = firstKept;
    int number = 0;
    for (int l = 0; l < network.layers().size(); l++) {
      Layer layer = network.layers().get(l);
      List<ParameterSpec> specs = layer.parameterSpecs(network.inputShapeOf(l));
      for (ParameterSpec spec : specs) {
        String name = layer.kind() + "." + number + "." + spec.name();
        Slot slot = new Slot(number, name, spec, spec.learned() ? learned : kept);
        slots.add(slot);
        learned = spec.learned() ? slot.end() : learned;
        kept = spec.learned() ? kept : slot.end();
      }
      number += specs.isEmpty() ? 0 : 1;
    }
    return List.copyOf(slots);
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
        .max(Comparator.comparingInt(Slot::offset))
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

  /** Those that are learned. */
  public List<Slot> learnedSlots() {
    return slots.stream().filter(slot -> slot.spec().learned()).toList();
  }

  /** The numbers that are learned, padding not counted. */
  public int parameterCount() {
    return learnedSlots().stream().mapToInt(slot -> slot.spec().shape().size()).sum();
  }
}
