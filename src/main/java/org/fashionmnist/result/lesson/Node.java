package org.fashionmnist.result.lesson;

import java.util.List;

/**
 * A unit in one step of back-propagation: the sum z, the output f(z), and what comes back.
 *
 * @param number of the unit; the hidden ones are numbered first, the outputs go on
 * @param name of its output: {@code h1}, or {@code y}, with its number where there are several
 * @param sum z, the weighted sum with the bias
 * @param output f(z)
 * @param outputGradient ∂L/∂f(z), of the loss by its output
 * @param slope f′(z)
 * @param delta δ = ∂L/∂z, of the loss by its sum
 * @param edges that end here, in the order of their sources, the bias last
 */
public record Node(
    int number,
    String name,
    float sum,
    float output,
    float outputGradient,
    float slope,
    float delta,
    List<Edge> edges) {

  public Node {
    edges = List.copyOf(edges);
  }
}
