package org.fashionmnist.cli.option;

import java.util.Optional;
import org.fashionmnist.plan.Ending;
import org.fashionmnist.plan.TrainingPlan;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that define a network and how it is trained. */
public final class TrainingOptions {

  @Mixin private NetworkOptions network;
  @Mixin private OptimizerOptions optimizer;
  @Mixin private ScheduleOptions schedule;
  @Mixin private RefinementOptions refinements;

  @Option(
      names = "--batch",
      paramLabel = "COUNT",
      converter = OptionValues.BatchSize.class,
      description =
          "Images a step, or full for all in one (default: 32; full for lbfgs, which takes no other).")
  private Optional<Integer> batchSize = Optional.empty();

  @Option(
      names = "--epochs",
      paramLabel = "COUNT",
      defaultValue = "10",
      description = "Passes over the training images (default: ${DEFAULT-VALUE}).")
  private int epochs;

  @Option(
      names = "--validation",
      paramLabel = "SHARE",
      converter = OptionValues.Share.class,
      defaultValue = "0.1",
      description =
          "Share of the training images held out to measure with (default: ${DEFAULT-VALUE}).")
  private double validationShare;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Of split, initial weights and order (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--normalization",
      paramLabel = "NAME",
      converter = NetworkValues.NormalizationName.class,
      defaultValue = "unit",
      description =
          "unit divides gray levels by 255; standard gives mean 0 and deviation 1 (default:"
              + " ${DEFAULT-VALUE}).")
  private String normalization;

  @Option(
      names = "--patience",
      paramLabel = "EPOCHS",
      description = "Stop when the validation loss has not improved for so many epochs.")
  private Optional<Integer> patience = Optional.empty();

  @Option(
      names = "--min-change",
      paramLabel = "LOSS",
      converter = OptionValues.NonNegative.class,
      defaultValue = "0",
      description = "With --patience: a smaller improvement is none (default: ${DEFAULT-VALUE}).")
  private double minChange;

  @Option(
      names = "--tolerance",
      paramLabel = "LOSS",
      description = "Stop when the training loss changes by less than this in an epoch.")
  private Optional<Double> tolerance = Optional.empty();

  @Option(
      names = "--keep-last",
      description = "Keep the weights of the last epoch, not those of the lowest validation loss.")
  private boolean keepLast;

  @Option(
      names = "--tta",
      description =
          "Average the predictions of the test over the image, its mirror image and, with --shift, both"
              + " one pixel further in each direction: test-time augmentation. The weights stay the"
              + " same.")
  private boolean testTimeAugmentation;

  @Option(
      names = "--score-images",
      paramLabel = "COUNT",
      description =
          "Measure loss and accuracy after each epoch with the first so many training images"
              + " (default: all). The weights stay the same; a convolutional network is done a"
              + " third sooner with 5000.")
  private Optional<Integer> scoredImages = Optional.empty();

  /**
   * Checks what no option can check alone.
   *
   * @throws ParameterException if options contradict each other
   */
  public void validate(CommandLine command) {
    optimizer.validate(command);
    schedule.validate(command, standard().schedule().name());
    try {
      plan();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, e.getMessage(), e);
    }
  }

  /**
   * What was chosen, with the defaults for everything else.
   *
   * @throws IllegalArgumentException if options contradict each other
   */
  public TrainingPlan plan() {
    return new TrainingPlan(
        network.choice(refinements.dropout()),
        optimizer.choice(),
        schedule.choice(standard().schedule().name()),
        refinements.refinements(),
        new Ending(patience, minChange, tolerance, keepLast),
        batchSize.orElse(standard().batchSize()),
        epochs,
        validationShare,
        seed,
        normalization,
        testTimeAugmentation,
        scoredImages.orElse(TrainingPlan.ALL_IMAGES));
  }

  /** The most passes over the training images. */
  public int epochs() {
    return epochs;
  }

  /** The defaults that depend on the optimizer. */
  private TrainingPlan standard() {
    return TrainingPlan.standard(optimizer.kind());
  }
}
