package org.fashionmnist.result.comparison;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Two optimizers, and what several comparisons say of them.
 *
 * @param first name of one
 * @param second name of the other
 * @param verdicts one for each comparison; empty where it has fewer than two seeds of both
 */
public record JudgedPair(String first, String second, List<Optional<PairedDifference>> verdicts) {

  public JudgedPair {
    verdicts = List.copyOf(verdicts);
  }

  /**
   * Whether a comparison tells them apart.
   *
   * @param comparison its place among all
   */
  public boolean toldApartBy(int comparison) {
    return verdicts.get(comparison).map(PairedDifference::distinguishable).orElse(false);
  }

  /** Whether one comparison tells them apart that another cannot. */
  public boolean isDisputed() {
    return verdicts.stream()
            .map(verdict -> verdict.map(PairedDifference::distinguishable).orElse(false))
            .distinct()
            .count()
        > 1;
  }

  /** Whether two comparisons tell them apart, each in favor of another one. */
  public boolean isContradictory() {
    return verdicts.stream()
            .map(verdict -> verdict.filter(PairedDifference::distinguishable).orElse(null))
            .filter(Objects::nonNull)
            .map(PairedDifference::better)
            .distinct()
            .count()
        > 1;
  }
}
