package org.fashionmnist.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.data.LabeledImages;
import org.fashionmnist.data.Normalization;
import org.fashionmnist.nn.Activation;
import org.fashionmnist.nn.Dense;
import org.fashionmnist.nn.Initializer;
import org.fashionmnist.nn.Layer;
import org.fashionmnist.nn.Network;
import org.fashionmnist.nn.Shape;
import org.fashionmnist.optim.Optimizer;
import org.fashionmnist.result.RunSettings;
import org.fashionmnist.train.EarlyStopping;
import org.fashionmnist.train.LossTolerance;
import org.fashionmnist.train.Refinements;
import org.fashionmnist.train.StopCriterion;
import org.fashionmnist.train.TrainingSettings;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that define a network and how it is trained. */
final class TrainingOptions {

  @Option(
      names = "--hidden",
      paramLabel = "UNITS",
      converter = OptionValues.HiddenUnits.class,
      defaultValue = "128",
      description =
          "Units of the hidden layers, for example 256,128; none for a linear softmax (default:"
              + " ${DEFAULT-VALUE}).")
  private OptionValues.HiddenUnits.Sizes hidden;

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      converter = OptionValues.ActivationName.class,
      defaultValue = "relu",
      description =
          "Of the hidden layers: identity, sigmoid, tanh, relu, leaky_relu (default:"
              + " ${DEFAULT-VALUE}).")
  private Activation activation;

  @Option(
      names = "--initializer",
      paramLabel = "NAME",
      converter = OptionValues.InitializerName.class,
      defaultValue = "glorot_uniform",
      description =
          "Start of the weights: glorot_uniform, glorot_normal, he_uniform, he_normal (default:"
              + " ${DEFAULT-VALUE}).")
  private Initializer initializer;

  @Mixin private OptimizerOptions optimizer;
  @Mixin private ScheduleOptions schedule;

  @Option(
      names = "--batch",
      paramLabel = "COUNT",
      converter = OptionValues.Count.class,
      defaultValue = "32",
      description = "Images a step (default: ${DEFAULT-VALUE}).")
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
      converter = OptionValues.NormalizationName.class,
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
  void validate(CommandLine command) {
    optimizer.validate(command);
    schedule.validate(command, epochs, validationShare);
    if (patience.isPresent() && validationShare == 0) {
      throw new ParameterException(
          command, "--patience watches the validation loss: use --validation 0.1 or so with it");
    }
  }

  Network network(LabeledImages images, int classCount) {
    List<Layer> layers = new ArrayList<>();
    for (int units : hidden.units()) {
      layers.add(new Dense(units, activation, initializer));
    }
    layers.add(new Dense(classCount, Activation.IDENTITY, initializer));
    try {
      return Network.of(Shape.of(images.height(), images.width()), layers);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--hidden asks for too much: " + e.getMessage(), e);
    }
  }

  Normalization normalization(LabeledImages training) {
    return normalization.equals("unit") ? Normalization.UNIT : Normalization.standard(training);
  }

  TrainingSettings trainingSettings() {
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
        Refinements.NONE);
  }

  double validationShare() {
    return validationShare;
  }

  long seed() {
    return seed;
  }

  private boolean restoreBest() {
    return !keepLast && validationShare > 0;
  }

  /** All settings as a record of the run. */
  RunSettings record() {
    Optimizer chosen = optimizer.optimizer();
    return new RunSettings(
        hidden.units(),
        activation.label(),
        initializer.label(),
        chosen.label(),
        chosen.learningRate(),
        optimizer.momentum(),
        optimizer.weightDecay(),
        schedule.label(),
        schedule.decay(),
        schedule.stepEpochs(),
        schedule.patience(),
        schedule.warmupEpochs(),
        batchSize,
        epochs,
        validationShare,
        seed,
        normalization,
        patience,
        minChange,
        tolerance,
        restoreBest());
  }
}
