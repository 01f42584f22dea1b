package org.fashionmnist.engine.train;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fashionmnist.engine.dataset.AugmentedImages;
import org.fashionmnist.engine.dataset.Examples;
import org.fashionmnist.engine.dataset.ImageExamples;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.dataset.OrderedExamples;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.ParameterLayout;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.cost.Operations;
import org.fashionmnist.engine.optim.ElementwiseOptimizer;
import org.fashionmnist.engine.optim.Lbfgs;
import org.fashionmnist.engine.optim.LbfgsState;
import org.fashionmnist.engine.optim.LbfgsStep;
import org.fashionmnist.engine.optim.MatrixRange;
import org.fashionmnist.engine.optim.Muon;
import org.fashionmnist.engine.optim.Optimizer;
import org.fashionmnist.engine.optim.OptimizerState;
import org.fashionmnist.engine.optim.StateVisitor;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.engine.stop.StopRequest;

/**
 * The state of a network in training: it goes on epoch by epoch, as long as anyone wants. It does
 * not measure, and does not decide when to stop: {@link Trainer} does.
 */
public final class Training {

  private final TrainingSettings settings;
  private final Examples examples;
  private final WorkerTeam team;
  private final Parameters parameters;
  private final Parameters average;
  private final LastUpdate lastUpdate;
  private final Step step;
  private final StepShare[] shares;
  private final StepShare alone;
  private final ThreadChoice threadChoice = new ThreadChoice();
  private final int batchSize;
  private final int stepsPerEpoch;
  private final long operationsPerImage;
  private final long operationsPerUpdate;
  private final Optional<Iteration> iteration;
  private int epochsDone;
  private int stepsDone;
  private double lossSum;
  private boolean converged;
  private List<Double> validationLosses = List.of();

  /**
   * A training on images, with sparse categorical cross-entropy.
   *
   * @param images to learn from, at least one
   * @param team whose workers compute; only while an epoch is trained
   * @throws IllegalArgumentException if there is none, the images do not have the size that the
   *     network takes or cannot be augmented as the settings say, or a label is none of its outputs
   */
  public Training(
      Network network,
      TrainingSettings settings,
      LabeledImages images,
      Normalization normalization,
      Kernels kernels,
      WorkerTeam team) {
    this(
        network,
        settings,
        kernels,
        team,
        new SparseCategoricalCrossentropy(settings.refinements().labelSmoothing()),
        new AugmentedImages(
            new ImageExamples(fitting(images, network), normalization, kernels),
            settings.refinements().augmentation(),
            settings.seed()));
  }

  private static LabeledImages fitting(LabeledImages images, Network network) {
    images.requireFit("training images", network.inputShape().size(), network.outputShape().size());
    return images;
  }

  /**
   * A training from the initial weights of the seed.
   *
   * @param loss made small; label smoothing of the settings is not added to it
   * @param examples to learn from, at least one
   * @param team whose workers compute; only while an epoch is trained
   * @throws IllegalArgumentException if there is none, they do not fit the network or the loss, or
   *     the settings augment images
   */
  public Training(
      Network network,
      TrainingSettings settings,
      Loss loss,
      Examples examples,
      Kernels kernels,
      WorkerTeam team) {
    this(network, settings, kernels, team, loss, fitting(examples, network, loss));
    settings.refinements().requireNoAugmentation();
  }

  private static Examples fitting(Examples examples, Network network, Loss loss) {
    ExampleEvaluator.requireFit(network, loss, examples);
    return examples;
  }

  /** Of examples that are known to fit. */
  private Training(
      Network network,
      TrainingSettings settings,
      Kernels kernels,
      WorkerTeam team,
      Loss loss,
      Examples examples) {
    if (examples.count() == 0) {
      throw new IllegalArgumentException("expected at least one example to learn from");
    }
    this.settings = settings;
    this.examples = examples;
    this.team = team;
    this.parameters = network.initialParameters(settings.seed());
    Optional<Lbfgs> lbfgs = lbfgs(settings);
    if (lbfgs.isPresent() && parameters.layout().length() > parameters.layout().learnedLength()) {
      throw new IllegalArgumentException(
          "L-BFGS compares losses that depend on the weights alone, but batch_norm keeps statistics"
              + " of the batches: take another optimizer, or a network without batch_norm");
    }
    this.batchSize =
        lbfgs.isPresent() ? examples.count() : Math.min(settings.batchSize(), examples.count());
    this.stepsPerEpoch = (examples.count() + batchSize - 1) / batchSize;
    this.operationsPerImage = Operations.training(network);
    this.operationsPerUpdate =
        settings.optimizer() instanceof Muon muon
            ? muon.operationsPerStep(hiddenWeights(network.layout()))
            : 0;
    this.average =
        settings.refinements().averageDecay().isPresent() ? parameters.copy() : parameters;
    this.lastUpdate = new LastUpdate(parameters);
    StepBuffers buffers = StepBuffers.of(network, batchSize, examples.count());
    float[] gradients = buffers.gradients().valuesView();
    Parameters evaluated = lbfgs.isPresent() ? network.newParameters() : parameters;
    this.step =
        new Step(
            network,
            evaluated,
            buffers,
            loss,
            examples,
            settings.seed(),
            start(network, settings.optimizer()),
            wanted(settings.refinements().clipNorm(), limit -> new GradientNorm(limit, gradients)),
            wanted(
                settings.refinements().averageDecay(),
                decay -> new WeightAverage(decay, average.valuesView())),
            kernels);
    this.shares = new StepShare[team.size()];
    team.run(worker -> shares[worker.index()] = new StepShare(step, worker));
    this.alone = new StepShare(step, Worker.alone());
    this.iteration =
        lbfgs.map(
            method ->
                new Iteration(
                    method.start(gradients.length),
                    new FullBatchObjective(
                        team,
                        shares,
                        evaluated,
                        buffers.gradients(),
                        new OrderedExamples(examples, order()))));
  }

