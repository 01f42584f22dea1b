package org.fashionmnist.report.run;

import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.curve.CurveChart;
import org.fashionmnist.report.curve.Measure;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.History;

/**
 * The loss of training and validation over the epochs, with the lowest validation loss marked.
 *
 * @param theme its colors and fonts
 */
public record LossChart(ChartTheme theme) {

  /**
   * Draws the loss of a run.
   *
   * @param subtitle what was trained, in a line
   * @param history at least one epoch
   * @throws IllegalArgumentException if the history is empty
   */
  public Picture picture(String subtitle, History history) {
    return new CurveChart(theme, Measure.LOSS).picture(subtitle, history);
  }
}
