package org.fashionmnist.result.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.Scores;

/**
 * How well a network does on a set of labeled images, class by class.
 *
 * @param scores loss and accuracy over all images
 * @param perClass in label order
 * @param confusionMatrix rows true, columns predicted
 */
public record Evaluation(
    Scores scores, List<ClassMetrics> perClass, ConfusionMatrix confusionMatrix) {

  public Evaluation {
    perClass = List.copyOf(perClass);
  }

  /** The 95 % interval of the accuracy, for images drawn as these were. */
  public ConfidenceInterval accuracyInterval() {
    return ConfidenceInterval.wilson(confusionMatrix.correct(), confusionMatrix.total());
  }

  /** The mean F1 of the classes that have images, 0 to 1. */
  public double macroF1() {
    return macro(ClassMetrics::f1);
  }

  /** The mean of a score over the classes that have images; 0 where none has. */
  public double macro(ToDoubleFunction<ClassMetrics> score) {
    double sum = 0;
    int count = 0;
    for (ClassMetrics metrics : perClass) {
      if (metrics.hasImages()) {
        sum += score.applyAsDouble(metrics);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /** The mean F1 of the classes, each weighted by its images, 0 to 1. */
  public double weightedF1() {
    return weighted(ClassMetrics::f1);
  }

  /** The mean of a score over the classes, each weighted by its images; 0 without images. */
  public double weighted(ToDoubleFunction<ClassMetrics> score) {
    double sum = 0;
    long images = 0;
    for (ClassMetrics metrics : perClass) {
      sum += metrics.support() * score.applyAsDouble(metrics);
      images += metrics.support();
    }
    return images == 0 ? 0 : sum / images;
  }

  /** The class of the lowest F1, of equal ones the first, among those that have images. */
  public Optional<ClassMetrics> hardestClass() {
    return perClass.stream()
        .filter(ClassMetrics::hasImages)
        .min(Comparator.comparingDouble(ClassMetrics::f1));
  }

  /** How many classes have a score as low as {@link #hardestClass}. */
  public int hardestCount() {
    return hardestClass()
        .map(
            hardest ->
                (int)
                    perClass.stream()
                        .filter(ClassMetrics::hasImages)
                        .filter(metrics -> metrics.f1() == hardest.f1())
                        .count())
        .orElse(0);
  }

  /** The precision of a class; empty where no image was predicted as one of it. */
  public OptionalDouble precision(int classNumber) {
    return confusionMatrix.predicted(classNumber) == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(perClass.get(classNumber).precision());
  }

  /** The names of the classes without images, of which nothing can be said. */
  public List<String> classesWithoutImages() {
    return perClass.stream()
        .filter(metrics -> !metrics.hasImages())
        .map(ClassMetrics::name)
        .toList();
  }
}
