package org.fashionmnist.result.suspect;

import java.util.List;

/**
 * Training images that are perhaps labeled wrong.
 *
 * @param accuracy share of all images for which the network agrees with the label
 * @param thresholds of each class: the mean probability that its own images get for it
 * @param suspects the most suspect first
 */
public record LabelSuspects(double accuracy, List<Double> thresholds, List<LabelSuspect> suspects) {

  public LabelSuspects {
    thresholds = List.copyOf(thresholds);
    suspects = List.copyOf(suspects);
  }

  /** The first {@code count} of them, or all if there are fewer. */
  public List<LabelSuspect> first(int count) {
    return suspects.subList(0, Math.min(count, suspects.size()));
  }
}
