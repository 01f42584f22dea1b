package org.fashionmnist.cli.option;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what computes; they change the time, and no result. */
public final class ComputeOptions {

  @Option(
      names = "--threads",
      paramLabel = "COUNT",
      converter = OptionValues.Threads.class,
      description =
          "The most threads that compute; fewer do where more do not pay. The result is the same"
              + " to the bit (default: one for each processor).")
  private Optional<Integer> threads = Optional.empty();

  public int threads() {
    return threads.orElse(Runtime.getRuntime().availableProcessors());
  }
}
