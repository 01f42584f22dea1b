package org.fashionmnist.engine.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.fashionmnist.result.gradcheck.CheckedArray;

/**
 * Says where to look, from nothing but what passed and what did not. Gradients come from the output
 * down, so the highest layer that fails is where it began.
 */
public final class Diagnosis {

  /** Entries with a ratio within this of the median have the same ratio. */
  private static final double SAME_RATIO = 0.01;

  private static final double MOST = 0.95;

  private Diagnosis() {}

  /** Sentences; none if all passed. */
  public static List<String> of(List<CheckedArray> arrays) {
    List<CheckedArray> wrong =
        arrays.stream().filter(array -> !array.passed() && array.checked() > 0).toList();
    if (wrong.isEmpty()) {
      return List.of();
    }
    String culprit = wrong.get(wrong.size() - 1).layer();
    List<CheckedArray> ofCulprit = ofLayer(wrong, culprit);
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Look at %s first, the highest layer that is wrong: %s."
            .formatted(
                culprit,
                ofCulprit.stream().map(Diagnosis::describe).collect(Collectors.joining("; "))));
    sentences.add(above(arrays, culprit));
    List<String> below = layersBelow(arrays, culprit);
    if (!below.isEmpty()) {
      List<String> alsoWrong =
          below.stream().filter(layer -> !ofLayer(wrong, layer).isEmpty()).toList();
      sentences.add(below(culprit, below, alsoWrong));
    }
    return List.copyOf(sentences);
  }

  private static List<CheckedArray> ofLayer(List<CheckedArray> arrays, String layer) {
    return arrays.stream().filter(array -> array.layer().equals(layer)).toList();
  }

  private static String describe(CheckedArray array) {
    String name = array.name().substring(array.layer().length() + 1);
    OptionalDouble ratio = commonRatio(array);
    return ratio.isPresent()
        ? String.format(
                Locale.ROOT, "its %s is %.3g times what it should be", name, ratio.getAsDouble())
            .replace("is -", "is −")
        : "its %s is wrong by no common factor".formatted(name);
  }

  /** Analytic over numerical, where nearly all entries agree on it. */
  private static OptionalDouble commonRatio(CheckedArray array) {
    double[] ratios =
        array.points().stream()
            .filter(point -> Math.abs(point.numerical()) > array.floor())
            .mapToDouble(point -> point.analytic() / point.numerical())
            .sorted()
            .toArray();
    if (ratios.length < 2) {
      return OptionalDouble.empty();
    }
    double median = ratios[ratios.length / 2];
    long same =
        Arrays.stream(ratios)
            .filter(ratio -> Math.abs(ratio - median) <= SAME_RATIO * Math.abs(median))
            .count();
    return same >= MOST * ratios.length ? OptionalDouble.of(median) : OptionalDouble.empty();
  }

  private static String above(List<CheckedArray> arrays, String culprit) {
    String highest = arrays.get(arrays.size() - 1).layer();
    if (highest.equals(culprit)) {
      return "It is the output layer: the gradient of the loss may be wrong as well.";
    }
    List<String> layers = arrays.stream().map(CheckedArray::layer).distinct().toList();
    String next = layers.get(layers.indexOf(culprit) + 1);
    return "%s above it is right in what it computes for itself; what it hands down may be wrong."
        .formatted(next);
  }

  private static List<String> layersBelow(List<CheckedArray> arrays, String culprit) {
    List<String> layers = arrays.stream().map(CheckedArray::layer).distinct().toList();
    return layers.subList(0, layers.indexOf(culprit));
  }

  private static String below(String culprit, List<String> below, List<String> alsoWrong) {
    if (alsoWrong.isEmpty()) {
      return "%s below %s right: so the δ of %s is right, and its last product or sum is wrong."
          .formatted(names(below), below.size() == 1 ? "is" : "are", culprit);
    }
    return "%s below %s wrong, too, as must be, since the δ handed down is wrong already."
        .formatted(names(alsoWrong), alsoWrong.size() == 1 ? "is" : "are");
  }

  private static String names(List<String> layers) {
    return String.join(", ", layers);
  }
}
