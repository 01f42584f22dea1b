package org.fashionmnist.engine.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;

/**
 * The way forward and the loss in double precision, in plain loops: a second implementation that
 * shares no arithmetic with the engine. It begins with the engine's numbers, so both are the same
 * function.
 *
 * <p>A parameter that moves changes one unit of its layer, or one map, and all that lies above it.
 * Only these are computed again.
 */
final class DoublePass {

  private final List<DoubleLayer> layers;
  private final List<Integer> inputs; // of each layer, the layer whose output it takes
  private final List<Integer> secondInputs;
  private final List<Integer> learning; // the layers that have parameters
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
    this(
        layers,
        IntStream.range(0, layers.size()).map(l -> l - 1).boxed().toList(),
        IntStream.range(0, layers.size()).map(l -> l - 1).boxed().toList(),
        loss,
        input,
        targets);
  }

  private DoublePass(
      List<DoubleLayer> layers,
      List<Integer> inputs,
      List<Integer> secondInputs,
      Loss loss,
      double[][] input,
      double[][] targets) {
    this.layers = layers;
    this.inputs = inputs;
    this.secondInputs = secondInputs;
    this.learning =
        IntStream.range(0, layers.size()).filter(l -> layers.get(l).learns()).boxed().toList();
    this.loss = loss;
    this.targets = targets;
    x.add(input);
    moved.add(input);
    for (int l = 0; l < layers.size(); l++) {
      x.add(new double[input.length][layers.get(l).outputs()]);
      moved.add(new double[input.length][layers.get(l).outputs()]);
      layers.get(l).forward(inputOf(x, l), secondInputOf(x, l), x.get(l + 1));
    }
  }

  private double[][] inputOf(List<double[][]> numbers, int layer) {
    return numbers.get(inputs.get(layer) + 1);
  }

  private double[][] secondInputOf(List<double[][]> numbers, int layer) {
    return numbers.get(secondInputs.get(layer) + 1);
  }

  /** The batch of a problem. */
  static DoublePass of(Problem problem) {
    Network network = problem.network();
    List<DoubleLayer> layers = new ArrayList<>();
    List<Integer> inputs = new ArrayList<>();
    List<Integer> secondInputs = new ArrayList<>();
    int number = 0;
    for (int l = 0; l < network.layers().size(); l++) {
      Layer layer = network.layers().get(l);
      Shape shape = network.inputShapeOf(l);
      boolean learns = !layer.parameterSpecs(shape).isEmpty();
      List<PanelMatrix> numbers = learns ? problem.parameters().layerView(number++) : List.of();
      layers.add(DoubleLayer.of(layer, shape, numbers));
      inputs.add(network.inputOf(l));
      secondInputs.add(network.secondInputOf(l));
    }
    return new DoublePass(
        layers,
        inputs,
        secondInputs,
        problem.loss(),
        rows(problem.input()),
        rows(problem.targets()));
  }

  /** The entries of a batch. */
  static double[][] rows(Matrix matrix) {
    double[][] rows = new double[matrix.rows()][matrix.columns()];
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        rows[i][j] = matrix.at(i, j);
      }
    }
    return rows;
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
    int layer = learning.get(place.slot().layer());
    double before = layers.get(layer).move(place, change);
    for (int boundary = 1; boundary <= layer + 1; boundary++) {
      copy(x.get(boundary), moved.get(boundary));
    }
    layers.get(layer).forwardMoved(inputOf(x, layer), place, moved.get(layer + 1));
    for (int l = layer + 1; l < layers.size(); l++) {
      layers.get(l).forward(inputOf(moved, l), secondInputOf(moved, l), moved.get(l + 1));
    }
    layers.get(layer).set(place, before);
    return meanLoss(moved.get(layers.size()));
  }

  private static void copy(double[][] from, double[][] to) {
    for (int i = 0; i < from.length; i++) {
      System.arraycopy(from[i], 0, to[i], 0, from[i].length);
    }
  }

  /**
   * Whether between θ − h and θ + h a rectified unit goes on or off for one of the examples, or
   * another place wins a maximum. There the loss has a kink: a slope to the left and another one to
   * the right, and the difference is neither.
   */
  boolean isAtKink(Place place, double step) {
    return changesSides(place, step) || changesSides(place, -step);
  }

  private boolean changesSides(Place place, double change) {
    lossBeside(place, change);
    int first = learning.get(place.slot().layer());
    for (int l = first; l < layers.size(); l++) {
      double[][] movedX = inputOf(moved, l);
      if (layers.get(l).hasKinkBetween(inputOf(x, l), movedX, x.get(l + 1), moved.get(l + 1))) {
        return true;
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
