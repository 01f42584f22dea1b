package org.fashionmnist.result.lesson;

import java.util.List;
import java.util.stream.Stream;

/**
 * One iteration: forward, loss, backward, update.
 *
 * @param iteration from 1 on
 * @param hidden the units of the hidden layer
 * @param outputs the units of the output layer
 * @param loss of the weights before the update
 * @param outputsAfter what the weights after it make of the example
 * @param lossAfter of the weights after it
 */
public record BackpropStep(
    int iteration,
    List<Node> hidden,
    List<Node> outputs,
    double loss,
    List<Float> outputsAfter,
    double lossAfter) {

  public BackpropStep {
    hidden = List.copyOf(hidden);
    outputs = List.copyOf(outputs);
    outputsAfter = List.copyOf(outputsAfter);
  }

  /** All weights and biases, those of the hidden layer first. */
  public List<Edge> edges() {
    return Stream.concat(hidden.stream(), outputs.stream())
        .flatMap(node -> node.edges().stream())
        .toList();
  }
}
