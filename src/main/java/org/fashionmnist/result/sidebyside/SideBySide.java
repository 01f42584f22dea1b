package org.fashionmnist.result.sidebyside;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

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

  /** Whether the runs were given the same, but each another seed. */
  public boolean differBySeedAlone() {
    return misses.isPresent();
  }

  /** How far runs that differ by their seed alone lie apart in a number; empty for others. */
  public Optional<SeedSpread> spread(ToDoubleFunction<FinishedRun> number) {
    return differBySeedAlone() ? Optional.of(SeedSpread.of(runs, number)) : Optional.empty();
  }

  /** The spread of the test accuracy; empty unless the runs differ by their seed alone. */
  public Optional<SeedSpread> accuracySpread() {
    return spread(run -> run.test().scores().accuracy());
  }

  /** The same with other names of the runs. */
  public SideBySide renamed(UnaryOperator<String> name) {
    return new SideBySide(
        runs.stream().map(run -> run.withName(name.apply(run.name()))).toList(),
        differences,
        pairs.stream()
            .map(pair -> pair.withNames(name.apply(pair.first()), name.apply(pair.second())))
            .toList(),
        misses);
  }
}
