package org.fashionmnist.result.comparison;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.Scores;

/**
 * A trial that has ended.
 *
 * @param settings what was tried
 * @param status how it ended
 * @param epochs those that were trained; of the last one of a diverged trial nothing is kept
 * @param test scores on the test images, of a completed trial whose phase is tested
 */
public record TrialRecord(
    TrialSettings settings, TrialStatus status, List<TrialEpoch> epochs, Optional<Scores> test) {

  public TrialRecord {
    epochs = List.copyOf(epochs);
  }

  public Optional<TrialEpoch> lastEpoch() {
    return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1));
  }
}
