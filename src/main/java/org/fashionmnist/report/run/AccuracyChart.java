package org.fashionmnist.report.run;

import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.curve.CurveChart;
import org.fashionmnist.report.curve.Measure;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.History;

/**
 * The accuracy on training and validation images over the epochs, in percent, with the best
 * validation epoch marked.
 *
 * @param theme its colors and fonts
 */
public record AccuracyChart(ChartTheme theme) {

  /**
   * Draws the accuracy of a run.
   *
   * @param subtitle what was trained, in a line
   * @param history at least one epoch
   * @throws IllegalArgumentException if the history is empty
   */
  public Picture picture(String subtitle, History history) {
    return new CurveChart(theme, Measure.ACCURACY).picture(subtitle, history);
  }
}
