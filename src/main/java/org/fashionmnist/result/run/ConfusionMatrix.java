package org.fashionmnist.result.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Counts of true against predicted classes.
 *
 * @param classNames in label order
 * @param counts {@code counts.get(t).get(p)} images of class {@code t} were predicted as class
 *     {@code p}: rows are true, columns predicted
 */
public record ConfusionMatrix(List<String> classNames, List<List<Integer>> counts) {

  /**
   * @throws IllegalArgumentException if {@code counts} is not a square of the class count, or one
   *     is negative
   */
  public ConfusionMatrix {
    classNames = List.copyOf(classNames);
    counts = counts.stream().map(List::copyOf).toList();
    int classCount = classNames.size();
    if (counts.size() != classCount || counts.stream().anyMatch(r -> r.size() != classCount)) {
      throw new IllegalArgumentException(
          "a confusion matrix of " + classCount + " classes needs as many rows and columns");
    }
    if (counts.stream().flatMap(List::stream).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("a confusion matrix needs counts of at least 0");
    }
    long total = counts.stream().flatMap(List::stream).mapToLong(Integer::longValue).sum();
    if (total > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "a confusion matrix of at most %,d images, got %,d".formatted(Integer.MAX_VALUE, total));
    }
  }

  /** Counts the most probable class of every image. */
  public static ConfusionMatrix of(ImagePredictions predictions) {
    int classCount = predictions.classNames().size();
    int[][] counts = new int[classCount][classCount];
    for (int i = 0; i < predictions.count(); i++) {
      counts[predictions.label(i)][predictions.predictedClass(i)]++;
    }
    return new ConfusionMatrix(
        predictions.classNames(),
        Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList());
  }

  public int classCount() {
    return classNames.size();
  }

  /** Images of class {@code trueClass} that were predicted as {@code predictedClass}. */
  public int count(int trueClass, int predictedClass) {
    return counts.get(trueClass).get(predictedClass);
  }

  /** Images whose label is {@code trueClass}. */
  public int support(int trueClass) {
    return counts.get(trueClass).stream().mapToInt(Integer::intValue).sum();
  }

  /** Images that were predicted as {@code predictedClass}, rightly or not. */
  public int predicted(int predictedClass) {
    return counts.stream().mapToInt(row -> row.get(predictedClass)).sum();
  }

  public int total() {
    return counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
  }

  /** Images predicted as their own class. */
  public int correct() {
    int correct = 0;
    for (int c = 0; c < classCount(); c++) {
      correct += count(c, c);
    }
    return correct;
  }

  /**
   * The errors, most frequent first; equal counts stay in label order.
   *
   * @param limit the most pairs to return
   */
  public List<ConfusedPair> mostConfused(int limit) {
    List<ConfusedPair> pairs = new ArrayList<>();
    for (int t = 0; t < classCount(); t++) {
      for (int p = 0; p < classCount(); p++) {
        if (t != p && count(t, p) > 0) {
          pairs.add(
              new ConfusedPair(classNames.get(t), classNames.get(p), count(t, p), support(t)));
        }
      }
    }
    pairs.sort(Comparator.comparingInt(ConfusedPair::count).reversed());
    return List.copyOf(pairs.subList(0, Math.min(limit, pairs.size())));
  }
}
