package org.fashionmnist.result.sidebyside;

import java.util.Locale;

/**
 * What several runs miss together, in sentences.
 *
 * @param misses of runs that differ by their seed alone
 */
public record MissWords(SharedMisses misses) {

  /** How many images all runs miss, and which share that is of the misses of one. */
  public String shared() {
    int all = misses.missedByAll();
    String sentence =
        "%s of %,d images %s missed by all %d runs"
            .formatted(count(all), misses.imageCount(), all == 1 ? "is" : "are", misses.runCount());
    return all == 0
        ? sentence + "."
        : sentence
            + text("; that is %.0f %% of what one run misses.", 100 * all / misses.meanMisses());
  }

  /** How many images some runs miss and others do not. */
  public String unlucky() {
    int some = misses.missedBySome();
    return some == 1
        ? "1 image is missed by some runs and not by others."
        : count(some) + " images are missed by some runs and not by others.";
  }

  /** What there would be if errors were not shared. */
  public String independent() {
    double expected = misses.expectedCounts().get(misses.runCount());
    return "If each run missed its share of images independently of the others, all would miss "
        + (expected < 0.5 ? "none of them" : text("%,.0f", expected))
        + text(
            ", and %,.0f would be missed by some.",
            misses.imageCount() - expected - misses.expectedCounts().get(0));
  }

  private static String count(int count) {
    return count == 0 ? "None" : text("%,d", count);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
