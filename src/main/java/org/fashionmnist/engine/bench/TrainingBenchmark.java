package org.fashionmnist.engine.bench;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Operations;
import org.fashionmnist.engine.train.Trainer;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.result.bench.TrainingSpeed;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;

/** Measures epochs of training. */
record TrainingBenchmark(LabeledImages images, Kernels kernels) {

  /** The seconds of each epoch of one training. */
  List<Double> epochSeconds(Network network, TrainingSettings settings, int threads) {
    LabeledImages none = images.subset(new int[0]);
    History history =
        new Trainer(network, settings, kernels, threads)
            .fit(images, none, Normalization.UNIT, List.of())
            .history();
    return history.epochs().stream()
        .filter(epoch -> epoch.epoch() > 0)
        .map(EpochMetrics::seconds)
        .toList();
  }

  /**
   * Trains several times, each time with each number of threads, so that all meet the same moods of
   * the machine.
   */
  List<TrainingSpeed> measure(
      Workload workload, List<Integer> threadCounts, int rounds, Peaks peaks) {
    List<List<Double>> later = new ArrayList<>();
    List<Double> first = new ArrayList<>();
    threadCounts.forEach(threads -> later.add(new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < threadCounts.size(); i++) {
        List<Double> seconds =
            epochSeconds(workload.network(), workload.settings(), threadCounts.get(i));
        later.get(i).addAll(seconds.subList(1, seconds.size()));
        if (round == 0) {
          first.add(seconds.get(0));
        }
      }
    }
    double operations = (double) Operations.training(workload.network()) * images.count();
    List<TrainingSpeed> speeds = new ArrayList<>();
    for (int i = 0; i < threadCounts.size(); i++) {
      int threads = threadCounts.get(i);
      double seconds = Median.of(later.get(i));
      double gflops = operations / seconds / 1e9;
      speeds.add(
          new TrainingSpeed(
              workload.label(),
              threads,
              seconds,
              first.get(i),
              gflops,
              gflops / peaks.gflops(threads)));
    }
    return speeds;
  }
}
