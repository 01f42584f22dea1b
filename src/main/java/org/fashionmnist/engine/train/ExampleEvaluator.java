package org.fashionmnist.engine.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.Examples;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.metric.Metric;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Pass;
import org.fashionmnist.engine.nn.Workspace;
import org.fashionmnist.engine.parallel.Worker;

/** Predicts examples, and measures a loss and metrics of the predictions. For one thread. */
public final class ExampleEvaluator {

  private static final int BATCH_SIZE = 240;

  private final Network network;
  private final Loss loss;
  private final List<Metric> metrics;
  private final Kernels kernels;
  private final Workspace workspace;

  /**
   * An evaluator for a network of any parameters.
   *
   * @param loss says also how outputs become predictions
   */
  public ExampleEvaluator(Network network, Loss loss, List<Metric> metrics, Kernels kernels) {
    this.network = Objects.requireNonNull(network, "network");
    this.loss = Objects.requireNonNull(loss, "loss");
    this.metrics = List.copyOf(metrics);
    this.kernels = Objects.requireNonNull(kernels, "kernels");
    this.workspace = Workspace.forInference(network, BATCH_SIZE);
  }

  /**
   * The mean loss as {@code loss}, and the metrics by their labels, over at least one example.
   *
   * @throws IllegalArgumentException if there is none, they do not fit the network, the loss or a
   *     metric, or the parameters are those of another network
   */
  public Map<String, Double> evaluate(Parameters parameters, Examples examples) {
    network.requireParameters(parameters);
    requireFit(network, loss, examples);
    metrics.forEach(
        metric -> metric.requireSizes(network.outputShape().size(), examples.targetSize()));
    return measure(parameters, examples);
  }

  /** As {@link #evaluate}, for examples that are known to fit. */
  Map<String, Double> measure(Parameters parameters, Examples examples) {
    Result result = run(parameters, examples, true);
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("loss", result.meanLoss);
    for (Metric metric : metrics) {
      values.put(metric.label(), metric.mean(result.predictions, result.targets));
    }
    return values;
  }

  /**
   * The predictions, (examples, outputs). Targets are not looked at.
   *
   * @throws IllegalArgumentException if there is no example, the inputs do not fit the network, or
   *     the parameters are those of another one
   */
  public Matrix predict(Parameters parameters, Examples examples) {
    network.requireParameters(parameters);
    requireInputs(network, examples);
    return run(parameters, examples, false).predictions;
  }

  /**
   * Requires examples that fit a network and a loss; looks at every target.
   *
   * @throws IllegalArgumentException if there is none, or they do not fit
   */
  static void requireFit(Network network, Loss loss, Examples examples) {
    requireInputs(network, examples);
    loss.requireTargets(targetsOf(examples), network.outputShape().size());
  }

  private static void requireInputs(Network network, Examples examples) {
    if (examples.count() == 0) {
      throw new IllegalArgumentException("expected at least one example");
    }
    if (examples.inputSize() != network.inputShape().size()) {
      throw new IllegalArgumentException(
          "the network takes %d numbers, the examples have %d"
              .formatted(network.inputShape().size(), examples.inputSize()));
    }
  }

  private static Matrix targetsOf(Examples examples) {
    int count = examples.count();
    int[] order = IntStream.range(0, count).toArray();
    Matrix input = Matrix.zeros(1, examples.inputSize()); // not looked at here
    Matrix targets = Matrix.zeros(count, examples.targetSize());
    for (int i = 0; i < count; i++) {
      examples.read(order, i, input, targets.rowsView(i, i + 1));
    }
    return targets;
  }

  private record Result(Matrix predictions, Matrix targets, double meanLoss) {}

  private Result run(Parameters parameters, Examples examples, boolean compared) {
    int count = examples.count();
    Matrix predictions = Matrix.zeros(count, network.outputShape().size());
    Matrix targets = Matrix.zeros(count, examples.targetSize());
    Matrix anyTargets = Matrix.zeros(BATCH_SIZE, network.outputShape().size());
    double[] losses = new double[count];
    int[] order = IntStream.range(0, count).toArray();
    for (int from = 0; from < count; from += BATCH_SIZE) {
      int to = Math.min(count, from + BATCH_SIZE);
      Workspace batch = workspace.forInput(workspace.input().rowsView(0, to - from));
      Matrix batchTargets = targets.rowsView(from, to);
      examples.read(order, from, batch.input(), batchTargets);
      new Pass(network, parameters, batch, Worker.alone(), kernels).forward();
      Matrix rows = predictions.rowsView(from, to);
      Matrix compareWith = compared ? batchTargets : anyTargets.rowsView(0, to - from);
      loss.evaluate(batch.output(), compareWith, rows, losses, from, kernels);
    }
    return new Result(predictions, targets, Loss.sum(losses) / count);
  }
}