  private static Optional<Lbfgs> lbfgs(TrainingSettings settings) {
    return settings.optimizer() instanceof Lbfgs lbfgs ? Optional.of(lbfgs) : Optional.empty();
  }

  private static OptimizerState start(Network network, Optimizer optimizer) {
    int count = network.layout().length();
    if (optimizer instanceof ElementwiseOptimizer elementwise) {
      return elementwise.start(count);
    }
    return optimizer instanceof Muon muon
        ? muon.start(count, hiddenWeights(network.layout()))
        : new FullBatchObjective.NoUpdate();
  }

  /** The weight matrices but that of the output layer. */
  private static List<MatrixRange> hiddenWeights(ParameterLayout layout) {
    int last = layout.slots().get(layout.slots().size() - 1).layer();
    return layout.slots().stream()
        .filter(slot -> slot.layer() < last && slot.spec().name().equals("weight"))
        .map(slot -> new MatrixRange(slot.offset(), slot.spec().rows(), slot.spec().columns()))
        .toList();
  }

  private static <T> Optional<T> wanted(OptionalDouble setting, DoubleFunction<T> refinement) {
    return setting.stream().mapToObj(refinement).findFirst();
  }

  /** What L-BFGS goes on with. */
  private record Iteration(LbfgsState state, FullBatchObjective objective) {

    void visit(StateVisitor state) {
      this.state.visit(state);
      objective.visit(state);
    }
  }

  /**
   * Shows all that goes on after a step but the last of an epoch, or after an epoch: what was
   * learned, how far the training has come, and what the optimizer and the schedule remember.
   */
  void visit(StateVisitor state) {
    state.floats("parameters", parameters.valuesView());
    if (average != parameters) {
      state.floats("average", average.valuesView());
    }
    step.visit(state);
    iteration.ifPresent(parts -> parts.visit(state.within("lbfgs")));
    epochsDone = (int) state.count("epochs", epochsDone);
    stepsDone = (int) state.count("steps_of_epoch", stepsDone);
    lossSum = state.number("loss_sum_of_epoch", lossSum);
    if (epochsDone < 0 || stepsDone < 0 || stepsDone >= stepsPerEpoch) {
      throw new IllegalArgumentException(
          "the checkpoint is of epoch %d, after step %d of %d"
              .formatted(epochsDone, stepsDone, stepsPerEpoch));
    }
    converged = state.count("converged", converged ? 1 : 0) == 1;
    double[] losses = validationLosses.stream().mapToDouble(loss -> loss).toArray();
    validationLosses = DoubleStream.of(state.doubles("validation_losses", losses)).boxed().toList();
  }

  /** Epochs trained so far. */
  public int epochsDone() {
    return epochsDone;
  }

  /** Updates in the epoch that is not done. */
  public int stepsDone() {
    return stepsDone;
  }

  /** Examples of the epoch that is not done. */
  int examplesDone() {
    return Math.min(stepsDone * batchSize, examples.count());
  }

  /** The sum of the losses of these examples, each with the weights it met. */
  double lossSum() {
    return lossSum;
  }

  /** Updates in an epoch. */
  public int stepsPerEpoch() {
    return stepsPerEpoch;
  }

  /**
   * Floating-point operations of the matrix products so far: of the network forward and backward,
   * and those that Muon adds.
   */
  public double operationsDone() {
    long passes = iteration.map(parts -> parts.objective.evaluations()).orElse((long) epochsDone);
    return (double) operationsPerImage * examples.count() * passes
        + (double) operationsPerUpdate * stepsPerEpoch * epochsDone;
  }

  /**
   * The weights as they are to be used: their average where the settings want one. They change with
   * the next epoch.
   */
  public Parameters parameters() {
    average.setKept(parameters);
    return average;
  }

  /** The weights as the last update left them, also where their average is to be used. */
  public Parameters lastParameters() {
    return parameters;
  }

  /**
   * How large the last update was beside the weights: a quotient of norms for each layer that has
   * weights, in order. Before the first epoch all are 0.
   */
  List<Double> lastUpdateRatios() {
    return lastUpdate.ratios();
  }

