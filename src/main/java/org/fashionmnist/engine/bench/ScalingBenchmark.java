package org.fashionmnist.engine.bench;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.cost.Operations;
import org.fashionmnist.engine.optim.Sgd;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.result.bench.ScalingSpeed;

/** Trains networks with one hidden layer of growing size, on batches of growing size. */
record ScalingBenchmark(LabeledImages images, Kernels kernels) {

  static final List<Integer> HIDDEN = List.of(32, 64, 128, 256, 512, 1024, 2048);
  static final List<Integer> BATCHES = List.of(1, 8, 32, 128, 1024);

  /** Enough work for a fifth of a second or so. */
  private static final double OPERATIONS = 1e10;

  private static final int EPOCHS = 5;

  /** The best epoch of a few, after one that does not count. */
  ScalingSpeed measure(int hidden, int batch, int threads) {
    Network network = Workload.network(List.of(hidden));
    double operationsPerStep = (double) Operations.training(network) * batch;
    int most = images.count() / batch;
    int steps = (int) Math.max(1, Math.min(most, OPERATIONS / operationsPerStep));
    LabeledImages part = images.subset(IntStream.range(0, steps * batch).toArray());
    List<Double> seconds =
        new TrainingBenchmark(part, kernels)
            .epochSeconds(network, new TrainingSettings(new Sgd(0.01), batch, EPOCHS, 1), threads);
    double best = Collections.min(seconds.subList(1, seconds.size()));
    return new ScalingSpeed(
        hidden, batch, threads, 1e6 * best / steps, operationsPerStep * steps / best / 1e9);
  }
}
