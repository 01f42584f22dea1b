package org.fashionmnist.report.file;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.fashionmnist.report.drawing.Recording;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.title.TextTitle;

/**
 * A chart and the size it is made for. It is drawn once, when it is first asked for; all files and
 * pages take that drawing.
 */
public final class Picture {

  private final ChartDrawing drawing;
  private final String message;
  private final Optional<PictureOrigin> origin;

  private Picture(ChartDrawing drawing, String message, Optional<PictureOrigin> origin) {
    this.drawing = drawing;
    this.message = message;
    this.origin = origin;
  }

  /**
   * A picture whose title says it all.
   *
   * @param chart what to draw; not to be changed any more
   * @param width logical pixels
   * @param height logical pixels
   */
  public Picture(JFreeChart chart, int width, int height) {
    this(new ChartDrawing(chart, width, height), "", Optional.empty());
  }

  /**
   * The same picture, with more to say.
   *
   * @param more what stands behind its title in {@link #description}
   */
  public Picture saying(String more) {
    return more.isEmpty() ? this : new Picture(drawing, title() + ": " + more, origin);
  }

  /** The same picture with what it is of. */
  public Picture of(PictureOrigin origin) {
    return new Picture(drawing, message, Optional.of(origin));
  }

  /** The same picture as it stands in a page, which says what all its pictures are of. */
  public Picture inPage() {
    return new Picture(drawing, message, Optional.empty());
  }

  /** What it is of; empty where it stands in a page, or its title says it. */
  public Optional<PictureOrigin> origin() {
    return origin;
  }

  /** What is drawn. */
  public JFreeChart chart() {
    return drawing.chart();
  }

  /** Logical pixels. */
  public int width() {
    return drawing.width();
  }

  /** Logical pixels. */
  public int height() {
    return drawing.height() + origin.map(PictureOrigin::height).orElse(0);
  }

  /** What it is made of, in logical pixels. */
  public Recording recording() {
    return origin.map(this::above).orElseGet(drawing::recording);
  }

  /** The chart with the line of the origin below it. */
  private Recording above(PictureOrigin line) {
    double margin = chart().getPadding().getLeft();
    Recording ground =
        Recording.of(
            g -> {
              g.setPaint(chart().getBackgroundPaint());
              g.fill(new Rectangle2D.Double(0, 0, width(), height()));
            });
    return ground
        .and(drawing.recording())
        .and(Recording.of(g -> line.draw(g, margin, height() - margin, width() - 2 * margin)));
  }

  /** Where the parts of its plot lie. */
  PlotRenderingInfo plot() {
    return drawing.plot();
  }

  /** The message of the picture, for those who do not see it. */
  public String description() {
    return message.isEmpty() ? title() : message;
  }

  /** The first line of text above the plot; empty where there is none. */
  String title() {
    for (int i = 0; i < chart().getSubtitleCount(); i++) {
      if (chart().getSubtitle(i) instanceof TextTitle title) {
        return title.getText();
      }
    }
    return "";
  }
}
