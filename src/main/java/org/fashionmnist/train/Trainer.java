package org.fashionmnist.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.data.BatchReader;
import org.fashionmnist.data.LabeledImages;
import org.fashionmnist.data.Normalization;
import org.fashionmnist.linalg.Kernels;
import org.fashionmnist.linalg.Matrix;
import org.fashionmnist.model.Predictor;
import org.fashionmnist.nn.Loss;
import org.fashionmnist.nn.Network;
import org.fashionmnist.nn.Parameters;
import org.fashionmnist.nn.SparseCategoricalCrossentropy;
import org.fashionmnist.nn.Workspace;
import org.fashionmnist.optim.OptimizerState;
import org.fashionmnist.random.Purpose;
import org.fashionmnist.random.RandomStream;
import org.fashionmnist.result.EpochMetrics;
import org.fashionmnist.result.History;
import org.fashionmnist.result.Scores;

/**
 * Trains a network by mini-batch gradient descent on softmax with sparse categorical cross-entropy.
 *
 * <p>The same network, settings, images and seed give the same bits, whatever machine, JDK or
 * kernels. The order of epoch e depends on the seed and e alone, so that training for more epochs
 * repeats the earlier ones.
 */
public final class Trainer {

  private final Network network;
  private final TrainingSettings settings;
  private final Kernels kernels;
  private final Loss loss = new SparseCategoricalCrossentropy();

  /** A trainer on the kernels of this process. */
  public Trainer(Network network, TrainingSettings settings) {
    this(network, settings, Kernels.get());
  }

  /** A trainer on kernels of choice. */
  public Trainer(Network network, TrainingSettings settings, Kernels kernels) {
    this.network = network;
    this.settings = settings;
    this.kernels = kernels;
  }

  /**
   * Trains from the initial weights of the seed.
   *
   * @param training images to learn from
   * @param validation images to measure with after every epoch; may be empty
   * @param normalization of the pixels of both
   * @throws IllegalArgumentException if there is nothing to learn from, images do not fit the
   *     network, or a setting needs validation images that are not there
   * @throws DivergedException if the loss stops being a finite number
   */
  public TrainingResult fit(
      LabeledImages training,
      LabeledImages validation,
      Normalization normalization,
      List<TrainingListener> listeners) {
    requireData(training, validation);
    Fit fit = new Fit(training, validation, normalization, listeners);
    return fit.run();
  }

  private void requireData(LabeledImages training, LabeledImages validation) {
    if (training.count() == 0) {
      throw new IllegalArgumentException("expected at least one training image");
    }
    boolean needsValidation =
        settings.restoreBest()
            || settings.stopCriteria().stream().anyMatch(StopCriterion::needsValidation);
    if (needsValidation && validation.count() == 0) {
      throw new IllegalArgumentException(
          "early stopping and restoring the best epoch need validation images");
    }
  }

  /** The state of one training. */
  private final class Fit {

    private final LabeledImages training;
    private final LabeledImages validation;
    private final List<TrainingListener> listeners;
    private final BatchReader reader;
    private final Predictor predictor;
    private final Parameters parameters;
    private final Parameters gradients;
    private final OptimizerState optimizer;
    private final Workspace fullBatch;
    private final Optional<Workspace> lastBatch;
    private final Matrix labels;
    private final int stepsPerEpoch;
    private long stepsDone;
    private final List<EpochMetrics> epochs = new ArrayList<>();

    Fit(
        LabeledImages training,
        LabeledImages validation,
        Normalization normalization,
        List<TrainingListener> listeners) {
      this.training = training;
      this.validation = validation;
      this.listeners = List.copyOf(listeners);
      this.reader = new BatchReader(training, normalization);
      this.predictor = new Predictor(network, normalization, kernels);
      this.parameters = network.initialParameters(settings.seed());
      this.gradients = network.newParameters();
      this.optimizer = settings.optimizer().start(parameters.valuesView().length);
      int batchSize = Math.min(settings.batchSize(), training.count());
      int remainder = training.count() % batchSize;
      this.fullBatch = Workspace.forTraining(network, batchSize);
      this.lastBatch =
          remainder == 0
              ? Optional.empty()
              : Optional.of(Workspace.forTraining(network, remainder));
      this.labels = Matrix.zeros(batchSize, 1);
      this.stepsPerEpoch = (training.count() + batchSize - 1) / batchSize;
    }

