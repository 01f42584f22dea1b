package org.fashionmnist.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fashionmnist.data.BatchReader;
import org.fashionmnist.data.LabeledImages;
import org.fashionmnist.data.Normalization;
import org.fashionmnist.linalg.Kernels;
import org.fashionmnist.nn.Network;
import org.fashionmnist.nn.Parameters;
import org.fashionmnist.nn.SparseCategoricalCrossentropy;
import org.fashionmnist.optim.ElementwiseOptimizer;
import org.fashionmnist.optim.OptimizerState;
import org.fashionmnist.parallel.Worker;
import org.fashionmnist.parallel.WorkerTeam;
import org.fashionmnist.random.Purpose;
import org.fashionmnist.random.RandomStream;

/**
 * The state of a network in training: it goes on epoch by epoch, as long as anyone wants. It does
 * not measure, and does not decide when to stop: {@link Trainer} does.
 */
public final class Training {

  private final TrainingSettings settings;
  private final LabeledImages images;
  private final WorkerTeam team;
  private final Parameters parameters;
  private final Parameters average;
  private final StepShare[] shares;
  private final StepShare alone;
  private final ThreadChoice threadChoice = new ThreadChoice();
  private final int batchSize;
  private final int stepsPerEpoch;
  private int epochsDone;
  private List<Double> validationLosses = List.of();

  /**
   * A training from the initial weights of the seed.
   *
   * @param images to learn from, at least one
   * @param team whose workers compute; only while an epoch is trained
   */
  public Training(
      Network network,
      TrainingSettings settings,
      LabeledImages images,
      Normalization normalization,
      Kernels kernels,
      WorkerTeam team) {
    this.settings = settings;
    this.images = images;
    this.team = team;
    this.parameters = network.initialParameters(settings.seed());
    this.batchSize = Math.min(settings.batchSize(), images.count());
    this.stepsPerEpoch = (images.count() + batchSize - 1) / batchSize;
    this.average =
        settings.refinements().averageDecay().isPresent() ? parameters.copy() : parameters;
    StepBuffers buffers = StepBuffers.of(network, batchSize, images.count());
    float[] gradients = buffers.gradients().valuesView();
    Step step =
        new Step(
            network,
            parameters,
            buffers,
            new SparseCategoricalCrossentropy(settings.refinements().labelSmoothing()),
            new BatchReader(images, normalization, kernels),
            settings.seed(),
            start(settings),
            clipping(settings.refinements().clipNorm(), gradients),
            averaging(settings.refinements().averageDecay(), average),
            kernels);
    this.shares = new StepShare[team.size()];
    team.run(worker -> shares[worker.index()] = new StepShare(step, worker));
    this.alone = new StepShare(step, Worker.alone());
  }

  private OptimizerState start(TrainingSettings settings) {
    ElementwiseOptimizer optimizer = (ElementwiseOptimizer) settings.optimizer();
    return optimizer.start(parameters.valuesView().length);
  }

  private static Optional<GradientNorm> clipping(OptionalDouble limit, float[] gradient) {
    return limit.isPresent()
        ? Optional.of(new GradientNorm(limit.getAsDouble(), gradient))
        : Optional.empty();
  }

  private static Optional<WeightAverage> averaging(OptionalDouble decay, Parameters average) {
    return decay.isPresent()
        ? Optional.of(new WeightAverage(decay.getAsDouble(), average.valuesView()))
        : Optional.empty();
  }

  /** Epochs trained so far. */
  public int epochsDone() {
    return epochsDone;
  }

  /** Updates in an epoch. */
  public int stepsPerEpoch() {
    return stepsPerEpoch;
  }

  /**
   * The weights as they are to be used: their average where the settings want one. They change with
   * the next epoch.
   */
  public Parameters parameters() {
    return average;
  }

  /** The learning rate of the next step. */
  public double learningRate() {
    return learningRate((long) epochsDone * stepsPerEpoch);
  }

  /** Tells a schedule that looks at it the validation loss of the epoch before. */
  public void validated(double loss) {
    validationLosses = Stream.concat(validationLosses.stream(), Stream.of(loss)).toList();
  }

  /**
   * Trains one epoch.
   *
   * @return the mean loss of its images, each with the weights it met
   * @throws DivergedException if the loss stops being a finite number
   */
  public double trainEpoch(StepListener listener) {
    int[] order = IntStream.range(0, images.count()).toArray();
    RandomStream.of(settings.seed(), Purpose.ORDER, epochsDone + 1).shuffle(order);
    Epoch epoch = new Epoch(order, listener);
    while (epoch.stepsDone < stepsPerEpoch) {
      int from = epoch.stepsDone;
      int to = from + Math.min(stepsPerEpoch - from, threadChoice.steps());
      long start = System.nanoTime();
      if (threadChoice.isTogether()) {
        team.run(worker -> epoch.train(from, to, shares[worker.index()]));
      } else {
        epoch.train(from, to, alone);
      }
      threadChoice.took(System.nanoTime() - start, to - from);
    }
    epochsDone++;
    return epoch.lossSum / images.count();
  }

  private double learningRate(long step) {
    return settings
        .schedule()
        .rateAt(settings.optimizer().learningRate(), step, stepsPerEpoch, validationLosses);
  }

  /** How far an epoch has come. */
  private final class Epoch {

    private final int[] order;
    private final StepListener listener;
    private final long firstStep = (long) epochsDone * stepsPerEpoch;
    private int stepsDone;
    private double lossSum;

    Epoch(int[] order, StepListener listener) {
      this.order = order;
      this.listener = listener;
    }

    /** One worker's part of some steps. The first worker also keeps the books. */
    void train(int from, int to, StepShare share) {
      for (int number = from; number < to; number++) {
        double learningRate = learningRate(firstStep + number);
        double loss = share.step(number, firstStep, order, learningRate);
        if (share.isFirst()) {
          stepEnded(loss, learningRate);
        }
      }
    }

    private void stepEnded(double loss, double learningRate) {
      stepsDone++;
      lossSum += loss;
      if (!Double.isFinite(lossSum)) {
        throw new DivergedException(epochsDone + 1, stepsDone, learningRate);
      }
      int imagesDone = Math.min(stepsDone * batchSize, order.length);
      listener.stepEnded(learningRate, loss, imagesDone);
    }
  }
}
