package org.fashionmnist.cli.option;

import java.util.Optional;
import org.fashionmnist.engine.train.Refinements;
import org.fashionmnist.experiment.comparison.ComparisonPlan;
import org.fashionmnist.plan.ScheduleChoice;
import org.fashionmnist.plan.ScheduleName;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how every trial of a comparison trains, whatever its optimizer. */
public final class MethodOptions {

  @Option(
      names = "--schedule",
      paramLabel = "NAME",
      description =
          "How the learning rate of every trial goes on: cosine (down to 0), one-cycle (up and down"
              + " to almost 0), exponential (a fall each epoch), step (a fall every --lr-step"
              + " epochs), constant (which leaves the noise of the last steps in the results)"
              + " (default: cosine).")
  private ScheduleName schedule = ComparisonPlan.STANDARD.schedule().name();

  @Mixin private ScheduleOptions.Falls falls;

  @Option(
      names = "--weight-decay",
      paramLabel = "FACTOR",
      converter = OptionValues.NonNegative.class,
      description =
          "Decay of the weights, the same for all: adamw, lion and muon have their own, for others"
              + " it is a part of the gradient (default: 0.01 for adamw, otherwise 0).")
  private Optional<Double> weightDecay = Optional.empty();

  @Mixin private RefinementOptions refinements;

  /**
   * The schedule.
   *
   * @throws IllegalArgumentException if it does not have what was chosen for it
   */
  public ScheduleChoice schedule() {
    return falls.choice(schedule, Optional.empty());
  }

  public Optional<Double> weightDecay() {
    return weightDecay;
  }

  public Refinements refinements() {
    return refinements.refinements();
  }

  public double dropout() {
    return refinements.dropout();
  }
}
