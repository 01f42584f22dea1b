package org.fashionmnist.result.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Comparisons of the same optimizers, trained in different ways: what each can tell apart.
 *
 * @param comparisons at least two of different names, in the order they were given
 */
public record ComparisonsSideBySide(List<NamedComparison> comparisons) {

  /**
   * @throws IllegalArgumentException if there are fewer than two, two have the same name, or no
   *     optimizer is in all of them
   */
  public ComparisonsSideBySide {
    comparisons = List.copyOf(comparisons);
    if (comparisons.size() < 2) {
      throw new IllegalArgumentException(
          "expected at least two comparisons, found " + comparisons.size());
    }
    Set<String> names = comparisons.stream().map(NamedComparison::name).collect(Collectors.toSet());
    if (names.size() < comparisons.size()) {
      throw new IllegalArgumentException("expected comparisons of different names");
    }
    if (inAll(comparisons).isEmpty()) {
      throw new IllegalArgumentException(
          "no optimizer is in all of these comparisons: expected at least one. "
              + comparisons.stream()
                  .map(each -> each.name() + " has " + optimizers(each))
                  .collect(Collectors.joining("; ")));
    }
  }

  private static String optimizers(NamedComparison named) {
    return String.join(", ", named.comparison().settings().optimizers());
  }

  private static List<String> inAll(List<NamedComparison> comparisons) {
    return comparisons.get(0).comparison().settings().optimizers().stream()
        .filter(
            name ->
                comparisons.stream()
                    .allMatch(each -> each.comparison().settings().optimizers().contains(name)))
        .toList();
  }

  /** The same under other names. */
  public ComparisonsSideBySide renamed(UnaryOperator<String> name) {
    return new ComparisonsSideBySide(
        comparisons.stream()
            .map(
                each ->
                    new NamedComparison(name.apply(each.name()), each.page(), each.comparison()))
            .toList());
  }

  /**
   * The same with links to the comparisons' pages.
   *
   * @param pages by name; not of all
   */
  public ComparisonsSideBySide linked(Map<String, String> pages) {
    return new ComparisonsSideBySide(
        comparisons.stream()
            .map(
                each ->
                    new NamedComparison(
                        each.name(),
                        Optional.ofNullable(pages.get(each.name())),
                        each.comparison()))
            .toList());
  }

  /** From the least noise to the most; those whose noise is not known come last. */
  public List<NamedComparison> byNoise() {
    return comparisons.stream()
        .sorted(
            Comparator.comparingDouble(
                each -> each.comparison().seedDeviation().orElse(Double.POSITIVE_INFINITY)))
        .toList();
  }

  /** The optimizers that are in all, in the order of the comparison with the least noise. */
  public List<String> optimizers() {
    List<String> shared = inAll(comparisons);
    return byNoise().get(0).comparison().optimizers().stream()
        .map(OptimizerResult::optimizer)
        .filter(shared::contains)
        .toList();
  }

  /** Optimizers that are only in some, and therefore not shown. */
  public List<String> left() {
    List<String> shared = inAll(comparisons);
    return comparisons.stream()
        .flatMap(each -> each.comparison().optimizers().stream())
        .filter(result -> !shared.contains(result.optimizer()))
        .map(OptimizerResult::displayName)
        .distinct()
        .toList();
  }

  /** How people write an optimizer. */
  public String displayName(String optimizer) {
    return comparisons.get(0).comparison().optimizers().stream()
        .filter(result -> result.optimizer().equals(optimizer))
        .findFirst()
        .orElseThrow()
        .displayName();
  }

  /** Every two of {@link #optimizers}, and what each comparison says of them. */
  public List<JudgedPair> pairs() {
    List<String> optimizers = optimizers();
    List<JudgedPair> pairs = new ArrayList<>();
    for (int i = 0; i < optimizers.size(); i++) {
      for (int j = i + 1; j < optimizers.size(); j++) {
        String first = optimizers.get(i);
        String second = optimizers.get(j);
        pairs.add(
            new JudgedPair(
                first,
                second,
                comparisons.stream().map(each -> each.pair(first, second)).toList()));
      }
    }
    return pairs;
  }

  /** How many pairs of {@link #pairs} a comparison tells apart. */
  public int toldApart(NamedComparison comparison) {
    int place = comparisons.indexOf(comparison);
    return (int) pairs().stream().filter(pair -> pair.toldApartBy(place)).count();
  }

  /** How many of {@link #pairs} a comparison judges: those with two seeds in common. */
  public int judged(NamedComparison comparison) {
    int place = comparisons.indexOf(comparison);
    return (int) pairs().stream().filter(pair -> pair.verdicts().get(place).isPresent()).count();
  }

  /**
   * How many times as large the noise of one comparison is as that of another; empty where one is
   * not known or 0.
   */
  public static Optional<Double> noiseRatio(NamedComparison more, NamedComparison less) {
    return less.comparison()
        .seedDeviation()
        .filter(deviation -> deviation > 0)
        .flatMap(deviation -> more.comparison().seedDeviation().map(noise -> noise / deviation));
  }
}
