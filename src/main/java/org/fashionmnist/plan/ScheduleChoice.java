package org.fashionmnist.plan;

import java.util.Objects;
import java.util.Optional;
import org.fashionmnist.engine.schedule.ConstantRate;
import org.fashionmnist.engine.schedule.CosineDecay;
import org.fashionmnist.engine.schedule.ExponentialDecay;
import org.fashionmnist.engine.schedule.OneCycle;
import org.fashionmnist.engine.schedule.ReduceOnPlateau;
import org.fashionmnist.engine.schedule.Schedule;
import org.fashionmnist.engine.schedule.StepDecay;
import org.fashionmnist.engine.schedule.Warmup;

/**
 * How the learning rate goes on.
 *
 * @param name which way
 * @param decay factor of each fall, above 0 and at most 1; empty where there is none
 * @param stepEpochs epochs from fall to fall of {@code step}, otherwise empty
 * @param patience epochs without improvement that {@code plateau} lets pass, otherwise empty
 * @param warmupEpochs in which the rate first grows from 0; 0 for none
 */
public record ScheduleChoice(
    ScheduleName name,
    Optional<Double> decay,
    Optional<Integer> stepEpochs,
    Optional<Integer> patience,
    int warmupEpochs) {

  private static final double EXPONENTIAL_DECAY = 0.85;
  private static final double SUDDEN_DECAY = 0.1;
  private static final int STEP_EPOCHS = 5;
  private static final int PLATEAU_PATIENCE = 2;

  /** Gives what is empty and belongs to the schedule its default, and empties what does not. */
  public ScheduleChoice {
    Objects.requireNonNull(name, "name");
    decay =
        switch (name) {
          case EXPONENTIAL -> Optional.of(decay.orElse(EXPONENTIAL_DECAY));
          case STEP, PLATEAU -> Optional.of(decay.orElse(SUDDEN_DECAY));
          case CONSTANT, COSINE, ONE_CYCLE -> Optional.empty();
        };
    stepEpochs =
        name == ScheduleName.STEP ? Optional.of(stepEpochs.orElse(STEP_EPOCHS)) : Optional.empty();
    patience =
        name == ScheduleName.PLATEAU
            ? Optional.of(patience.orElse(PLATEAU_PATIENCE))
            : Optional.empty();
  }

  /** The schedule with its default settings, without warm-up. */
  public static ScheduleChoice of(ScheduleName name) {
    return new ScheduleChoice(name, Optional.empty(), Optional.empty(), Optional.empty(), 0);
  }

  /**
   * Checks that a training goes on after the warm-up.
   *
   * @throws IllegalArgumentException if not
   */
  void requireRoom(int epochs) {
    if (warmupEpochs >= epochs) {
      throw new IllegalArgumentException(
          "--warmup %d leaves no epoch of %d at the full learning rate: use fewer, or more --epochs"
              .formatted(warmupEpochs, epochs));
    }
  }

  /**
   * As the engine takes it.
   *
   * @param epochs of the training, more than the warm-up has
   */
  public Schedule schedule(int epochs) {
    Schedule after = afterWarmup(epochs - warmupEpochs);
    return warmupEpochs == 0 ? after : new Warmup(warmupEpochs, after);
  }

  private Schedule afterWarmup(int epochs) {
    return switch (name) {
      case CONSTANT -> new ConstantRate();
      case STEP -> new StepDecay(stepEpochs.orElseThrow(), decay.orElseThrow());
      case EXPONENTIAL -> new ExponentialDecay(decay.orElseThrow());
      case COSINE -> new CosineDecay(epochs);
      case ONE_CYCLE -> new OneCycle(epochs);
      case PLATEAU -> new ReduceOnPlateau(decay.orElseThrow(), patience.orElseThrow());
    };
  }
}
