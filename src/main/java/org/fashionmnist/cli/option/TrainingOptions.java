package org.fashionmnist.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.optim.Optimizer;
import org.fashionmnist.engine.train.EarlyStopping;
import org.fashionmnist.engine.train.LossTolerance;
import org.fashionmnist.engine.train.StopCriterion;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.result.run.RunSettings;
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
      defaultValue = "32",
      description = "Images a step, or full for all in one (default: ${DEFAULT-VALUE}).")
  private int batchSize;

  @Option(
      names = "--epochs",
      paramLabel = "COUNT",
      converter = OptionValues.Count.class,
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
      converter = OptionValues.Seed.class,
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
      converter = OptionValues.Count.class,
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
      converter = OptionValues.Positive.class,
      description = "Stop when the training loss changes by less than this in an epoch.")
  private Optional<Double> tolerance = Optional.empty();

  @Option(
      names = "--keep-last",
      description = "Keep the weights of the last epoch, not those of the lowest validation loss.")
  private boolean keepLast;

  /**
   * Checks what no option can check alone.
   *
   * @throws ParameterException if options contradict each other
   */
  public void validate(CommandLine command) {
    optimizer.validate(command);
    schedule.validate(command, epochs, validationShare);
    if (refinements.dropout() > 0 && network.hidden().isEmpty()) {
      throw new ParameterException(
          command, "--dropout drops units of hidden layers: add --hidden 128, or leave it out");
    }
    if (patience.isPresent() && validationShare == 0) {
      throw new ParameterException(
          command, "--patience watches the validation loss: use --validation 0.1 or so with it");
    }
  }

  public Network network(LabeledImages images, int classCount) {
    return network.build(images, classCount, refinements.dropout());
  }

  public Normalization normalization(LabeledImages training) {
    return normalization.equals("unit") ? Normalization.UNIT : Normalization.standard(training);
  }

  public TrainingSettings trainingSettings() {
    List<StopCriterion> criteria = new ArrayList<>();
    patience.ifPresent(epochs -> criteria.add(new EarlyStopping(epochs, minChange)));
    tolerance.ifPresent(loss -> criteria.add(new LossTolerance(loss)));
    return new TrainingSettings(
        optimizer.optimizer(),
        schedule.schedule(epochs),
        batchSize,
        epochs,
        seed,
        criteria,
        restoreBest(),
        refinements.refinements());
  }

  public double validationShare() {
    return validationShare;
  }

  public long seed() {
    return seed;
  }

  private boolean restoreBest() {
    return !keepLast && validationShare > 0;
  }

  /** All settings as a record of a run on so many training images. */
  public RunSettings record(int imageCount) {
    Optimizer chosen = optimizer.optimizer();
    return new RunSettings(
        network.hidden(),
        network.activation().label(),
        network.initializer().label(),
        chosen.label(),
        chosen.learningRate(),
        optimizer.momentum(),
        optimizer.weightDecay(),
        schedule.label(),
        schedule.decay(),
        schedule.stepEpochs(),
        schedule.patience(),
        schedule.warmupEpochs(),
        Math.min(batchSize, imageCount),
        epochs,
        validationShare,
        seed,
        normalization,
        patience,
        minChange,
        tolerance,
        restoreBest(),
        refinements.dropout(),
        refinements.labelSmoothing(),
        refinements.clipNorm(),
        refinements.averageDecay());
  }
}