  /** The learning rate of the next step. */
  public double learningRate() {
    return learningRate((long) epochsDone * stepsPerEpoch);
  }

  /** Tells a schedule that looks at it the validation loss of the epoch before. */
  public void validated(double loss) {
    validationLosses = Stream.concat(validationLosses.stream(), Stream.of(loss)).toList();
  }

  /** Whether further epochs would change nothing: only L-BFGS knows such an end. */
  public boolean hasConverged() {
    return converged;
  }

  /**
   * Trains one epoch. One of L-BFGS is an iteration, which may look at the images several times.
   *
   * @return the mean loss of its images, each with the weights it met
   * @throws DivergedException if the loss stops being a finite number
   */
  public double trainEpoch(StepListener listener) {
    return trainEpoch(listener, StopRequest.NEVER).orElseThrow();
  }

  /**
   * Trains an epoch, or the rest of one. Where it is to stop, it does so after the step in which
   * that is asked, or the next, of L-BFGS after the iteration; the next call goes on from there.
   *
   * @return the mean loss of its images, each with the weights it met; empty where it stopped
   * @throws DivergedException if the loss stops being a finite number
   */
  OptionalDouble trainEpoch(StepListener listener, StopRequest stop) {
    if (iteration.isPresent()) {
      return OptionalDouble.of(iterate(iteration.get(), listener));
    }
    int[] order = order();
    if (settings.order() == ExampleOrder.SHUFFLED) {
      RandomStream.of(settings.seed(), Purpose.ORDER, epochsDone + 1).shuffle(order);
    }
    Epoch epoch =
        new Epoch(new OrderedExamples(examples.inEpoch(epochsDone + 1), order), listener, stop);
    while (stepsDone < epoch.end) {
      int from = stepsDone;
      int to = from + Math.min(epoch.end - from, threadChoice.steps());
      long start = System.nanoTime();
      if (threadChoice.isTogether()) {
        team.run(worker -> epoch.train(from, to, shares[worker.index()]));
      } else {
        epoch.train(from, to, alone);
      }
      threadChoice.took(System.nanoTime() - start, to - from);
    }
    if (stepsDone < stepsPerEpoch) {
      return OptionalDouble.empty();
    }
    double meanLoss = lossSum / examples.count();
    epochsDone++;
    stepsDone = 0;
    lossSum = 0;
    return OptionalDouble.of(meanLoss);
  }

  private double iterate(Iteration parts, StepListener listener) {
    lastUpdate.keepAll();
    LbfgsStep step = parts.state.iterate(parts.objective, parameters.valuesView());
    epochsDone++;
    if (!Double.isFinite(step.loss()) || !Double.isFinite(step.largestGradient())) {
      throw new DivergedException(epochsDone, 1, settings.optimizer().learningRate(), whereLost());
    }
    converged = step.converged();
    int count = examples.count();
    listener.stepEnded(settings.optimizer().learningRate(), step.loss() * count, count);
    return step.loss();
  }

  /** Where the first numbers of the last batch are that are not finite. */
  private Optional<String> whereLost() {
    return shares[0]
        .firstNotFinite((stepsDone + stepsPerEpoch - 1) % stepsPerEpoch, examples.count())
        .or(() -> Optional.of("the loss of outputs that are finite, but too large"));
  }

  private int[] order() {
    return IntStream.range(0, examples.count()).toArray();
  }

  private double learningRate(long step) {
    return settings
        .schedule()
        .rateAt(settings.optimizer().learningRate(), step, stepsPerEpoch, validationLosses);
  }

  /** How far an epoch has come. */
  private final class Epoch {

    private final OrderedExamples examplesInOrder;
    private final StepListener listener;
    private final StopRequest stop;
    private final long firstStep = (long) epochsDone * stepsPerEpoch;

    /** The step before which all workers stop. */
    private volatile int end = stepsPerEpoch;

    Epoch(OrderedExamples examplesInOrder, StepListener listener, StopRequest stop) {
      this.examplesInOrder = examplesInOrder;
      this.listener = listener;
      this.stop = stop;
    }

    /** One worker's part of some steps. The first worker also keeps the books. */
    void train(int from, int to, StepShare share) {
      for (int number = from; number < Math.min(to, end); number++) {
        if (number == stepsPerEpoch - 1) {
          share.keep(lastUpdate);
        }
        double learningRate = learningRate(firstStep + number);
        double loss = share.step(number, firstStep, examplesInOrder, learningRate);
        if (share.isFirst()) {
          stepEnded(loss, learningRate);
        }
      }
    }

    private void stepEnded(double loss, double learningRate) {
      stepsDone++;
      lossSum += loss;
      if (!Double.isFinite(lossSum)) {
        throw new DivergedException(epochsDone + 1, stepsDone, learningRate, whereLost());
      }
      listener.stepEnded(learningRate, loss, examplesDone());
      if (end == stepsPerEpoch && stop.isMade()) {
        // The others may be in the next step, but not beyond its first meeting.
        end = Math.min(stepsPerEpoch, stepsDone + 1);
      }
    }
  }
}