    TrainingResult run() {
      measure(0, learningRate(), 0);
      Parameters best = parameters.copy();
      int bestEpoch = 0;
      Optional<String> stop = Optional.empty();
      for (int epoch = 1; epoch <= settings.epochs() && stop.isEmpty(); epoch++) {
        long start = System.nanoTime();
        double learningRate = learningRate();
        trainEpoch(epoch);
        measure(epoch, learningRate, (System.nanoTime() - start) / 1e9);
        if (settings.restoreBest() && validationLoss(epoch) < validationLoss(bestEpoch)) {
          best.setAll(parameters);
          bestEpoch = epoch;
        }
        stop = reasonToStop();
      }
      String reason = stop.orElse("all %d epochs trained".formatted(settings.epochs()));
      History history = new History(epochs);
      return settings.restoreBest()
          ? new TrainingResult(best, bestEpoch, history, reason)
          : new TrainingResult(parameters, history.last().epoch(), history, reason);
    }

    private void trainEpoch(int epoch) {
      int[] order = IntStream.range(0, training.count()).toArray();
      RandomStream.of(settings.seed(), Purpose.ORDER, epoch).shuffle(order);
      double lossSum = 0;
      int from = 0;
      for (int batch = 1; from < order.length; batch++) {
        boolean full = order.length - from >= fullBatch.batchSize();
        Workspace workspace = full ? fullBatch : lastBatch.orElseThrow();
        lossSum += step(order, from, workspace);
        if (!Double.isFinite(lossSum)) {
          throw new DivergedException(epoch, batch, learningRate(), new History(epochs));
        }
        from += workspace.batchSize();
        for (TrainingListener listener : listeners) {
          listener.batchEnded(epoch, from, lossSum / from);
        }
      }
    }

    /** One step of gradient descent: forward, loss, backward, update. Returns the summed loss. */
    private double step(int[] order, int from, Workspace workspace) {
      reader.read(order, from, workspace.input(), labels);
      Matrix output = network.forward(parameters, workspace, kernels); // (batch, classes)
      Matrix dOutput = workspace.outputGradient();
      double lossSum = loss.sum(output, labels, dOutput, kernels);
      loss.gradientInPlace(dOutput, labels);
      network.backward(parameters, workspace, gradients, kernels);
      optimizer.step(parameters.valuesView(), gradients.valuesView(), learningRate());
      stepsDone++;
      return lossSum;
    }

    private double learningRate() {
      return settings
          .schedule()
          .rateAt(settings.optimizer().learningRate(), stepsDone, stepsPerEpoch);
    }

    private void measure(int epoch, double learningRate, double seconds) {
      Scores trainingScores = predictor.predict(parameters, training).scores(training);
      Optional<Scores> validationScores =
          validation.count() == 0
              ? Optional.empty()
              : Optional.of(predictor.predict(parameters, validation).scores(validation));
      if (!Double.isFinite(trainingScores.loss())) {
        throw new DivergedException(epoch, stepsPerEpoch, learningRate, new History(epochs));
      }
      EpochMetrics metrics =
          new EpochMetrics(epoch, trainingScores, validationScores, learningRate, seconds);
      epochs.add(metrics);
      listeners.forEach(listener -> listener.epochEnded(metrics));
    }

    private double validationLoss(int epoch) {
      return epochs.get(epoch).validation().orElseThrow().loss();
    }

    private Optional<String> reasonToStop() {
      History history = new History(epochs);
      return settings.stopCriteria().stream()
          .flatMap(criterion -> criterion.reasonToStop(history).stream())
          .findFirst();
    }
  }
}
