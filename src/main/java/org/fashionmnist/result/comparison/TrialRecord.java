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
    for (int i = 0; i < epochs.size(); i++) {
      if (epochs.get(i).epoch() != i + 1) {
        throw new IllegalArgumentException(
            "expected epoch %d, got %d".formatted(i + 1, epochs.get(i).epoch()));
      }
    }
    test.ifPresent(Scores::requireFinite);
    boolean completed = status == TrialStatus.COMPLETED;
    if (completed && epochs.isEmpty()) {
      throw new IllegalArgumentException("expected at least one epoch of a completed trial");
    }
    boolean tested = completed && settings.phase().isTested();
    boolean mustBeTested = completed && settings.phase() == TrialPhase.FINAL;
    if (test.isPresent() ? !tested : mustBeTested) {
      throw new IllegalArgumentException(
          "expected test scores of completed trials at a tuned or default rate, and of no other");
    }
    if (settings.phase() == TrialPhase.TUNING
        && !epochs.stream().allMatch(epoch -> epoch.validation().isPresent())) {
      throw new IllegalArgumentException("expected validation scores in all epochs of tuning");
    }
  }

  public Optional<TrialEpoch> lastEpoch() {
    return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1));
  }
}
