package org.fashionmnist.result.sidebyside;

import java.util.List;
import java.util.Optional;

/**
 * Several runs, seen together.
 *
 * @param runs at least two, with different names
 * @param differences what they were not given alike
 * @param pairs every two of them on the same test images
 * @param misses which images they miss together; empty unless they differ by their seed alone
 */
public record SideBySide(
    List<FinishedRun> runs,
    List<DifferingValue> differences,
    List<PairedAccuracy> pairs,
    Optional<SharedMisses> misses) {

  public SideBySide {
    runs = List.copyOf(runs);
    differences = List.copyOf(differences);
    pairs = List.copyOf(pairs);
  }
}
