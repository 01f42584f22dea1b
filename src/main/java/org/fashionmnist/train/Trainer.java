package org.fashionmnist.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.data.BatchReader;
import org.fashionmnist.data.LabeledImages;
import org.fashionmnist.data.Normalization;
import org.fashionmnist.linalg.Kernels;
import org.fashionmnist.model.Predictor;
import org.fashionmnist.nn.Loss;
import org.fashionmnist.nn.Network;
import org.fashionmnist.nn.Parameters;
import org.fashionmnist.nn.SparseCategoricalCrossentropy;
import org.fashionmnist.optim.ElementwiseOptimizer;
import org.fashionmnist.optim.OptimizerState;
import org.fashionmnist.parallel.Worker;
import org.fashionmnist.parallel.WorkerTeam;
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
  private final int threads;
  private final Loss loss = new SparseCategoricalCrossentropy();

  /** A trainer on the kernels of this process and all processors. */
  public Trainer(Network network, TrainingSettings settings) {
    this(network, settings, Kernels.get(), Runtime.getRuntime().availableProcessors());
  }

  /**
   * A trainer on kernels and threads of choice.
   *
   * @param threads that compute, at least 1
   */
  public Trainer(Network network, TrainingSettings settings, Kernels kernels, int threads) {
    this.network = network;
    this.settings = settings;
    this.kernels = kernels;
    this.threads = threads;
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
    try (WorkerTeam team = new WorkerTeam(threads)) {
      return new Fit(training, validation, normalization, listeners, team).run();
    }
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
    private final WorkerTeam team;
    private final Predictor predictor;
    private final Parameters parameters;
    private final StepShare[] shares;
    private final StepShare alone;
    private final ThreadChoice threadChoice = new ThreadChoice();
    private final int batchSize;
    private final int stepsPerEpoch;
    private long stepsDone;
    private final List<EpochMetrics> epochs = new ArrayList<>();

    Fit(
        LabeledImages training,
        LabeledImages validation,
        Normalization normalization,
        List<TrainingListener> listeners,
        WorkerTeam team) {
      this.training = training;
      this.validation = validation;
      this.listeners = List.copyOf(listeners);
      this.team = team;
      this.predictor = new Predictor(network, normalization, kernels, team);
      this.parameters = network.initialParameters(settings.seed());
      this.batchSize = Math.min(settings.batchSize(), training.count());
      this.stepsPerEpoch = (training.count() + batchSize - 1) / batchSize;
      StepBuffers buffers = StepBuffers.of(network, batchSize, training.count());
      ElementwiseOptimizer elementwise = (ElementwiseOptimizer) settings.optimizer();
      OptimizerState optimizer = elementwise.start(parameters.valuesView().length);
      BatchReader reader = new BatchReader(training, normalization, kernels);
      Step step =
          new Step(
              network,
              parameters,
              network.newParameters(),
              buffers,
              loss,
              reader,
              optimizer,
              kernels);
      this.shares = new StepShare[team.size()];
      team.run(worker -> shares[worker.index()] = new StepShare(step, worker));
      this.alone = new StepShare(step, Worker.alone());
    }

    TrainingResult run() {
      measure(0, learningRate(0), 0);
      Parameters best = parameters.copy();
      int bestEpoch = 0;
      Optional<String> stop = Optional.empty();
      for (int epoch = 1; epoch <= settings.epochs() && stop.isEmpty(); epoch++) {
        long start = System.nanoTime();
        double learningRate = learningRate(stepsDone);
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
      EpochProgress progress = new EpochProgress(epoch);
      while (progress.stepsDone < stepsPerEpoch) {
        int from = progress.stepsDone;
        int to = from + Math.min(stepsPerEpoch - from, threadChoice.steps());
        long start = System.nanoTime();
        if (threadChoice.isTogether()) {
          team.run(worker -> train(order, from, to, shares[worker.index()], progress));
        } else {
          train(order, from, to, alone, progress);
        }
        threadChoice.took(System.nanoTime() - start, to - from);
      }
      stepsDone += stepsPerEpoch;
    }

    /** One worker's part of some steps. The first worker also keeps the books. */
    private void train(int[] order, int from, int to, StepShare share, EpochProgress progress) {
      for (int step = from; step < to; step++) {
        double learningRate = learningRate(stepsDone + step);
        double loss = share.step(step, order, learningRate);
        if (share.isFirst()) {
          progress.stepEnded(loss, learningRate, order.length);
        }
      }
    }

    private double learningRate(long step) {
      return settings
          .schedule()
          .rateAt(settings.optimizer().learningRate(), step, stepsPerEpoch, List.of());
    }

    /** How far an epoch has come. */
    private final class EpochProgress {

      private final int epoch;
      private int stepsDone;
      private double lossSum;

      EpochProgress(int epoch) {
        this.epoch = epoch;
      }

      void stepEnded(double loss, double learningRate, int imageCount) {
        stepsDone++;
        lossSum += loss;
        if (!Double.isFinite(lossSum)) {
          throw new DivergedException(epoch, stepsDone, learningRate, new History(epochs));
        }
        int imagesDone = Math.min(stepsDone * batchSize, imageCount);
        for (int i = 0; i < listeners.size(); i++) { // an iterator would be garbage in every step
          listeners.get(i).batchEnded(epoch, imagesDone, lossSum / imagesDone);
        }
      }
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
