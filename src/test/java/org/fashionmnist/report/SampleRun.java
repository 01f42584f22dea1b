package org.fashionmnist.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.result.GrayImage;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.ClassMetrics;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.ImagePredictions;

/** Records like those of a real run. */
public final class SampleRun {

  public static final String SUBTITLE =
      "784-128-10 relu, adam, batch 32, seed 1 · Fashion-MNIST, 54,000 training images";

  private SampleRun() {}

  /** Falling losses; the validation loss is lowest, and its accuracy best, after 3 of 4 parts. */
  public static History history(int epochCount, boolean validation) {
    List<EpochMetrics> epochs = new ArrayList<>();
    epochs.add(epoch(0, new Scores(2.331, 0.0912), new Scores(2.338, 0.0885), validation));
    for (int i = 1; i <= epochCount; i++) {
      double done = (double) i / epochCount;
      double fromBest = done - 0.75;
      epochs.add(
          epoch(
              i,
              new Scores(0.47 - 0.23 * done, 0.84 + 0.07 * done),
              new Scores(0.33 + 0.15 * fromBest * fromBest, 0.885 - 0.06 * fromBest * fromBest),
              validation));
    }
    return new History(epochs);
  }

  private static EpochMetrics epoch(int epoch, Scores training, Scores other, boolean validation) {
    return new EpochMetrics(
        epoch, training, validation ? Optional.of(other) : Optional.empty(), 0.001, 1.2);
  }

  /** Distinct names of 20 characters, most of them wide. */
  public static List<String> longNames(int classCount) {
    return IntStream.range(0, classCount)
        .mapToObj(i -> "WWWWW MMMMM garment" + (char) ('A' + i))
        .toList();
  }

  /** 85 % on the diagonal, 10 % one class on, the rest two classes on; empty cells elsewhere. */
  public static Evaluation evaluation(List<String> names, int imagesPerClass) {
    int n = names.size();
    int right = (int) (imagesPerClass * 85L / 100);
    List<List<Integer>> counts = new ArrayList<>();
    for (int t = 0; t < n; t++) {
      int[] row = new int[n];
      row[t] += right;
      row[(t + 1) % n] += imagesPerClass / 10;
      row[(t + 2) % n] += imagesPerClass - right - imagesPerClass / 10;
      counts.add(IntStream.of(row).boxed().toList());
    }
    ConfusionMatrix matrix = new ConfusionMatrix(names, counts);
    double accuracy = (double) matrix.correct() / matrix.total();
    return new Evaluation(new Scores(0.34, accuracy), perClass(names, accuracy), matrix);
  }

  private static List<ClassMetrics> perClass(List<String> names, double accuracy) {
    return names.stream()
        .map(
            name ->
                new ClassMetrics(
                    name, accuracy - 0.1, Math.min(1, accuracy + 0.05), accuracy, 1000))
        .toList();
  }

  /** Of {@code perClass} images of each class every third is taken for the next class. */
  public static ImagePredictions predictions(List<String> names, int perClass) {
    int n = names.size();
    int[] labels = new int[n * perClass];
    float[] probabilities = new float[labels.length * n];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i % n;
      int predicted = i % 3 == 0 ? (labels[i] + 1) % n : labels[i];
      float first = 0.55f + 0.45f * i / labels.length;
      for (int c = 0; c < n; c++) {
        probabilities[i * n + c] = c == predicted ? first : (1 - first) / (n - 1);
      }
    }
    return new ImagePredictions(names, labels, probabilities);
  }

  /** A gray slope; each image another one. */
  public static GrayImage image(int index, int width, int height) {
    byte[] pixels = new byte[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i * (index + 1) * 7);
    }
    return new GrayImage(width, height, pixels);
  }
}
