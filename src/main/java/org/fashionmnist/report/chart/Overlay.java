package org.fashionmnist.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** What is drawn by hand above or below the curves of a plot. */
@FunctionalInterface
public interface Overlay {

  /**
   * Draws.
   *
   * @param area between the axes
   */
  void draw(Graphics2D g, Rectangle2D area, Projection projection);

  /** What JFreeChart draws. */
  default XYAnnotation annotation() {
    return new DrawnAnnotation(this);
  }

  /** Hands area and axes to an overlay. */
  final class DrawnAnnotation extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;

    private final transient Overlay overlay;

    private DrawnAnnotation(Overlay overlay) {
      this.overlay = overlay;
    }

    @Override
    public void draw(
        Graphics2D g,
        XYPlot plot,
        Rectangle2D area,
        ValueAxis horizontal,
        ValueAxis vertical,
        int rendererIndex,
        PlotRenderingInfo info) {
      overlay.draw(g, area, new Projection(plot, area, horizontal, vertical));
    }
  }
}
