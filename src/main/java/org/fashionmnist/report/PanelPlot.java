package org.fashionmnist.report;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.ui.RectangleInsets;

/** Draws plots in rows and columns, each under a title of its own. */
final class PanelPlot extends Plot {

  private static final long serialVersionUID = 1L;

  static final int GAP = 28;
  private static final double ROOM_BELOW_TITLE = 8;

  private final transient ChartTheme theme;
  private final transient List<List<Panel>> rows;

  /**
   * @param rows from top to bottom, all as long, at least one panel each
   */
  PanelPlot(ChartTheme theme, List<List<Panel>> rows) {
    this.theme = theme;
    this.rows = rows.stream().map(List::copyOf).toList();
    setInsets(RectangleInsets.ZERO_INSETS);
  }

  /** Room above a plot for its title. */
  static double titleHeight(ChartTheme theme) {
    return ChartFonts.lineHeight(theme.calloutFont()) + ROOM_BELOW_TITLE;
  }

  @Override
  public String getPlotType() {
    return "Panels";
  }

  @Override
  public void draw(
      Graphics2D g, Rectangle2D area, Point2D anchor, PlotState state, PlotRenderingInfo info) {
    int columns = rows.get(0).size();
    double width = (area.getWidth() - (columns - 1) * GAP) / columns;
    double height = (area.getHeight() - (rows.size() - 1) * GAP) / rows.size();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns; column++) {
        double x = area.getX() + column * (width + GAP);
        double y = area.getY() + row * (height + GAP);
        draw(g, rows.get(row).get(column), new Rectangle2D.Double(x, y, width, height));
      }
    }
  }

  private void draw(Graphics2D g, Panel panel, Rectangle2D place) {
    double head = panel.title().isEmpty() ? 0 : titleHeight(theme);
    if (head > 0) {
      g.setPaint(theme.text());
      g.setFont(theme.calloutFont());
      ChartFonts.drawFrom(
          g, panel.title(), place.getX(), place.getY() + (head - ROOM_BELOW_TITLE) / 2);
    }
    Rectangle2D rest =
        new Rectangle2D.Double(
            place.getX(), place.getY() + head, place.getWidth(), place.getHeight() - head);
    panel.plot().draw(g, rest, null, null, null);
  }
}
