package org.fashionmnist.engine.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fashionmnist.engine.dataset.Examples;
import org.fashionmnist.engine.linalg.Kernels;
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
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(loss, "loss");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(kernels, "kernels");
    if (threads < 1) {
      throw new IllegalArgumentException("threads: expected at least 1, got " + threads);
    }
    if (settings.refinements().labelSmoothing() != 0) {
      throw new IllegalArgumentException(
          "label smoothing is a setting of the loss: expected 0 in the refinements, got "
              + settings.refinements().labelSmoothing());
    }
    settings.refinements().requireNoAugmentation();
    if (settings.scoredImages() != TrainingSettings.ALL_IMAGES) {
      throw new IllegalArgumentException(
          "scored images: all examples of a table are measured, got " + settings.scoredImages());
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
          "early stopping, restoring the best epoch and a schedule by the validation loss need"
              + " validation examples");
    }
    try (WorkerTeam team = new WorkerTeam(threads)) {
      Training state = new Training(network, settings, loss, training, kernels, team);
      return new Fit(training, validation, listeners, state).run();
    }
  }

  private void requireFit(Examples examples) {
    ExampleEvaluator.requireFit(network, loss, examples);
    int outputs = network.outputShape().size();
    metrics.forEach(metric -> metric.requireSizes(outputs, examples.targetSize()));
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
          new LinkedHashMap<>(evaluator.measure(state.parameters(), training));
      if (validation.isPresent()) {
        evaluator
            .measure(state.parameters(), validation.get())
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
