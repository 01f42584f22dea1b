package org.fashionmnist.cli.option;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.gradcheck.Breakage;
import org.fashionmnist.engine.gradcheck.GradientCheck;
import org.fashionmnist.engine.gradcheck.Precision;
import org.fashionmnist.engine.loss.LossKind;
import org.fashionmnist.engine.loss.OutputFunction;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.experiment.gradcheck.GradientCheckExperiment;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of a gradient check. */
public final class GradcheckOptions {

  @Option(
      names = "--hidden",
      paramLabel = "UNITS",
      converter = NetworkValues.HiddenUnits.class,
      defaultValue = "16,8",
      description =
          "Units of the hidden layers, or none; so few that all parameters are checked (default:"
              + " ${DEFAULT-VALUE}).")
  private NetworkValues.HiddenUnits.Sizes hidden;

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      defaultValue = "relu",
      description =
          "Of the hidden layers: identity, sigmoid, tanh, relu, leaky_relu (default:"
              + " ${DEFAULT-VALUE}).")
  private Activation activation;

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
      defaultValue = "8",
      description = "Images whose mean loss is differentiated (default: ${DEFAULT-VALUE}).")
  private int batchSize;

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
              + " ${DEFAULT-VALUE}).")
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
    breakage.ifPresent(
        broken ->
            OptionValues.check(
                () ->
                    broken
                        .bug()
                        .require(broken.layer(), hidden.units().size() + 1, activation, batchSize),
                "--break " + broken,
                command));
    outputFunction.ifPresent(
        output -> OptionValues.check(() -> lossKind.of(output), "--loss", command));
    return new GradientCheckExperiment(
        hidden.units(),
        activation,
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
}
