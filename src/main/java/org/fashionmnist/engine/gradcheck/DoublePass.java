package org.fashionmnist.engine.gradcheck;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.loss.Loss;

/**
 * The way forward and the loss in double precision, in plain loops: a second implementation that
 * shares no arithmetic with the engine. It begins with the engine's numbers, so both are the same
 * function.
 *
 * <p>A parameter that moves changes one unit of its layer, and all that lies above it. Only these
 * are computed again.
 */
final class DoublePass {

  private final List<DoubleLayer> layers;
  private final Loss loss;
  private final double[][] targets;
  private final List<double[][]> x = new ArrayList<>(); // of each layer (batch, in), output last
  private final List<double[][]> moved = new ArrayList<>(); // the same after a move

  /**
   * A batch.
   *
   * @param input (batch, in)
   * @param targets (batch, out) or (batch, 1), as the loss takes them
   */
  DoublePass(List<DoubleLayer> layers, Loss loss, double[][] input, double[][] targets) {
    this.layers = layers;
    this.loss = loss;
    this.targets = targets;
    x.add(input);
    moved.add(input);
    for (int l = 0; l < layers.size(); l++) {
      x.add(new double[input.length][layers.get(l).units()]);
      moved.add(new double[input.length][layers.get(l).units()]);
      forward(l, x.get(l), x.get(l + 1));
    }
  }

  /** The batch of a problem. */
  static DoublePass of(Problem problem) {
    List<DoubleLayer> layers = new ArrayList<>();
    for (int l = 0; l < problem.network().layers().size(); l++) {
      List<PanelMatrix> numbers = problem.parameters().layerView(l);
      layers.add(DoubleLayer.of(numbers.get(0), numbers.get(1), problem.layer(l).activation()));
    }
    return new DoublePass(
        layers,
        problem.loss(),
        DoubleLayer.rows(problem.input()),
        DoubleLayer.rows(problem.targets()));
  }

  private void forward(int layer, double[][] from, double[][] to) {
    for (int i = 0; i < from.length; i++) {
      layers.get(layer).forward(from[i], to[i]);
    }
  }

  /** (batch, out): what the last layer says. */
  double[][] output() {
    return x.get(layers.size());
  }

  /** The mean loss of the batch. */
  double loss() {
    return meanLoss(output());
  }

  /**
   * The mean loss where one parameter is a little larger; it stays as it is.
   *
   * @param change what is added
   */
  double lossBeside(Place place, double change) {
    int layer = place.slot().layer();
    double before = layers.get(layer).move(place, change);
    int unit = place.column();
    double[][] y = moved.get(layer + 1);
    for (int i = 0; i < y.length; i++) {
      System.arraycopy(x.get(layer + 1)[i], 0, y[i], 0, y[i].length);
      y[i][unit] = layers.get(layer).output(x.get(layer)[i], unit);
    }
    for (int l = layer + 1; l < layers.size(); l++) {
      forward(l, moved.get(l), moved.get(l + 1));
    }
    layers.get(layer).set(place, before);
    return meanLoss(moved.get(layers.size()));
  }

  /**
   * Whether between θ − h and θ + h a rectified unit goes on or off for one of the examples. There
   * the loss has a kink: a slope to the left and another one to the right, and the difference is
   * neither.
   */
  boolean isAtKink(Place place, double step) {
    return changesSides(place, step) || changesSides(place, -step);
  }

  private boolean changesSides(Place place, double change) {
    lossBeside(place, change);
    for (int l = place.slot().layer(); l < layers.size(); l++) {
      if (DoubleActivation.hasKink(layers.get(l).activation())
          && differInSign(x.get(l + 1), moved.get(l + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean differInSign(double[][] before, double[][] after) {
    for (int i = 0; i < before.length; i++) {
      for (int j = 0; j < before[i].length; j++) {
        if (before[i][j] > 0 != after[i][j] > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private double meanLoss(double[][] output) {
    double sum = 0;
    for (int i = 0; i < output.length; i++) {
      sum += DoubleLoss.of(loss, output[i], targets[i]);
    }
    return sum / output.length;
  }
}
