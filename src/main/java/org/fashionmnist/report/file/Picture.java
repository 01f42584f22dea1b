package org.fashionmnist.report.file;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;

/**
 * A chart and the size it is made for.
 *
 * @param chart what to draw
 * @param width logical pixels
 * @param height logical pixels
 * @param message what it shows and says, for those who do not see it; empty where that is its title
 */
public record Picture(JFreeChart chart, int width, int height, String message) {

  /** A picture whose title says it all. */
  public Picture(JFreeChart chart, int width, int height) {
    this(chart, width, height, "");
  }

  /**
   * The same picture, with more to say.
   *
   * @param more what stands behind its title in {@link #description}
   */
  public Picture saying(String more) {
    return more.isEmpty() ? this : new Picture(chart, width, height, title() + ": " + more);
  }

  /** The message of the picture, for those who do not see it. */
  public String description() {
    return message.isEmpty() ? title() : message;
  }

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
