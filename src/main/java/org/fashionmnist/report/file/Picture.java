package org.fashionmnist.report.file;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;

/**
 * A chart and the size it is made for.
 *
 * @param chart what to draw
 * @param width logical pixels
 * @param chartHeight logical pixels, without the line of the origin
 * @param message what it shows and says, for those who do not see it; empty where that is its title
 * @param origin what it is of; empty where it stands in a page, or its title says it
 */
public record Picture(
    JFreeChart chart, int width, int chartHeight, String message, Optional<PictureOrigin> origin) {

  /** A picture whose title says it all. */
  public Picture(JFreeChart chart, int width, int height) {
    this(chart, width, height, "", Optional.empty());
  }

  /**
   * The same picture, with more to say.
   *
   * @param more what stands behind its title in {@link #description}
   */
  public Picture saying(String more) {
    return more.isEmpty()
        ? this
        : new Picture(chart, width, chartHeight, title() + ": " + more, origin);
  }

  /** The same picture with what it is of. */
  public Picture of(PictureOrigin origin) {
    return new Picture(chart, width, chartHeight, message, Optional.of(origin));
  }

  /** The same picture as it stands in a page, which says what all its pictures are of. */
  public Picture inPage() {
    return new Picture(chart, width, chartHeight, message, Optional.empty());
  }

  /** Logical pixels. */
  public int height() {
    return chartHeight + origin.map(PictureOrigin::height).orElse(0);
  }

  /** Draws it at its logical size; {@code info} learns where its parts are, and may be null. */
  void draw(Graphics2D g, ChartRenderingInfo info) {
    if (origin.isPresent()) {
      g.setPaint(chart.getBackgroundPaint());
      g.fill(new Rectangle2D.Double(0, 0, width, height()));
    }
    chart.draw(g, new Rectangle2D.Double(0, 0, width, chartHeight), info);
    origin.ifPresent(
        line -> {
          double margin = chart.getPadding().getLeft();
          line.draw(g, margin, height() - margin, width - 2 * margin);
        });
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
