package org.fashionmnist.cli.option;

import java.util.Optional;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.plan.OptimizerChoice;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that choose an optimizer and its settings. */
final class OptimizerOptions {

  @Option(
      names = "--optimizer",
      paramLabel = "NAME",
      defaultValue = "adam",
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private OptimizerKind kind;

  @Option(
      names = "--lr",
      paramLabel = "RATE",
      description =
          "Learning rate, the largest where it changes (default: 0.1 for sgd; 0.01 for momentum,"
              + " nesterov, adagrad, rmsprop; 0.002 for nadam; 0.0001 for lion; 0.02 for muon; 1 for"
              + " adadelta, lbfgs; 0.001 for the others).")
  private Optional<Double> learningRate = Optional.empty();

  @Option(
      names = "--momentum",
      paramLabel = "SHARE",
      converter = OptionValues.Share.class,
      description =
          "Of sgd, momentum and nesterov, 0 to below 1 (default: 0 for sgd, 0.9 for the others).")
  private Optional<Double> momentum = Optional.empty();

  @Option(
      names = "--weight-decay",
      paramLabel = "FACTOR",
      converter = OptionValues.NonNegative.class,
      description =
          "Decay of the weights: adamw, lion and muon have their own, for others it is a part of the"
              + " gradient; not for lbfgs (default: 0.01 for adamw, otherwise 0).")
  private Optional<Double> weightDecay = Optional.empty();

  /**
   * Checks what no option can check alone.
   *
   * @throws ParameterException if options contradict each other
   */
  void validate(CommandLine command) {
    if (momentum.isPresent() && !OptimizerChoice.hasMomentum(kind)) {
      throw new ParameterException(
          command,
          "--momentum is a setting of sgd, momentum and nesterov: add --optimizer momentum, or"
              + " leave it out");
    }
    if (momentum.isPresent() && momentum.get() == 0 && kind != OptimizerKind.SGD) {
      throw new ParameterException(
          command,
          "--optimizer %s needs a momentum above 0: use --optimizer sgd, or leave --momentum out"
              .formatted(kind.label()));
    }
  }

  OptimizerKind kind() {
    return kind;
  }

  /** With its defaults for what was not chosen; sgd with momentum is {@code momentum}. */
  OptimizerChoice choice() {
    OptimizerChoice standard = OptimizerChoice.of(kind);
    return new OptimizerChoice(
        kind,
        learningRate.orElse(standard.learningRate()),
        momentum.orElse(standard.momentum()),
        weightDecay.orElse(standard.weightDecay()));
  }
}
