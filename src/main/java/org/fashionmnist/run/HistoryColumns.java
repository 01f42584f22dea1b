package org.fashionmnist.run;

import java.util.List;
import org.fashionmnist.result.EpochMetrics;
import org.fashionmnist.result.History;

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
}
