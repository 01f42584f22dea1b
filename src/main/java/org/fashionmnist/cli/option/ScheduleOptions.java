package org.fashionmnist.cli.option;

import java.util.Optional;
import org.fashionmnist.plan.ScheduleChoice;
import org.fashionmnist.plan.ScheduleName;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how the learning rate of a training goes on. */
public final class ScheduleOptions {

  @Option(
      names = "--schedule",
      paramLabel = "NAME",
      description =
          "How the learning rate goes on: constant, step (a fall every --lr-step epochs),"
              + " exponential (a fall each epoch), cosine (down to 0), one-cycle (up and down to"
              + " almost 0), plateau (a fall when the validation loss stays) (default: exponential;"
              + " constant for lbfgs, which takes no other).")
  private Optional<ScheduleName> chosen = Optional.empty();

  @Mixin private Falls falls;

  @Option(
      names = "--lr-patience",
      paramLabel = "EPOCHS",
      converter = OptionValues.CountOrNone.class,
      description =
          "With --schedule plateau: epochs without improvement that change nothing (default: 2).")
  private Optional<Integer> patience = Optional.empty();

  /**
   * Checks what no option can check alone.
   *
   * @param standard the schedule where none is chosen
   * @throws ParameterException if options contradict each other
   */
  void validate(CommandLine command, ScheduleName standard) {
    ScheduleName name = chosen.orElse(standard);
    try {
      falls.choice(name, patience);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, e.getMessage(), e);
    }
    if (patience.isPresent() && name != ScheduleName.PLATEAU) {
      throw new ParameterException(
          command,
          "--lr-patience is a setting of plateau: add --schedule plateau, or leave it out");
    }
  }

  /**
   * What was chosen.
   *
   * @param standard the schedule where none is
   */
  ScheduleChoice choice(ScheduleName standard) {
    return falls.choice(chosen.orElse(standard), patience);
  }

  /** The options of schedules: how far and when the learning rate falls, and how it first grows. */
  public static final class Falls {

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
        description = "With --schedule step: epochs from fall to fall (default: 5).")
    private Optional<Integer> stepEpochs = Optional.empty();

    @Option(
        names = "--warmup",
        paramLabel = "EPOCHS",
        converter = OptionValues.CountOrNone.class,
        defaultValue = "0",
        description =
            "First let the learning rate grow from 0 for so many epochs (default: ${DEFAULT-VALUE}).")
    private int warmupEpochs;

    /**
     * A schedule with what was chosen.
     *
     * @param patience of {@code plateau}
     * @throws IllegalArgumentException if it does not have what was chosen
     */
    public ScheduleChoice choice(ScheduleName name, Optional<Integer> patience) {
      ScheduleChoice choice = new ScheduleChoice(name, decay, stepEpochs, patience, warmupEpochs);
      if (decay.isPresent() && choice.decay().isEmpty()) {
        throw new IllegalArgumentException(
            "--lr-decay is a setting of --schedule step, exponential and plateau: choose one of them,"
                + " or leave it out");
      }
      if (stepEpochs.isPresent() && name != ScheduleName.STEP) {
        throw new IllegalArgumentException(
            "--lr-step is a setting of step: add --schedule step, or leave it out");
      }
      return choice;
    }
  }
}
