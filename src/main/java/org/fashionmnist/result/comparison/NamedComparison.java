package org.fashionmnist.result.comparison;

import java.util.Optional;
import java.util.Set;

/**
 * A comparison beside others.
 *
 * @param name what it is called among them
 * @param page a link from their page to its own; empty where it has none
 * @param comparison without its trials, which its own folder holds
 */
public record NamedComparison(String name, Optional<String> page, Comparison comparison) {

  /** What it found out about an optimizer; empty where that has no test accuracy. */
  public Optional<OptimizerResult> tested(String optimizer) {
    return comparison.optimizers().stream()
        .filter(result -> result.optimizer().equals(optimizer))
        .filter(result -> result.meanTestAccuracy().isPresent())
        .findFirst();
  }

  /** What it says of two optimizers, in either order; empty where a p-value is missing. */
  public Optional<PairedDifference> pair(String one, String other) {
    return comparison.pairs().stream()
        .filter(pair -> pair.pValue().isPresent())
        .filter(pair -> Set.of(pair.better(), pair.worse()).equals(Set.of(one, other)))
        .findFirst();
  }
}
