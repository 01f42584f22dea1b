package org.fashionmnist.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.optim.Adam;
import org.fashionmnist.engine.optim.CoupledWeightDecay;
import org.fashionmnist.engine.optim.ElementwiseOptimizer;
import org.fashionmnist.engine.optim.Lbfgs;
import org.fashionmnist.engine.optim.Muon;
import org.fashionmnist.engine.optim.Optimizer;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.schedule.ConstantRate;
import org.fashionmnist.engine.schedule.CosineDecay;
import org.fashionmnist.engine.schedule.ExponentialDecay;
import org.fashionmnist.engine.schedule.GeometricSweep;
import org.fashionmnist.engine.schedule.OneCycle;
import org.fashionmnist.engine.schedule.ReduceOnPlateau;
import org.fashionmnist.engine.schedule.Schedule;
import org.fashionmnist.engine.schedule.StepDecay;
import org.fashionmnist.engine.schedule.Warmup;
import org.fashionmnist.engine.stop.EarlyStopping;
import org.fashionmnist.engine.stop.LossTolerance;
import org.fashionmnist.engine.stop.StopCriterion;
import org.fashionmnist.nn.LayerCases;
import org.fashionmnist.result.Augmentation;
import org.fashionmnist.train.TinyTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A training that is interrupted again and again, and goes on each time from a checkpoint on
 * another number of threads, comes to the same bits as one that is not.
 */
class CheckpointTest {

  private static final int EPOCHS = 4;

  private static final Network LINEAR =
      Network.of(TinyTask.NETWORK.inputShape(), List.of(new Dense(10, Activation.IDENTITY)));

  /** Steps and epochs between two interruptions: no divisor of the eight steps of an epoch. */
  private static final int ASKED = 5;

