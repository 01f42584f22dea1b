package org.fashionmnist.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;

/** A vertical axis whose lowest part has no values: it is for marks of what lies below. */
public final class FlooredAxis extends NumberAxis {

  private static final long serialVersionUID = 1L;

  private final double floor;

  /**
   * @param floor the lowest value that may be labeled
   */
  public FlooredAxis(String label, double floor) {
    super(label);
    this.floor = floor;
  }

  public double floor() {
    return floor;
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    List<?> ticks = super.refreshTicks(g, state, dataArea, edge);
    return ticks.stream()
        .map(NumberTick.class::cast)
        .filter(tick -> tick.getValue() >= floor)
        .toList();
  }
}
