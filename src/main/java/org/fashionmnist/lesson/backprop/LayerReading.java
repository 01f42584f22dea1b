package org.fashionmnist.lesson.backprop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.result.lesson.Edge;
import org.fashionmnist.result.lesson.Node;

/**
 * The buffers of a layer after a step of one example, read as units and edges.
 *
 * @param x (1, in), its input
 * @param before its weight and bias before the update
 * @param gradients of the loss by these
 * @param after weight and bias after the update
 * @param output (1, out)
 * @param outputGradient (1, out), of the loss by the output
 * @param delta (1, out), of the loss by the weighted sums
 * @param kernels those of the pass
 */
record LayerReading(
    Matrix x,
    List<PanelMatrix> before,
    List<PanelMatrix> gradients,
    List<PanelMatrix> after,
    Matrix output,
    Matrix outputGradient,
    Matrix delta,
    Kernels kernels) {

  /**
   * The units.
   *
   * @param sources names of the inputs, by index from 0
   * @param names of the outputs
   * @param firstNumber of the first unit
   */
  List<Node> nodes(
      Activation activation,
      IntFunction<String> sources,
      IntFunction<String> names,
      int firstNumber) {
    Matrix sums = sums();
    List<Node> nodes = new ArrayList<>();
    for (int unit = 0; unit < output.columns(); unit++) {
      nodes.add(
          new Node(
              firstNumber + unit,
              names.apply(unit),
              sums.at(0, unit),
              output.at(0, unit),
              outputGradient.at(0, unit),
              activation.slopeAt(output.at(0, unit), kernels),
              delta.at(0, unit),
              edges(unit, firstNumber + unit, sources)));
    }
    return nodes;
  }

  /** (1, out): z = x·W + b, over which the pass writes f(z). A small layer is a single panel. */
  private Matrix sums() {
    Matrix sums = Matrix.zeros(1, output.columns());
    kernels.multiplyAdd(x, before.get(0).panel(0), before.get(1).panel(0), sums);
    return sums;
  }

  private List<Edge> edges(int unit, int number, IntFunction<String> sources) {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < x.columns(); i++) {
      edges.add(
          edge("w" + (i + 1) + number, sources.apply(i), x.at(0, i), /* parameter= */ 0, i, unit));
    }
    edges.add(edge("b" + number, "1", 1, /* parameter= */ 1, 0, unit));
    return edges;
  }

  private Edge edge(String name, String source, float input, int parameter, int row, int column) {
    return new Edge(
        name,
        source,
        input,
        before.get(parameter).at(row, column),
        gradients.get(parameter).at(row, column),
        after.get(parameter).at(row, column));
  }
}
