package org.fashionmnist.cli.lesson;

import java.util.List;
import org.fashionmnist.experiment.lesson.FaultsExperiment;
import org.fashionmnist.lesson.faults.Fault;
import picocli.CommandLine.Option;

/** The options of the lesson on faults. */
public final class FaultOptions {

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description =
          "Only these of rate-too-high, rate-too-low, not-normalized, not-shuffled, zero-weights,"
              + " shifted-labels, tuned-on-test, separated by commas.")
  private List<Fault> only = List.of(Fault.values());

  @Option(
      names = "--quiz",
      description = "Make a question sheet, in a random order by the seed, and its answers.")
  private boolean quiz;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Seed of images, weights, orders and choices (default: ${DEFAULT-VALUE}).")
  private long seed;

  public FaultsExperiment experiment() {
    return new FaultsExperiment(only, quiz, seed);
  }
}
