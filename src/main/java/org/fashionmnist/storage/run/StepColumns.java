package org.fashionmnist.storage.run;

import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.result.Range;
import org.fashionmnist.result.run.StepHistory;
import org.fashionmnist.result.run.StepLoss;

/** The course of the steps, one list a quantity. */
record StepColumns(
    int stepCount,
    int stepsPerEpoch,
    int stepsPerEntry,
    List<Integer> step,
    List<Double> learningRate,
    List<Double> loss,
    List<Double> lowest,
    List<Double> highest) {

  static StepColumns of(StepHistory history) {
    List<StepLoss> entries = history.entries();
    return new StepColumns(
        history.stepCount(),
        history.stepsPerEpoch(),
        history.stepsPerEntry(),
        entries.stream().map(StepLoss::step).toList(),
        entries.stream().map(StepLoss::learningRate).toList(),
        entries.stream().map(StepLoss::loss).toList(),
        entries.stream().map(StepLoss::lowest).toList(),
        entries.stream().map(StepLoss::highest).toList());
  }

  /**
   * The course again.
   *
   * @throws IllegalArgumentException if the lists do not have the same length
   */
  StepHistory history() {
    int count = step.size();
    for (List<?> column : List.of(learningRate, loss, lowest, highest)) {
      if (column.size() != count) {
        throw new IllegalArgumentException(
            "expected lists of %d entries, got one of %d".formatted(count, column.size()));
      }
    }
    StepHistory history =
        new StepHistory(
            stepCount,
            stepsPerEpoch,
            stepsPerEntry,
            IntStream.range(0, count).mapToObj(this::entry).toList());
    if (count != (stepCount + (long) stepsPerEntry - 1) / stepsPerEntry) {
      throw new IllegalArgumentException(
          "expected entries of %d for %d steps, got %d entries"
              .formatted(stepsPerEntry, stepCount, count));
    }
    return history;
  }

  private StepLoss entry(int i) {
    StepLoss entry =
        new StepLoss(step.get(i), learningRate.get(i), loss.get(i), lowest.get(i), highest.get(i));
    if (entry.step() != 1 + (long) i * stepsPerEntry) {
      throw new IllegalArgumentException(
          "expected %d as step, got %d".formatted(1 + (long) i * stepsPerEntry, entry.step()));
    }
    Range.notNegative("loss", entry.loss());
    Range.notNegative("lowest", entry.lowest());
    Range.notNegative("highest", entry.highest());
    if (entry.lowest() > entry.highest()) {
      throw new IllegalArgumentException(
          "expected a lowest loss below the highest, got %s and %s"
              .formatted(entry.lowest(), entry.highest()));
    }
    return entry;
  }
}
