package org.fashionmnist.engine.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.Examples;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.metric.Metric;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.result.run.MetricEpoch;
import org.fashionmnist.result.run.MetricHistory;

/**
 * Trains any network on any examples with any loss that fits them: what Keras compiles, {@code
 * model.compile(optimizer, loss, metrics)}. {@link Trainer} is the one for images and classes.
 *
 * <p>The same network, settings, examples and seed give the same bits, whatever machine, JDK,
 * kernels or number of threads.
 *
 * @param metrics measured after every epoch, besides the loss
 * @param settings whose label smoothing must be 0: the loss has its own
 * @param threads that compute, at least 1
 */
public record ExampleTrainer(
    Network network,
    Loss loss,
    List<Metric> metrics,
    TrainingSettings settings,
    Kernels kernels,
    int threads) {

  private static final String VALIDATION = "val_";

  /** A trainer on the kernels of this process, with one thread: such networks are small. */
  public ExampleTrainer(
      Network network, Loss loss, List<Metric> metrics, TrainingSettings settings) {
    this(network, loss, metrics, settings, Kernels.get(), 1);
  }

  public ExampleTrainer {
    if (settings.refinements().labelSmoothing() != 0) {
      throw new IllegalArgumentException(
          "label smoothing is a setting of the loss: expected 0 in the refinements, got "
              + settings.refinements().labelSmoothing());
    }
    metrics = List.copyOf(metrics);
  }

  /**
   * Trains from the initial weights of the seed.
   *
   * @param training examples to learn from
   * @param validation examples to measure with after every epoch
   * @param listeners told of every epoch
   * @throws IllegalArgumentException if there is nothing to learn from, the examples do not fit the
   *     network, the loss or a metric, or a setting needs validation examples that are not there
   * @throws DivergedException if the loss stops being a finite number
   */
  public ExampleTrainingResult fit(
      Examples training, Optional<Examples> validation, List<ExampleListener> listeners) {
    requireFit(training);
    validation.ifPresent(this::requireFit);
    if (settings.needsValidation() && validation.isEmpty()) {
      throw new IllegalArgumentException(
          "early stopping and restoring the best epoch need validation examples");
    }
    try (WorkerTeam team = new WorkerTeam(threads)) {
      Training state = new Training(network, settings, loss, training, kernels, team);
      return new Fit(training, validation, listeners, state).run();
    }
  }

  private void requireFit(Examples examples) {
    if (examples.count() == 0) {
      throw new IllegalArgumentException("expected at least one example");
    }
    int outputs = network.outputShape().size();
    if (examples.inputSize() != network.inputShape().size()) {
      throw new IllegalArgumentException(
          "the network takes %d numbers, the examples have %d"
              .formatted(network.inputShape().size(), examples.inputSize()));
    }
    loss.requireTargets(targetsOf(examples), outputs);
    metrics.forEach(metric -> metric.requireSizes(outputs, examples.targetSize()));
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

  /** One training, measured on all its examples. */
  private final class Fit implements FitLoop.Course<MetricEpoch> {

    private final Examples training;
    private final Optional<Examples> validation;
    private final List<ExampleListener> listeners;
    private final Training state;
    private final ExampleEvaluator evaluator =
        new ExampleEvaluator(network, loss, metrics, kernels);

    Fit(
        Examples training,
        Optional<Examples> validation,
        List<ExampleListener> listeners,
        Training state) {
      this.training = training;
      this.validation = validation;
      this.listeners = List.copyOf(listeners);
      this.state = state;
    }

    ExampleTrainingResult run() {
      FitLoop<MetricEpoch> loop = new FitLoop<>(state, settings, this);
      FitLoop.Fitted fitted = loop.run();
      return new ExampleTrainingResult(
          fitted.parameters(),
          fitted.epoch(),
          new MetricHistory(loop.epochs(), fitted.stopReason()));
    }

    @Override
    public StepListener steps(int epoch) {
      return (learningRate, lossSum, examplesDone) -> {};
    }

    @Override
    public MetricEpoch measure(int epoch, double learningRate, double seconds) {
      Map<String, Double> values =
          new LinkedHashMap<>(evaluator.evaluate(state.parameters(), training));
      if (validation.isPresent()) {
        evaluator
            .evaluate(state.parameters(), validation.get())
            .forEach((key, value) -> values.put(VALIDATION + key, value));
      }
      return new MetricEpoch(epoch, values, learningRate, seconds);
    }

    @Override
    public double trainingLoss(MetricEpoch epoch) {
      return epoch.values().get("loss");
    }

    @Override
    public Optional<Double> validationLoss(MetricEpoch epoch) {
      return Optional.ofNullable(epoch.values().get(VALIDATION + "loss"));
    }

    @Override
    public void epochEnded(MetricEpoch epoch) {
      listeners.forEach(listener -> listener.epochEnded(epoch, state.parameters()));
    }
  }
}
