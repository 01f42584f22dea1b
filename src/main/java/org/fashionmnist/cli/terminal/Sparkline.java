package org.fashionmnist.cli.terminal;

import java.util.DoubleSummaryStatistics;
import java.util.List;

/** A curve in a line of text: a character a value, the higher the larger. */
public final class Sparkline {

  private Sparkline() {}

  /**
   * The last values of a series.
   *
   * @param values what is no finite number is taken for the largest
   * @param length the most characters
   * @param levels a character for each height, from the lowest
   */
  public static String of(List<Double> values, int length, String levels) {
    List<Double> shown = values.subList(Math.max(0, values.size() - length), values.size());
    DoubleSummaryStatistics range =
        shown.stream().mapToDouble(x -> x).filter(Double::isFinite).summaryStatistics();
    double low = range.getMin();
    double high = range.getMax();
    int top = levels.length() - 1;
    StringBuilder line = new StringBuilder();
    for (double value : shown) {
      int level = top;
      if (Double.isFinite(value)) {
        level = high > low ? (int) Math.round((value - low) / (high - low) * top) : top / 2;
      }
      line.append(levels.charAt(level));
    }
    return line.toString();
  }
}
