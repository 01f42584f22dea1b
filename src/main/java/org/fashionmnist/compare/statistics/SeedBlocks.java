package org.fashionmnist.compare.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is left to chance once optimizer and seed are accounted for: a comparison is a design in
 * randomized blocks, each seed a block in which every optimizer is tried once. With x the test
 * accuracy of optimizer i and seed j, of k optimizers and n seeds,
 *
 * <pre>s² = Σ Σ (xᵢⱼ − x̄ᵢ − x̄ⱼ + x̄)² / ((k − 1)(n − 1))</pre>
 *
 * <p>is known far better from all optimizers together than from two of them, which matters with few
 * seeds. It takes them to scatter alike. For two optimizers it is the variance of the paired
 * differences, halved.
 *
 * @see "R. A. Fisher, Statistical Methods for Research Workers, 1925, chapter VIII"
 * @param deviation s
 * @param optimizerCount k, at least 2
 * @param seedCount n, at least 2
 */
public record SeedBlocks(double deviation, int optimizerCount, int seedCount) {

  /** Standard deviation of the difference of two optimizers with the same seed. */
  double deviationOfDifference() {
    return Math.sqrt(2) * deviation;
  }

  /**
   * The blocks that all optimizers share.
   *
   * @param accuracies of each optimizer, by seed; those without any are left out
   * @return empty for fewer than two optimizers, or fewer than two seeds common to all
   */
  public static Optional<SeedBlocks> of(Map<String, NavigableMap<Long, Double>> accuracies) {
    List<NavigableMap<Long, Double>> tested =
        accuracies.values().stream().filter(bySeed -> !bySeed.isEmpty()).toList();
    if (tested.size() < 2) {
      return Optional.empty();
    }
    NavigableSet<Long> seeds = new TreeSet<>(tested.get(0).keySet());
    tested.forEach(bySeed -> seeds.retainAll(bySeed.keySet()));
    if (seeds.size() < 2) {
      return Optional.empty();
    }
    double[][] table =
        tested.stream()
            .map(bySeed -> seeds.stream().mapToDouble(bySeed::get).toArray())
            .sorted(Arrays::compare)
            .toArray(double[][]::new);
    double degrees = (table.length - 1.0) * (seeds.size() - 1);
    double deviation = Math.sqrt(sumOfSquares(table) / degrees);
    return Optional.of(new SeedBlocks(deviation, table.length, seeds.size()));
  }

  /** Minuend minus subtrahend for every seed of both, in the order of the seeds. */
  static List<Double> differences(
      NavigableMap<Long, Double> minuends, NavigableMap<Long, Double> subtrahends) {
    return minuends.keySet().stream()
        .filter(subtrahends::containsKey)
        .map(seed -> Shares.difference(minuends.get(seed), subtrahends.get(seed)))
        .toList();
  }

  private static double sumOfSquares(double[][] table) {
    int columns = table[0].length;
    double[] columnMeans = new double[columns];
    double[] rowMeans = new double[table.length];
    double mean = 0;
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < columns; j++) {
        rowMeans[i] += table[i][j] / columns;
        columnMeans[j] += table[i][j] / table.length;
        mean += table[i][j] / (columns * (double) table.length);
      }
    }
    double sum = 0;
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < columns; j++) {
        double residual = Shares.rounded(table[i][j] - rowMeans[i] - columnMeans[j] + mean);
        sum += residual * residual;
      }
    }
    return sum;
  }
}
