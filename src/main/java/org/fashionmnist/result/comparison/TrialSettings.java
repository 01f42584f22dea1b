package org.fashionmnist.result.comparison;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import org.fashionmnist.result.Range;

/**
 * What tells one trial of a comparison from the others. Their order is by phase, optimizer,
 * learning rate and seed.
 *
 * @param phase what it is for
 * @param optimizer its name on the command line, for example {@code adam}
 * @param learningRate positive
 * @param seed of initial weights and order: trials with the same seed share both
 */
public record TrialSettings(TrialPhase phase, String optimizer, double learningRate, long seed)
    implements Comparable<TrialSettings> {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public TrialSettings {
    Range.positive("learning rate", learningRate);
  }

  private static final Comparator<TrialSettings> ORDER =
      Comparator.comparing(TrialSettings::phase)
          .thenComparing(TrialSettings::optimizer)
          .thenComparingDouble(TrialSettings::learningRate)
          .thenComparingLong(TrialSettings::seed);

  /** Its name among the files, for example {@code tuning-adam-lr0.001-seed1}: unique. */
  public String fileName() {
    String phaseName = phase.name().toLowerCase(Locale.ROOT);
    return phaseName + "-" + optimizer + "-lr" + plain(learningRate) + "-seed" + seed;
  }

  /** Without exponent, since a file name is read by people. */
  private static String plain(double rate) {
    return BigDecimal.valueOf(rate).stripTrailingZeros().toPlainString();
  }

  @Override
  public int compareTo(TrialSettings other) {
    return ORDER.compare(this, other);
  }
}
