package org.fashionmnist.engine.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.ImageExamples;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.model.Classifier;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Operations;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.result.bench.InferenceSpeed;

/** Measures predictions of a network. */
final class InferenceBenchmark {

  private static final int BATCH_SIZE = 1000;

  private final Prediction prediction;
  private final Network network;
  private final Kernels kernels;
  private final Matrix pixels;

  InferenceBenchmark(Prediction prediction, LabeledImages images, Kernels kernels) {
    this.prediction = prediction;
    this.network = prediction.network();
    this.kernels = kernels;
    this.pixels = Matrix.zeros(images.count(), images.pixelCount());
    int[] order = IntStream.range(0, images.count()).toArray();
    Matrix labels = Matrix.zeros(images.count(), 1);
    new ImageExamples(images, Normalization.UNIT, kernels).read(order, 0, pixels, labels);
  }

  /** Passes over all images, a batch at a time. */
  InferenceSpeed batches(int threads, Peaks peaks) {
    int batch = Math.min(BATCH_SIZE, pixels.rows());
    int count = pixels.rows() / batch * batch;
    int[] classes = new int[batch];
    List<Double> seconds = new ArrayList<>();
    try (WorkerTeam team = new WorkerTeam(threads)) {
      Classifier classifier = classifier(team);
      int warmUp = prediction.passes() / 2;
      for (int pass = 0; pass < warmUp + prediction.passes(); pass++) {
        long start = System.nanoTime();
        for (int from = 0; from < count; from += batch) {
          classifier.classify(pixels.rowsView(from, from + batch), classes);
        }
        if (pass >= warmUp) {
          seconds.add((System.nanoTime() - start) / 1e9);
        }
      }
    }
    return speed(batch, threads, Median.of(seconds) / count, peaks);
  }

  /** One image after the other. */
  InferenceSpeed single(Peaks peaks) {
    float[] image = new float[pixels.columns()];
    List<Double> seconds = new ArrayList<>();
    try (WorkerTeam team = new WorkerTeam(1)) {
      Classifier classifier = classifier(team);
      for (int call = 0; call < 2 * prediction.calls(); call++) {
        int row = pixels.rowOffset(call % pixels.rows());
        System.arraycopy(pixels.data(), row, image, 0, image.length);
        long start = System.nanoTime();
        classifier.classify(image);
        if (call >= prediction.calls()) {
          seconds.add((System.nanoTime() - start) / 1e9);
        }
      }
    }
    return speed(1, 1, Median.of(seconds), peaks);
  }

  private Classifier classifier(WorkerTeam team) {
    return new Classifier(network, network.initialParameters(1), kernels, team);
  }

  private InferenceSpeed speed(int batch, int threads, double secondsPerImage, Peaks peaks) {
    double gflops = Operations.predicting(network) / secondsPerImage / 1e9;
    return new InferenceSpeed(
        prediction.label(),
        batch,
        threads,
        1 / secondsPerImage,
        1e6 * secondsPerImage,
        gflops / peaks.gflops(threads));
  }
}
