package org.fashionmnist.cli.lesson;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.cli.option.LessonValues;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.experiment.lesson.BackpropExperiment;
import org.fashionmnist.lesson.backprop.LessonNetwork;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of the lesson on back-propagation. */
public final class BackpropOptions {

  @Option(
      names = "--hidden",
      paramLabel = "UNITS",
      converter = LessonValues.FewUnits.class,
      defaultValue = "2",
      description = "Hidden units, 1 to 4 (default: ${DEFAULT-VALUE}).")
  private int hidden;

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      defaultValue = "sigmoid",
      description =
          "Of the hidden units: identity, sigmoid, tanh, relu, leaky_relu (default:"
              + " ${DEFAULT-VALUE}).")
  private Activation activation;

  @Option(
      names = "--output-activation",
      paramLabel = "NAME",
      defaultValue = "sigmoid",
      description = "Of the output (default: ${DEFAULT-VALUE}).")
  private Activation outputActivation;

  @Option(
      names = "--input",
      paramLabel = "NUMBER",
      split = ",",
      defaultValue = "0.5,0.25",
      description = "The example, 1 to 4 numbers (default: ${DEFAULT-VALUE}).")
  private List<Float> input;

  @Option(
      names = "--target",
      paramLabel = "NUMBER",
      split = ",",
      defaultValue = "0.8",
      description =
          "What the output should be; several numbers for several outputs, 1 to 4 (default:"
              + " ${DEFAULT-VALUE}).")
  private List<Float> target;

  @Option(
      names = "--weights",
      paramLabel = "NUMBER",
      split = ",",
      description =
          "Start values instead of the seed's, unit by unit, hidden ones first: the weights of its"
              + " inputs, then its bias.")
  private List<Float> weights = List.of();

  @Option(
      names = "--lr",
      paramLabel = "RATE",
      defaultValue = "1",
      description = "Learning rate (default: ${DEFAULT-VALUE}).")
  private double learningRate;

  @Option(
      names = "--steps",
      paramLabel = "COUNT",
      converter = LessonValues.Iterations.class,
      defaultValue = "10",
      description = "Iterations, up to 1000 (default: ${DEFAULT-VALUE}).")
  private int steps;

  @Option(names = "--all-steps", description = "Print every iteration in full, not only the first.")
  private boolean allSteps;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Of the initial weights (default: ${DEFAULT-VALUE}).")
  private long seed;

  /** How many iterations are printed in full. */
  public int fullSteps() {
    return allSteps ? steps : 1;
  }

  /**
   * The lesson.
   *
   * @throws ParameterException if there are too many numbers, or weights for another network
   */
  public BackpropExperiment experiment(CommandLine command) {
    requireFew("--input", input, command);
    requireFew("--target", target, command);
    LessonNetwork network =
        new LessonNetwork(input.size(), hidden, target.size(), activation, outputActivation);
    if (!weights.isEmpty() && weights.size() != network.parameterCount()) {
      throw new ParameterException(
          command,
          ("--weights: a %d-%d-%d network takes %d numbers, got %d; unit by unit, the weights of"
                  + " its inputs and then its bias")
              .formatted(
                  input.size(), hidden, target.size(), network.parameterCount(), weights.size()));
    }
    return new BackpropExperiment(
        network,
        input,
        target,
        learningRate,
        seed,
        weights.isEmpty() ? Optional.empty() : Optional.of(weights),
        steps);
  }

  private static void requireFew(String option, List<Float> values, CommandLine command) {
    if (values.size() > LessonNetwork.MOST_UNITS) {
      throw new ParameterException(
          command,
          "%s: expected 1 to %d numbers, got %d"
              .formatted(option, LessonNetwork.MOST_UNITS, values.size()));
    }
  }
}
