package org.fashionmnist.result.ratetest;

import java.util.Optional;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.Range;

/**
 * A learning-rate range test with all that is needed to repeat it.
 *
 * @param command the command line that repeats it
 * @param data where the images came from, with checksums
 * @param network its shape
 * @param activation of the hidden layers
 * @param optimizer which one
 * @param batchSize images a step
 * @param seed of initial weights and order
 * @param environment what it ran on
 * @param test what it came to
 * @param trainingImages that batches were drawn from; empty in files of earlier versions
 */
public record RateTestRecord(
    String command,
    DataProvenance data,
    NetworkSummary network,
    String activation,
    String optimizer,
    int batchSize,
    long seed,
    Environment environment,
    RateTest test,
    Optional<Integer> trainingImages) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public RateTestRecord {
    Range.atLeast(1, "batch size", batchSize);
    trainingImages.ifPresent(images -> Range.atLeast(1, "training images", images));
  }
}
