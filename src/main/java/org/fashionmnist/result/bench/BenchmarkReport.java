package org.fashionmnist.result.bench;

import java.util.List;
import org.fashionmnist.result.Environment;

/**
 * How fast this machine computes.
 *
 * @param environment what it was measured on
 * @param peaks what the processor can do at most, for some numbers of threads
 * @param training whole epochs of the workloads
 * @param inference predictions by a trained network
 * @param scaling training of networks and batches of growing size
 */
public record BenchmarkReport(
    Environment environment,
    List<PeakSpeed> peaks,
    List<TrainingSpeed> training,
    List<InferenceSpeed> inference,
    List<ScalingSpeed> scaling) {

  public BenchmarkReport {
    peaks = List.copyOf(peaks);
    training = List.copyOf(training);
    inference = List.copyOf(inference);
    scaling = List.copyOf(scaling);
  }
}
