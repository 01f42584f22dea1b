package org.fashionmnist.cli.option;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.gradcheck.Breakage;
import org.fashionmnist.engine.gradcheck.GradientCheck;
import org.fashionmnist.engine.gradcheck.Precision;
import org.fashionmnist.engine.loss.LossKind;
import org.fashionmnist.engine.loss.OutputFunction;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.experiment.gradcheck.GradientCheckExperiment;
import org.fashionmnist.plan.HiddenLayers;
import org.fashionmnist.plan.LayeredModel;
import org.fashionmnist.plan.NetworkChoice;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of a gradient check. */
public final class GradcheckOptions {

  private static final List<Integer> STANDARD_UNITS = List.of(16, 8);
  private static final int STANDARD_BATCH = 8;
  private static final int BATCH_OF_A_MODEL = 4;

  @Option(
      names = "--model",
      paramLabel = "NAME|FILE",
      converter = NetworkValues.ModelName.class,
      description =
          NetworkValues.ModelName.DESCRIPTION
              + " In the place of --hidden; on images as small as it takes them.")
  private Optional<LayeredModel> model = Optional.empty();

  @Option(
      names = "--hidden",
      paramLabel = "UNITS",
      converter = NetworkValues.HiddenUnits.class,
      description =
          "Units of the hidden layers, or none; so few that all parameters are checked (default:"
              + " 16,8).")
  private Optional<NetworkValues.HiddenUnits.Sizes> hidden = Optional.empty();

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      description =
          "Of the hidden layers: identity, sigmoid, tanh, relu, leaky_relu (default: relu).")
  private Optional<Activation> activation = Optional.empty();

  @Option(
      names = "--loss",
      paramLabel = "NAME",
      defaultValue = "sparse_categorical_crossentropy",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private LossKind lossKind;

  @Option(
      names = "--output",
      paramLabel = "NAME",
      description =
          "What makes predictions of the outputs: linear, sigmoid or softmax (default: the usual one"
              + " of the loss, linear for mse and mae).")
  private Optional<OutputFunction> outputFunction = Optional.empty();

  @Option(
      names = "--batch",
      paramLabel = "COUNT",
      description = "Images whose mean loss is differentiated (default: 8, of a --model 4).")
  private Optional<Integer> batch = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Of weights, images and what is drawn (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--samples",
      paramLabel = "COUNT",
      defaultValue = "20000",
      description =
          "The most parameters of an array to check, drawn where it has more (default:"
              + " ${DEFAULT-VALUE}; of a --model no more than some seconds allow).")
  private int samples;

  @Option(
      names = "--precision",
      paramLabel = "NAME",
      defaultValue = "double",
      description =
          "Of the measured loss: double, by a second forward pass, or float, by the engine's"
              + " (default: ${DEFAULT-VALUE}).")
  private Precision precision;

  @Option(
      names = "--step",
      paramLabel = "NUMBER",
      description = "h, how far a parameter is moved (default: 1e-5 in double, 0.01 in float).")
  private Optional<Double> step = Optional.empty();

  @Option(
      names = "--tolerance",
      paramLabel = "NUMBER",
      description =
          "The largest relative error that passes (default: 1e-3 in double, 0.05 in float).")
  private Optional<Double> tolerance = Optional.empty();

  @Option(
      names = "--break",
      paramLabel = "LAYER[:BUG]",
      converter = LessonValues.LayerBug.class,
      description = "Put a bug into a layer's backward pass, for example dense.1:sign; see below.")
  private Optional<Breakage> breakage = Optional.empty();

  @Option(
      names = "--random",
      description = "Random inputs, of the images' size and range; needs no data set.")
  private boolean random;

  /** Whether inputs are random, and no data set is needed. */
  public boolean random() {
    return random;
  }

  /**
   * The check.
   *
   * @throws ParameterException if options contradict each other
   */
  public GradientCheckExperiment experiment(CommandLine command) {
    for (String option : List.of("--data", "--dataset", "--mirror", "--sample")) {
      if (random && command.getParseResult().hasMatchedOption(option)) {
        throw new ParameterException(
            command, "--random needs no data set: leave out %s, or --random".formatted(option));
      }
    }
    NetworkChoice choice = choice(command);
    int batchSize = batch.orElse(model.isPresent() ? BATCH_OF_A_MODEL : STANDARD_BATCH);
    breakage.ifPresent(broken -> requireBreakable(broken, batchSize, command));
    outputFunction.ifPresent(
        output -> OptionValues.check(() -> lossKind.of(output), "--loss", command));
    return new GradientCheckExperiment(
        choice,
        lossKind,
        outputFunction,
        batchSize,
        new GradientCheck(
            precision,
            step.orElse(precision.step()),
            tolerance.orElse(precision.tolerance()),
            samples,
            seed),
        breakage);
  }

  private NetworkChoice choice(CommandLine command) {
    if (model.isPresent()) {
      refuseWithModel(hidden.isPresent(), "--hidden", "has its own layers", command);
      refuseWithModel(activation.isPresent(), "--activation", "has its own activations", command);
      refuseWithModel(
          breakage.isPresent(), "--break", "cannot be broken: bugs are for --hidden", command);
      return model.get();
    }
    return new HiddenLayers(
        units(), activation.orElse(Activation.RELU), Initializer.GLOROT_UNIFORM, 0);
  }

  private void refuseWithModel(boolean given, String option, String why, CommandLine command) {
    if (given) {
      throw new ParameterException(
          command,
          "--model %s %s: leave out %s, or --model"
              .formatted(model.orElseThrow().name(), why, option));
    }
  }

  private List<Integer> units() {
    return hidden.map(NetworkValues.HiddenUnits.Sizes::units).orElse(STANDARD_UNITS);
  }

  private void requireBreakable(Breakage broken, int batchSize, CommandLine command) {
    OptionValues.check(
        () ->
            broken
                .bug()
                .require(
                    broken.layer(),
                    units().size() + 1,
                    activation.orElse(Activation.RELU),
                    batchSize),
        "--break " + broken,
        command);
  }
}
