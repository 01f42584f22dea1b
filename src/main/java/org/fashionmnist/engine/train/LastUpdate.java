package org.fashionmnist.engine.train;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.ParameterLayout;
import org.fashionmnist.engine.nn.Parameters;

/**
 * The last update of an epoch: the parameters before it are kept, so that it can be measured
 * afterwards.
 */
final class LastUpdate {

  private final Parameters parameters;
  private final float[] before;

  LastUpdate(Parameters parameters) {
    this.parameters = parameters;
    this.before = parameters.valuesView().clone();
  }

  /** Keeps consecutive parameters; different ones may be kept by different threads. */
  void keep(int from, int to) {
    System.arraycopy(parameters.valuesView(), from, before, from, to - from);
  }

  /** Keeps all parameters. */
  void keepAll() {
    keep(0, before.length);
  }

  /**
   * For each weight array, biases left out, the norm of the update over the norm of the weights
   * before it.
   */
  List<Double> ratios() {
    List<Double> ratios = new ArrayList<>();
    for (ParameterLayout.Slot slot : parameters.layout().slots()) {
      if (slot.spec().name().equals("weight")) {
        ratios.add(ratio(slot));
      }
    }
    return ratios;
  }

  private double ratio(ParameterLayout.Slot slot) {
    float[] now = parameters.valuesView();
    long length = PanelMatrix.size(slot.spec().rows(), slot.spec().columns());
    double update = 0;
    double weights = 0;
    for (int i = slot.offset(); i < slot.offset() + length; i++) { // padding is 0 in both
      double change = (double) now[i] - before[i];
      update += change * change;
      weights += (double) before[i] * before[i];
    }
    return update == 0 ? 0 : Math.sqrt(update / Math.max(weights, Double.MIN_NORMAL));
  }
}
