package org.fashionmnist.result.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Precision against recall, class by class: each class against all others, for every probability
 * from which on an image might be counted as one of the class.
 *
 * @param classes in label order
 */
public record PrecisionRecall(List<ClassCurve> classes) {

  /** Levels of recall at which a curve is kept: 1 %, 2 %, … 100 %. */
  public static final int LEVELS = 100;

  /**
   * The curve of a class.
   *
   * @param name the class
   * @param support images of this class
   * @param averagePrecision the mean of the precisions at which its images are found, as
   *     scikit-learn's {@code average_precision_score}; empty without images
   * @param precisions at recall 1 %, 2 %, … 100 %: that of the highest threshold which finds so
   *     many; none without images
   */
  public record ClassCurve(
      String name, int support, Optional<Double> averagePrecision, List<Double> precisions) {

    public ClassCurve {
      precisions = List.copyOf(precisions);
    }
  }

  public PrecisionRecall {
    classes = List.copyOf(classes);
  }

  /** The curves of predictions. */
  public static PrecisionRecall of(ImagePredictions predictions) {
    List<ClassCurve> curves = new ArrayList<>();
    for (int c = 0; c < predictions.classNames().size(); c++) {
      curves.add(curve(predictions, c));
    }
    return new PrecisionRecall(curves);
  }

  private static ClassCurve curve(ImagePredictions predictions, int classNumber) {
    String name = predictions.classNames().get(classNumber);
    long[] images = byProbability(predictions, classNumber);
    int support = (int) Arrays.stream(images).filter(PrecisionRecall::isOfClass).count();
    if (support == 0) {
      return new ClassCurve(name, 0, Optional.empty(), List.of());
    }
    List<Double> precisions = new ArrayList<>(LEVELS);
    double sum = 0;
    int found = 0;
    for (int i = images.length - 1; i >= 0 && found < support; ) {
      int before = found;
      int probability = probabilityBits(images[i]);
      while (i >= 0 && probabilityBits(images[i]) == probability) {
        found += isOfClass(images[i]) ? 1 : 0;
        i--;
      }
      double precision = (double) found / (images.length - 1 - i);
      sum += (found - before) * precision;
      while ((precisions.size() + 1L) * support <= (long) LEVELS * found
          && precisions.size() < LEVELS) {
        precisions.add(precision);
      }
    }
    return new ClassCurve(name, support, Optional.of(sum / support), precisions);
  }

  /** Probability and truth of each image in a number, sorted; bits of positive floats sort. */
  private static long[] byProbability(ImagePredictions predictions, int classNumber) {
    long[] images = new long[predictions.count()];
    for (int i = 0; i < images.length; i++) {
      long bits = Float.floatToIntBits(predictions.probability(i, classNumber));
      images[i] = bits << 1 | (predictions.label(i) == classNumber ? 1 : 0);
    }
    Arrays.sort(images);
    return images;
  }

  private static int probabilityBits(long image) {
    return (int) (image >> 1);
  }

  private static boolean isOfClass(long image) {
    return (image & 1) == 1;
  }

  /** The curves of the classes that have images. */
  public List<ClassCurve> classesWithImages() {
    return classes.stream().filter(curve -> curve.support() > 0).toList();
  }

  /** The mean of the average precisions, each class weighted by its images; 0 without images. */
  public double weightedAveragePrecision() {
    return weighted(curve -> curve.averagePrecision().orElse(0.0));
  }

  /** The mean of the average precisions of the classes that have images; 0 without images. */
  public double macroAveragePrecision() {
    return classes.stream()
        .flatMap(curve -> curve.averagePrecision().stream())
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(0);
  }

  /** The mean precision at each level of recall, each class weighted by its images. */
  public List<Double> weightedPrecisions() {
    List<Double> means = new ArrayList<>(LEVELS);
    for (int i = 0; i < LEVELS; i++) {
      int level = i;
      means.add(weighted(curve -> curve.support() == 0 ? 0 : curve.precisions().get(level)));
    }
    return means;
  }

  private double weighted(ToDoubleFunction<ClassCurve> value) {
    double sum = 0;
    long count = 0;
    for (ClassCurve curve : classes) {
      sum += curve.support() * value.applyAsDouble(curve);
      count += curve.support();
    }
    return count == 0 ? 0 : sum / count;
  }
}
