package org.fashionmnist.engine.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.fashionmnist.engine.optim.StateVisitor;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.LayerEpoch;
import org.fashionmnist.result.run.LayerMetrics;

/**
 * What was measured after each epoch, as columns of numbers; not a number stands for none.
 *
 * @param epochs from epoch 0 on; modified where a state is put back
 * @param layers from epoch 1 on; modified where a state is put back
 * @param layerNames of those that are measured
 */
record CourseState(List<EpochMetrics> epochs, List<LayerEpoch> layers, List<String> layerNames) {

  /** Shows all of it. */
  void visit(StateVisitor state) {
    visitEpochs(state);
    visitLayers(state.within("layers"));
  }

  private void visitEpochs(StateVisitor state) {
    double[] loss = epochs(state, "loss", epoch -> epoch.training().loss());
    double[] accuracy = epochs(state, "accuracy", epoch -> epoch.training().accuracy());
    double[] valLoss = epochs(state, "val_loss", epoch -> validation(epoch, Scores::loss));
    double[] valAccuracy =
        epochs(state, "val_accuracy", epoch -> validation(epoch, Scores::accuracy));
    double[] learningRate = epochs(state, "learning_rate", EpochMetrics::learningRate);
    double[] seconds = epochs(state, "seconds", EpochMetrics::seconds);
    for (double[] column : List.of(accuracy, valLoss, valAccuracy, learningRate, seconds)) {
      requireAsMany(loss, column);
    }
    epochs.clear();
    for (int epoch = 0; epoch < loss.length; epoch++) {
      epochs.add(
          new EpochMetrics(
              epoch,
              new Scores(loss[epoch], accuracy[epoch]),
              Double.isNaN(valLoss[epoch])
                  ? Optional.empty()
                  : Optional.of(new Scores(valLoss[epoch], valAccuracy[epoch])),
              learningRate[epoch],
              seconds[epoch]));
    }
  }

  private static void requireAsMany(double[] column, double[] other) {
    if (column.length != other.length) {
      throw new IllegalArgumentException(
          "the checkpoint holds columns of %d and of %d numbers"
              .formatted(column.length, other.length));
    }
  }

  private double[] epochs(StateVisitor state, String name, ToDoubleFunction<EpochMetrics> value) {
    return state.doubles(name, epochs.stream().mapToDouble(value).toArray());
  }

  private static double validation(EpochMetrics epoch, Function<Scores, Double> value) {
    return epoch.validation().map(value).orElse(Double.NaN);
  }

  private void visitLayers(StateVisitor state) {
    int layerCount =
        (int) state.count("count", layers.isEmpty() ? 0 : layers.get(0).layers().size());
    double[] ratios = layers(state, "update_ratio", LayerMetrics::updateRatio);
    double[] dead = layers(state, "dead_share", layer -> layer.deadShare().orElse(Double.NaN));
    requireAsMany(ratios, dead);
    if (ratios.length > 0 && (layerCount != layerNames.size() || ratios.length % layerCount != 0)) {
      throw new IllegalArgumentException(
          "the checkpoint holds %d numbers of %d layers".formatted(ratios.length, layerCount));
    }
    layers.clear();
    for (int first = 0; first < ratios.length; first += layerCount) {
      List<LayerMetrics> measured = new ArrayList<>();
      for (int layer = 0; layer < layerCount; layer++) {
        double share = dead[first + layer];
        measured.add(
            new LayerMetrics(
                layerNames.get(layer),
                ratios[first + layer],
                Double.isNaN(share) ? Optional.empty() : Optional.of(share)));
      }
      layers.add(new LayerEpoch(layers.size() + 1, measured));
    }
  }

  private double[] layers(StateVisitor state, String name, ToDoubleFunction<LayerMetrics> value) {
    return state.doubles(
        name,
        layers.stream().flatMap(epoch -> epoch.layers().stream()).mapToDouble(value).toArray());
  }
}
