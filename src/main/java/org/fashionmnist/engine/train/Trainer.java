package org.fashionmnist.engine.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.model.Predictor;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.optim.StateVisitor;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.LayerEpoch;
import org.fashionmnist.result.run.LayerHistory;
import org.fashionmnist.result.run.LayerMetrics;

/**
 * Trains a network by mini-batch gradient descent on softmax with sparse categorical cross-entropy.
 *
 * <p>The same network, settings, images and seed give the same bits, whatever machine, JDK or
 * kernels. The order of epoch e depends on the seed and e alone, so that training for more epochs
 * repeats the earlier ones.
 *
 * @param threads that compute, at least 1
 */
public record Trainer(Network network, TrainingSettings settings, Kernels kernels, int threads) {

  public Trainer {
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(kernels, "kernels");
    if (threads < 1) {
      throw new IllegalArgumentException("threads: expected at least 1, got " + threads);
    }
  }

  /** A trainer on the kernels of this process and all processors. */
  public Trainer(Network network, TrainingSettings settings) {
    this(network, settings, Kernels.get(), Runtime.getRuntime().availableProcessors());
  }

  /**
   * Trains from the initial weights of the seed.
   *
   * @param training images to learn from
   * @param validation images to measure with after every epoch; may be empty
   * @param normalization of the pixels of both
   * @throws IllegalArgumentException if there is nothing to learn from, images do not fit the
   *     network, a label is none of its outputs, or a setting needs validation images that are not
   *     there
   * @throws DivergedException if the loss stops being a finite number
   */
  public TrainingResult fit(
      LabeledImages training,
      LabeledImages validation,
      Normalization normalization,
      List<TrainingListener> listeners) {
    return fit(training, validation, normalization, listeners, CheckpointKeeper.NONE);
  }

  /**
   * Trains from a checkpoint, or from the initial weights; what comes out has the same bits.
   *
   * @param keeper says where to begin and whether to end early, and may keep checkpoints
   * @throws IllegalArgumentException as the other; or if the checkpoint is of another training
   */
  public TrainingResult fit(
      LabeledImages training,
      LabeledImages validation,
      Normalization normalization,
      List<TrainingListener> listeners,
      CheckpointKeeper keeper) {
    Objects.requireNonNull(normalization, "normalization");
    requireData(training, validation);
    TrainingMemory.of(network, settings, training.count()).requireRoom();
    try (WorkerTeam team = new WorkerTeam(threads)) {
      return new Fit(training, validation, normalization, listeners, keeper, team).run();
    }
  }

  private void requireData(LabeledImages training, LabeledImages validation) {
    if (training.count() == 0) {
      throw new IllegalArgumentException("expected at least one training image");
    }
    int pixelCount = network.inputShape().size();
    int classCount = network.outputShape().size();
    training.requireFit("training images", pixelCount, classCount);
    validation.requireFit("validation images", pixelCount, classCount);
    if (settings.needsValidation() && validation.count() == 0) {
      throw new IllegalArgumentException(
          "early stopping, restoring the best epoch and a schedule by the validation loss need"
              + " validation images");
    }
  }

  /** One training, measured after each epoch. */
  private final class Fit implements FitLoop.Course<EpochMetrics> {

    private final LabeledImages scored;
    private final LabeledImages validation;
    private final List<TrainingListener> listeners;
    private final CheckpointKeeper keeper;
    private final Predictor predictor;
    private final Training state;
    private final FitLoop<EpochMetrics> loop;
    private final DeadUnits deadUnits;
    private final List<LayerEpoch> layers = new ArrayList<>();
    private final StepRecorder steps = new StepRecorder();

    Fit(
        LabeledImages training,
        LabeledImages validation,
        Normalization normalization,
        List<TrainingListener> listeners,
        CheckpointKeeper keeper,
        WorkerTeam team) {
      int count = Math.min(settings.scoredImages(), training.count());
      this.scored = training.subset(IntStream.range(0, count).toArray());
      this.validation = validation;
      this.listeners = List.copyOf(listeners);
      this.keeper = keeper;
      this.predictor = new Predictor(network, normalization, kernels, team);
      this.deadUnits = new DeadUnits(network, training, normalization, kernels, team);
      this.state = new Training(network, settings, training, normalization, kernels, team);
      this.loop = new FitLoop<>(state, settings, this);
    }

    TrainingResult run() {
      keeper.start().ifPresent(this::goOnFrom);
      try {
        return result(loop.run());
      } catch (DivergedException diverged) {
        throw new DivergedException(diverged, result(loop.kept(diverged.getMessage(), false)));
      }
    }

    private void goOnFrom(Checkpoint checkpoint) {
      checkpoint.restore(this::visit);
      loop.requireConsistent();
      History before = new History(loop.epochs());
      listeners.forEach(listener -> listener.resumed(before));
    }

    private TrainingResult result(FitLoop.Fitted fitted) {
      return new TrainingResult(
          fitted.parameters(),
          fitted.epoch(),
          new History(loop.epochs()),
          new LayerHistory(layers),
          steps.history(state.stepsPerEpoch()),
          fitted.stopReason(),
          fitted.interrupted());
    }

    private void visit(StateVisitor fields) {
      loop.visit(fields);
      new CourseState(loop.epochs(), layers, network.weightLayerNames())
          .visit(fields.within("history"));
      steps.visit(fields.within("steps"));
    }

    @Override
    public boolean isMade() {
      return keeper.isMade();
    }

    @Override
    public void goesOn(int epoch) {
      keeper.epochEnded(epoch, () -> Checkpoint.of(this::visit));
    }

    @Override
    public void ended() {
      keeper.ended(() -> Checkpoint.of(this::visit));
    }

    @Override
    public StepListener steps(int epoch) {
      return new StepListener() {
        private double lossSum = state.lossSum();
        private int imagesBefore = state.examplesDone();

        @Override
        public void stepEnded(double learningRate, double loss, int imagesDone) {
          lossSum += loss;
          steps.add(learningRate, loss / (imagesDone - imagesBefore));
          imagesBefore = imagesDone;
          for (int i = 0; i < listeners.size(); i++) { // an iterator would be garbage
            listeners.get(i).batchEnded(epoch, imagesDone, lossSum / imagesDone);
          }
        }
      };
    }

    @Override
    public EpochMetrics measure(int epoch, double learningRate, double seconds) {
      return new EpochMetrics(
          epoch,
          scores(scored),
          validation.count() == 0 ? Optional.empty() : Optional.of(scores(validation)),
          learningRate,
          seconds);
    }

    private Scores scores(LabeledImages images) {
      return predictor.predict(state.parameters(), images).scores(images);
    }

    @Override
    public double trainingLoss(EpochMetrics epoch) {
      return epoch.training().loss();
    }

    @Override
    public Optional<Double> validationLoss(EpochMetrics epoch) {
      return epoch.validation().map(Scores::loss);
    }

    @Override
    public void epochEnded(EpochMetrics epoch) {
      listeners.forEach(listener -> listener.epochEnded(epoch));
      if (epoch.epoch() > 0) {
        layers.add(measureLayers());
      }
    }

    private LayerEpoch measureLayers() {
      List<Optional<Double>> dead = deadUnits.shares(state.parameters());
      List<Double> ratios = state.lastUpdateRatios();
      List<LayerMetrics> measured = new ArrayList<>();
      List<String> names = network.weightLayerNames();
      for (int i = 0; i < ratios.size(); i++) {
        measured.add(new LayerMetrics(names.get(i), ratios.get(i), dead.get(i)));
      }
      return new LayerEpoch(state.epochsDone(), measured);
    }
  }
}
