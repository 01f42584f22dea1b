package org.fashionmnist.result.wording;

import org.fashionmnist.result.sidebyside.SharedMisses;

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
        "%s of %s images %s missed by all %d runs"
            .formatted(
                someOrNone(all),
                Figures.count(misses.imageCount()),
                all == 1 ? "is" : "are",
                misses.runCount());
    return all == 0
        ? sentence + "."
        : sentence
            + "; that is %s of what one run misses."
                .formatted(Figures.percent(all / misses.meanMisses(), 0));
  }

  /** How many images some runs miss and others do not. */
  public String unlucky() {
    int some = misses.missedBySome();
    return some == 1
        ? "1 image is missed by some runs and not by others."
        : someOrNone(some) + " images are missed by some runs and not by others.";
  }

  /** What there would be if errors were not shared. */
  public String independent() {
    double expected = misses.expectedCounts().get(misses.runCount());
    return "If each run missed its share of images independently of the others, all would miss "
        + (expected < 0.5 ? "none of them" : Figures.decimals(expected, 0))
        + ", and %s would be missed by some."
            .formatted(
                Figures.decimals(
                    misses.imageCount() - expected - misses.expectedCounts().get(0), 0));
  }

  private static String someOrNone(int count) {
    return count == 0 ? "None" : Figures.count(count);
  }
}
