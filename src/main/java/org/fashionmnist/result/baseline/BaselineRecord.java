package org.fashionmnist.result.baseline;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.Environment;

/**
 * Several methods on the same data.
 *
 * @param command that repeats it
 * @param data that all learned from and were tested on
 * @param environment the program and the machine
 * @param seed of all methods that have one
 * @param results in the order of accuracy, the best first
 */
public record BaselineRecord(
    String command,
    DataProvenance data,
    Environment environment,
    long seed,
    List<BaselineResult> results) {

  public BaselineRecord {
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(environment, "environment");
    results =
        results.stream()
            .sorted(Comparator.comparingDouble(BaselineResult::accuracy).reversed())
            .toList();
  }

  /** What was published of the data, where it was all of them. */
  public List<PublishedScore> published() {
    boolean isWhole = data.dataset().equals("fashion-mnist") && !data.sample();
    return isWhole ? PublishedScore.FASHION_MNIST : List.of();
  }
}
