package org.fashionmnist.storage.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;

/**
 * A history in the form of Keras's {@code history.history}: one list a quantity, beginning with
 * epoch 0. The lists of validation are empty where nothing was held out.
 */
record HistoryColumns(
    List<Integer> epoch,
    List<Double> loss,
    List<Double> accuracy,
    List<Double> valLoss,
    List<Double> valAccuracy,
    List<Double> learningRate,
    List<Double> seconds) {

  static HistoryColumns of(History history) {
    List<EpochMetrics> epochs = history.epochs();
    return new HistoryColumns(
        epochs.stream().map(EpochMetrics::epoch).toList(),
        epochs.stream().map(e -> e.training().loss()).toList(),
        epochs.stream().map(e -> e.training().accuracy()).toList(),
        epochs.stream().flatMap(e -> e.validation().stream()).map(v -> v.loss()).toList(),
        epochs.stream().flatMap(e -> e.validation().stream()).map(v -> v.accuracy()).toList(),
        epochs.stream().map(EpochMetrics::learningRate).toList(),
        epochs.stream().map(EpochMetrics::seconds).toList());
  }

  /**
   * The history again.
   *
   * @throws IllegalArgumentException if the lists do not have the same length
   */
  History history() {
    int count = epoch.size();
    boolean validated = !valLoss.isEmpty();
    for (List<?> column : List.of(loss, accuracy, learningRate, seconds)) {
      requireLength(column, count);
    }
    requireLength(valLoss, validated ? count : 0);
    requireLength(valAccuracy, validated ? count : 0);
    List<EpochMetrics> epochs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      epochs.add(
          new EpochMetrics(
              epoch.get(i),
              finite(loss.get(i), accuracy.get(i)),
              validated
                  ? Optional.of(finite(valLoss.get(i), valAccuracy.get(i)))
                  : Optional.empty(),
              learningRate.get(i),
              seconds.get(i)));
    }
    return new History(epochs);
  }

  private static Scores finite(double loss, double accuracy) {
    Scores scores = new Scores(loss, accuracy);
    scores.requireFinite();
    return scores;
  }

  private static void requireLength(List<?> column, int count) {
    if (column.size() != count) {
      throw new IllegalArgumentException(
          "expected lists of %d epochs, got one of %d".formatted(count, column.size()));
    }
  }
}
