package org.fashionmnist.engine.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.linalg.PanelMatrix;

/**
 * The numbers of a network, or the gradient of a loss by each of them, in one flat array: what an
 * optimizer, a file and a gradient check need is one loop.
 */
public final class Parameters {

  private final ParameterLayout layout;
  private final float[] values;
  private final List<List<PanelMatrix>> byLayer;

  private Parameters(ParameterLayout layout, float[] values) {
    this.layout = layout;
    this.values = values;
    List<List<PanelMatrix>> views = new ArrayList<>();
    for (int i = 0; i < layout.layerCount(); i++) {
      int layer = i;
      views.add(
          layout.slots().stream()
              .filter(s -> s.layer() == layer)
              .map(s -> s.view(values))
              .toList());
    }
    this.byLayer = List.copyOf(views);
  }

  static Parameters zeros(ParameterLayout layout) {
    return new Parameters(layout, new float[layout.length()]);
  }

  public ParameterLayout layout() {
    return layout;
  }

  /** The flat array itself, padding included; changes show in the network at once. */
  public float[] valuesView() {
    return values;
  }

  /**
   * The parameters of one layer as views, in the order of {@link Layer#parameterSpecs}.
   *
   * @param layer index among the layers that have parameters
   */
  public List<PanelMatrix> layerView(int layer) {
    return byLayer.get(layer);
  }

  /** One parameter without padding, row-major. */
  public float[] copyOf(ParameterLayout.Slot slot) {
    PanelMatrix view = slot.view(values);
    float[] copy = new float[slot.spec().shape().size()];
    for (int i = 0; i < view.rows(); i++) {
      for (int j = 0; j < view.columns(); j++) {
        copy[i * view.columns() + j] = view.at(i, j);
      }
    }
    return copy;
  }

  /**
   * Sets one parameter.
   *
   * @param unpadded row-major
   * @throws IllegalArgumentException if the length is not that of the parameter
   */
  public void set(ParameterLayout.Slot slot, float[] unpadded) {
    PanelMatrix view = slot.view(values);
    if (unpadded.length != slot.spec().shape().size()) {
      throw new IllegalArgumentException(
          "%s has shape %s, got %d values"
              .formatted(slot.name(), slot.spec().shape(), unpadded.length));
    }
    for (int i = 0; i < view.rows(); i++) {
      for (int j = 0; j < view.columns(); j++) {
        view.set(i, j, unpadded[i * view.columns() + j]);
      }
    }
  }

  /** Equal numbers in storage of their own. */
  public Parameters copy() {
    return new Parameters(layout, values.clone());
  }

  /** The name of the first parameter with a number that is infinite or none at all. */
  public Optional<String> firstNotFinite() {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        return Optional.of(layout.nameAt(i));
      }
    }
    return Optional.empty();
  }

  /** Takes over the numbers that are not learned from another set for the same network. */
  public void setKept(Parameters other) {
    int from = layout.learnedLength();
    System.arraycopy(other.values, from, values, from, values.length - from);
  }

  /** Takes over the numbers of another set for the same network. */
  public void setAll(Parameters other) {
    System.arraycopy(other.values, 0, values, 0, values.length);
  }
}
