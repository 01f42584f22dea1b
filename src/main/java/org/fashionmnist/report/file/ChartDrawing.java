package org.fashionmnist.report.file;

import java.awt.geom.Rectangle2D;
import org.fashionmnist.report.drawing.Recording;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotRenderingInfo;

/** A chart that is drawn when it is first asked for, once. */
final class ChartDrawing {

  private final JFreeChart chart;
  private final int width;
  private final int height;
  private final ChartRenderingInfo info = new ChartRenderingInfo(null); // keeps no shapes
  private Recording recording;

  /** A drawing of a width and a height in logical pixels. */
  ChartDrawing(JFreeChart chart, int width, int height) {
    this.chart = chart;
    this.width = width;
    this.height = height;
  }

  JFreeChart chart() {
    return chart;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  synchronized Recording recording() {
    if (recording == null) {
      recording =
          Recording.of(g -> chart.draw(g, new Rectangle2D.Double(0, 0, width, height), info));
    }
    return recording;
  }

  /** Where the parts of the plot were drawn. */
  PlotRenderingInfo plot() {
    recording();
    return info.getPlotInfo();
  }
}
