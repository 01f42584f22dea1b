package org.fashionmnist.engine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.result.bench.InferenceSpeed;
import org.fashionmnist.result.bench.PeakSpeed;
import org.fashionmnist.result.bench.ScalingSpeed;
import org.fashionmnist.result.bench.TrainingSpeed;

/** All benchmarks on one data set, one thread against many. */
public final class Benchmarks {

  private final Dataset dataset;
  private final Kernels kernels;
  private final List<Integer> threadCounts;
  private final Peaks peaks;

  /** Benchmarks with one thread and with {@code threads}; measures the peaks at once. */
  public Benchmarks(Dataset dataset, Kernels kernels, int threads) {
    this.dataset = dataset;
    this.kernels = kernels;
    this.threadCounts = Stream.of(1, threads).distinct().toList();
    PeakProbe probe = new PeakProbe(kernels);
    this.peaks = new Peaks(threadCounts.stream().map(probe::measure).toList());
  }

  /** What the processor can do at most. */
  public List<PeakSpeed> peaks() {
    return peaks.speeds();
  }

  /** Epochs of one workload, a line for each number of threads. */
  public List<TrainingSpeed> training(Workload workload, int rounds) {
    return new TrainingBenchmark(dataset.training(), kernels)
        .measure(workload, threadCounts, rounds, peaks);
  }

  /** The test images in batches, a line for each number of threads, and one by one. */
  public List<InferenceSpeed> inference(Prediction prediction) {
    InferenceBenchmark benchmark = new InferenceBenchmark(prediction, dataset.test(), kernels);
    List<InferenceSpeed> speeds = new ArrayList<>();
    threadCounts.forEach(threads -> speeds.add(benchmark.batches(threads, peaks)));
    speeds.add(benchmark.single(peaks));
    return speeds;
  }

  /** Networks and batches of growing size, a line for each number of threads. */
  public List<ScalingSpeed> scaling() {
    ScalingBenchmark benchmark = new ScalingBenchmark(dataset.training(), kernels);
    List<ScalingSpeed> speeds = new ArrayList<>();
    for (int hidden : ScalingBenchmark.HIDDEN) {
      for (int batch : ScalingBenchmark.BATCHES) {
        threadCounts.forEach(threads -> speeds.add(benchmark.measure(hidden, batch, threads)));
      }
    }
    return speeds;
  }
}