  /** A training to interrupt. */
  private record Case(String name, TrainingSettings settings, Network network) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (OptimizerKind kind : OptimizerKind.values()) {
      cases.add(of(kind.label(), kind.create(kind.defaultRate())));
    }
    for (Class<?> type : ElementwiseOptimizer.class.getPermittedSubclasses()) {
      assertThat(optimizers()).as("an optimizer of each type").hasAtLeastOneElementOfType(type);
    }
    cases.add(of("coupled weight decay", new CoupledWeightDecay(new Adam(0.01), 0.01)));
    cases.add(of("muon with weight decay", new Muon(0.02, 0.1)));
    cases.add(of("lbfgs that forgets", new Lbfgs(1, 1)));
    for (Schedule schedule : schedules()) {
      cases.add(of(schedule.toString(), new Adam(0.01), schedule, List.of(), Refinements.NONE));
    }
    for (StopCriterion criterion : criteria()) {
      cases.add(
          of(
              criterion.toString(),
              new Adam(0.01),
              new ConstantRate(),
              List.of(criterion),
              Refinements.NONE));
    }
    for (Refinements refinements : refinements()) {
      cases.add(
          of(refinements.toString(), new Adam(0.01), new ConstantRate(), List.of(), refinements));
    }
    cases.add(allTogether());
    Case plain = of("", new Adam(0.01));
    LayerCases.blocks()
        .map(layer -> LayerCases.network(TinyTask.HEIGHT, TinyTask.WIDTH, layer, 10))
        .forEach(
            network -> cases.add(new Case(network.layers().toString(), plain.settings, network)));
    cases.add(new Case("dropout", plain.settings, TinyTask.withDropout(TinyTask.NETWORK)));
    cases.add(
        new Case(
            "the order as given", plain.settings.withOrder(ExampleOrder.AS_GIVEN), plain.network));
    cases.add(
        new Case(
            "the last weights",
            new TrainingSettings(new Adam(0.01), 32, EPOCHS, 1),
            TinyTask.NETWORK));
    return cases.stream();
  }

  private static Case allTogether() {
    Refinements all =
        new Refinements(
            OptionalDouble.of(0.5), 0.1, OptionalDouble.of(0.9), new Augmentation(1, true, 0.5));
    Case training = of("", new Adam(0.01), new OneCycle(EPOCHS), List.of(), all);
    return new Case("all together", training.settings, TinyTask.withDropout(TinyTask.NETWORK));
  }

  private static List<Optimizer> optimizers() {
    List<Optimizer> optimizers =
        new ArrayList<>(
            Arrays.stream(OptimizerKind.values())
                .map(kind -> kind.create(kind.defaultRate()))
                .toList());
    optimizers.add(new CoupledWeightDecay(new Adam(0.01), 0.01));
    return optimizers;
  }

  /** One of each type. */
  private static List<Schedule> schedules() {
    return List.of(
        new ConstantRate(),
        new StepDecay(2, 0.5),
        new ExponentialDecay(0.8),
        new CosineDecay(EPOCHS),
        new OneCycle(EPOCHS),
        new ReduceOnPlateau(0.5, 0),
        new Warmup(2, new CosineDecay(EPOCHS - 2)),
        new GeometricSweep(100, 32));
  }

  private static List<StopCriterion> criteria() {
    return List.of(new EarlyStopping(2, 0), new LossTolerance(0.01));
  }

  private static List<Refinements> refinements() {
    return List.of(
        new Refinements(OptionalDouble.of(0.5), 0, OptionalDouble.empty()),
        new Refinements(OptionalDouble.empty(), 0.1, OptionalDouble.empty()),
        new Refinements(OptionalDouble.empty(), 0, OptionalDouble.of(0.9)),
        Refinements.NONE.withAugmentation(new Augmentation(2, true, 0.5)));
  }

  private static Case of(String name, Optimizer optimizer) {
    return of(name, optimizer, new ConstantRate(), List.of(), Refinements.NONE);
  }

  private static Case of(
      String name,
      Optimizer optimizer,
      Schedule schedule,
      List<StopCriterion> criteria,
      Refinements refinements) {
    return new Case(
        name,
        new TrainingSettings(optimizer, schedule, 32, EPOCHS, 1, criteria, true, refinements),
        TinyTask.NETWORK);
  }

  @Test
  void everyScheduleAndEveryCriterionIsAmongTheCases() {
    assertThat(schedules().stream().map(Object::getClass))
        .containsExactlyInAnyOrder(Schedule.class.getPermittedSubclasses());
    assertThat(criteria().stream().map(Object::getClass))
        .containsExactlyInAnyOrder(StopCriterion.class.getPermittedSubclasses());
    assertThat(refinements()).hasSameSizeAs(Refinements.class.getRecordComponents());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void interruptedTrainingComesToTheSameBits(Case training) {
    TrainingResult whole = fit(training, 2, CheckpointKeeper.NONE);

    Optional<Checkpoint> from = Optional.empty();
    TrainingResult result;
    int interruptions = -1;
    do {
      Interrupting keeper = new Interrupting(from, ASKED);
      interruptions++;
      result = fit(training, 1 + interruptions % 3, keeper);
      from = Optional.of(keeper.last);
    } while (result.interrupted());

    requireSame(result, whole);
    boolean hasSteps = !(training.settings.optimizer() instanceof Lbfgs);
    assertThat(interruptions).isGreaterThanOrEqualTo(hasSteps ? 1 : 0);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void trainingGoesOnFromAnyEpoch(Case training) {
    Interrupting keeper = new Interrupting(Optional.empty(), Integer.MAX_VALUE);
    TrainingResult whole = fit(training, 1, keeper);

    assertThat(keeper.ofEpochs).isNotEmpty();
    for (Checkpoint checkpoint : keeper.ofEpochs) {
      requireSame(fit(training, 2, new Interrupting(Optional.of(checkpoint), 1 << 20)), whole);
    }
    requireSame(fit(training, 2, new Interrupting(Optional.of(keeper.last), 1 << 20)), whole);
  }

  @Test
  void finishedTrainingGoesOnForMoreEpochs() {
    Interrupting keeper = new Interrupting(Optional.empty(), Integer.MAX_VALUE);
    fit(of("", new Adam(0.01)), 1, keeper);
    TrainingSettings longer = new TrainingSettings(new Adam(0.01), 32, EPOCHS + 3, 1);
    TrainingSettings shorter = new TrainingSettings(new Adam(0.01), 32, EPOCHS, 1);
    fit(new Case("", shorter, TinyTask.NETWORK), 1, keeper);

    requireSame(
        fit(new Case("", longer, TinyTask.NETWORK), 2, new Interrupting(keeper.last())),
        fit(new Case("", longer, TinyTask.NETWORK), 2, CheckpointKeeper.NONE));
  }

  @Test
  void checkpointOfAnotherTrainingIsRefused() {
    Interrupting keeper = new Interrupting(Optional.empty(), 3);
    fit(of("", new Adam(0.01)), 1, keeper);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                fit(
                    of("", OptimizerKind.MOMENTUM.create(0.01)),
                    1,
                    new Interrupting(keeper.last())))
        .withMessage("the checkpoint holds no optimizer.velocity");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> fit(of("", OptimizerKind.SGD.create(0.01)), 1, new Interrupting(keeper.last())))
        .withMessageContaining("optimizer.beta1_power, which this training has no place for");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                fit(
                    new Case("", of("", new Adam(0.01)).settings, LINEAR),
                    1,
                    new Interrupting(keeper.last())))
        .withMessageContaining("parameters: this training has ");
  }

  private static void requireSame(TrainingResult result, TrainingResult expected) {
    assertThat(result.parameters().valuesView()).isEqualTo(expected.parameters().valuesView());
    assertThat(result.weightsEpoch()).isEqualTo(expected.weightsEpoch());
    assertThat(Samples.withoutTimes(result.history()))
        .isEqualTo(Samples.withoutTimes(expected.history()));
    assertThat(result.layers()).isEqualTo(expected.layers());
    assertThat(result.steps()).isEqualTo(expected.steps());
    assertThat(result.stopReason()).isEqualTo(expected.stopReason());
    assertThat(result.interrupted()).isFalse();
  }

  private static TrainingResult fit(Case training, int threads, CheckpointKeeper keeper) {
    LabeledImages images = TinyTask.images(230, training.network);
    return new Trainer(training.network, training.settings, Kernels.get(), threads)
        .fit(images, TinyTask.images(60, training.network), Normalization.UNIT, List.of(), keeper);
  }

  /** Wants an end after it was asked so often, and keeps all checkpoints. */
  private static final class Interrupting implements CheckpointKeeper {

    private final Optional<Checkpoint> start;
    private final List<Checkpoint> ofEpochs = new ArrayList<>();
    private int patience;
    private Checkpoint last;

    Interrupting(Optional<Checkpoint> start, int patience) {
      this.start = start;
      this.patience = patience;
    }

    Interrupting(Checkpoint start) {
      this(Optional.of(start), Integer.MAX_VALUE);
    }

    Checkpoint last() {
      return last;
    }

    @Override
    public Optional<Checkpoint> start() {
      return start;
    }

    @Override
    public boolean isMade() {
      patience--;
      return patience <= 0;
    }

    @Override
    public void epochEnded(int epoch, Supplier<Checkpoint> state) {
      ofEpochs.add(state.get());
    }

    @Override
    public void ended(Supplier<Checkpoint> state) {
      last = state.get();
    }
  }
}
