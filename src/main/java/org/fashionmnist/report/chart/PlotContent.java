package org.fashionmnist.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;

/** A plot that is drawn by hand. */
@FunctionalInterface
public interface PlotContent {

  /**
   * Draws.
   *
   * @param area all that the plot may cover
   * @return the part of it that shows data
   */
  Rectangle2D draw(Graphics2D g, Rectangle2D area);

  /** What JFreeChart draws. */
  default Plot plot() {
    return new DrawnPlot(this);
  }

  /** Hands its area to a content. */
  final class DrawnPlot extends Plot {

    private static final long serialVersionUID = 1L;

    private final transient PlotContent content;

    private DrawnPlot(PlotContent content) {
      this.content = content;
    }

    @Override
    public String getPlotType() {
      return content.getClass().getSimpleName();
    }

    @Override
    public void draw(
        Graphics2D g, Rectangle2D area, Point2D anchor, PlotState state, PlotRenderingInfo info) {
      Rectangle2D dataArea = content.draw(g, area);
      if (info != null) {
        info.setPlotArea(area);
        info.setDataArea(dataArea);
      }
    }
  }
}
