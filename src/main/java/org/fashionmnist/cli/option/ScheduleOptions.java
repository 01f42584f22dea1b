package org.fashionmnist.cli.option;

import java.util.Optional;
import org.fashionmnist.engine.schedule.ConstantRate;
import org.fashionmnist.engine.schedule.CosineDecay;
import org.fashionmnist.engine.schedule.ExponentialDecay;
import org.fashionmnist.engine.schedule.OneCycle;
import org.fashionmnist.engine.schedule.ReduceOnPlateau;
import org.fashionmnist.engine.schedule.Schedule;
import org.fashionmnist.engine.schedule.StepDecay;
import org.fashionmnist.engine.schedule.Warmup;
import org.fashionmnist.experiment.ScheduleName;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how the learning rate goes on. */
final class ScheduleOptions {

  private static final double EXPONENTIAL_DECAY = 0.85;
  private static final double SUDDEN_DECAY = 0.1;
  private static final int STEP_EPOCHS = 5;
  private static final int PLATEAU_PATIENCE = 2;

  @Option(
      names = "--schedule",
      paramLabel = "NAME",
      converter = NetworkValues.ScheduleLabel.class,
      defaultValue = "exponential",
      description =
          "How the learning rate goes on: constant, step (a fall every --lr-step epochs),"
              + " exponential (a fall each epoch), cosine (down to 0), one-cycle (up and down to"
              + " almost 0), plateau (a fall when the validation loss stays) (default:"
              + " ${DEFAULT-VALUE}).")
  private ScheduleName name;

  @Option(
      names = "--lr-decay",
      paramLabel = "FACTOR",
      converter = OptionValues.Factor.class,
      description =
          "Factor of each fall; 1 keeps the rate (default: 0.85 for exponential, 0.1 for step and"
              + " plateau).")
  private Optional<Double> decay = Optional.empty();

  @Option(
      names = "--lr-step",
      paramLabel = "EPOCHS",
      converter = OptionValues.Count.class,
      description = "With --schedule step: epochs from fall to fall (default: 5).")
  private Optional<Integer> stepEpochs = Optional.empty();

  @Option(
      names = "--lr-patience",
      paramLabel = "EPOCHS",
      converter = OptionValues.CountOrNone.class,
      description =
          "With --schedule plateau: epochs without improvement that change nothing (default: 2).")
  private Optional<Integer> patience = Optional.empty();

  @Option(
      names = "--warmup",
      paramLabel = "EPOCHS",
      converter = OptionValues.CountOrNone.class,
      defaultValue = "0",
      description =
          "First let the learning rate grow from 0 for so many epochs (default: ${DEFAULT-VALUE}).")
  private int warmupEpochs;

  /**
   * Checks what no option can check alone.
   *
   * @param epochs of the training
   * @param validationShare of the training images, 0 for none
   * @throws ParameterException if options contradict each other
   */
  void validate(CommandLine command, int epochs, double validationShare) {
    if (decay.isPresent() && decay().isEmpty()) {
      throw new ParameterException(
          command,
          "--lr-decay is a setting of --schedule step, exponential and plateau: choose one of them,"
              + " or leave it out");
    }
    if (stepEpochs.isPresent() && name != ScheduleName.STEP) {
      throw new ParameterException(
          command, "--lr-step is a setting of step: add --schedule step, or leave it out");
    }
    if (patience.isPresent() && name != ScheduleName.PLATEAU) {
      throw new ParameterException(
          command,
          "--lr-patience is a setting of plateau: add --schedule plateau, or leave it out");
    }
    if (warmupEpochs >= epochs) {
      throw new ParameterException(
          command,
          "--warmup %d leaves no epoch of %d at the full learning rate: use fewer, or more --epochs"
              .formatted(warmupEpochs, epochs));
    }
    if (schedule(epochs).needsValidation() && validationShare == 0) {
      throw new ParameterException(
          command,
          "--schedule plateau watches the validation loss: use --validation 0.1 or so with it");
    }
  }

  /**
   * The schedule of a training.
   *
   * @param epochs of the training, more than the warm-up has
   */
  Schedule schedule(int epochs) {
    Schedule after = afterWarmup(epochs - warmupEpochs);
    return warmupEpochs == 0 ? after : new Warmup(warmupEpochs, after);
  }

  private Schedule afterWarmup(int epochs) {
    return switch (name) {
      case CONSTANT -> new ConstantRate();
      case STEP -> new StepDecay(stepEpochs().orElseThrow(), decay().orElseThrow());
      case EXPONENTIAL -> new ExponentialDecay(decay().orElseThrow());
      case COSINE -> new CosineDecay(epochs);
      case ONE_CYCLE -> new OneCycle(epochs);
      case PLATEAU -> new ReduceOnPlateau(decay().orElseThrow(), patience().orElseThrow());
    };
  }

  String label() {
    return name.label();
  }

  /** Factor of a fall, empty where the schedule has none. */
  Optional<Double> decay() {
    return switch (name) {
      case EXPONENTIAL -> Optional.of(decay.orElse(EXPONENTIAL_DECAY));
      case STEP, PLATEAU -> Optional.of(decay.orElse(SUDDEN_DECAY));
      case CONSTANT, COSINE, ONE_CYCLE -> Optional.empty();
    };
  }

  /** Epochs from fall to fall, empty where the schedule is another. */
  Optional<Integer> stepEpochs() {
    return name == ScheduleName.STEP
        ? Optional.of(stepEpochs.orElse(STEP_EPOCHS))
        : Optional.empty();
  }

  /** Of the plateau, empty where the schedule is another. */
  Optional<Integer> patience() {
    return name == ScheduleName.PLATEAU
        ? Optional.of(patience.orElse(PLATEAU_PATIENCE))
        : Optional.empty();
  }

  int warmupEpochs() {
    return warmupEpochs;
  }
}
