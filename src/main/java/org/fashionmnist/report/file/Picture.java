package org.fashionmnist.report.file;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;

/**
 * A chart and the size it is made for.
 *
 * @param chart what to draw
 * @param width logical pixels
 * @param height logical pixels
 */
public record Picture(JFreeChart chart, int width, int height) {

  /** The first line of text above the plot; empty where there is none. */
  String title() {
    for (int i = 0; i < chart.getSubtitleCount(); i++) {
      if (chart.getSubtitle(i) instanceof TextTitle title) {
        return title.getText();
      }
    }
    return "";
  }
}
