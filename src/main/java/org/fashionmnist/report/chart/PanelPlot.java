package org.fashionmnist.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.fashionmnist.report.file.ChartFonts;
import org.jfree.chart.plot.Plot;

/** Several plots in one picture: rows of panels, each with a heading. */
public record PanelPlot(ChartTheme theme, List<Row> rows) implements PlotContent {

  public static final int GAP = 26;
  private static final double ROOM_BELOW_HEADING = 10;

  /**
   * A plot with its heading.
   *
   * @param heading empty for none
   * @param note in smaller letters below it; empty for none
   */
  public record Panel(String heading, String note, Plot plot) {

    /** A plot without a note. */
    public Panel(String heading, Plot plot) {
      this(heading, "", plot);
    }
  }

  /**
   * Panels of equal width beside each other.
   *
   * @param height logical pixels, headings and axes included
   * @param places for so many panels there is room; the last may stay empty
   */
  public record Row(double height, int places, List<Panel> panels) {

    public Row(double height, List<Panel> panels) {
      this(height, panels.size(), panels);
    }

    public Row(double height, Panel... panels) {
      this(height, List.of(panels));
    }
  }

  /** Room above a plot for its heading. */
  public static double headingHeight(ChartTheme theme) {
    return ChartFonts.lineHeight(theme.calloutFont()) + ROOM_BELOW_HEADING;
  }

  /** The room that the rows take, with the gaps between them. */
  public double height() {
    return rows.stream().mapToDouble(Row::height).sum() + GAP * (rows.size() - 1);
  }

  @Override
  public Rectangle2D draw(Graphics2D g, Rectangle2D area) {
    double stretch = area.getHeight() / height();
    double y = area.getY();
    for (Row row : rows) {
      double height = stretch * row.height;
      double width = (area.getWidth() - GAP * (row.places - 1)) / row.places;
      for (int i = 0; i < row.panels.size(); i++) {
        double x = area.getX() + i * (width + GAP);
        draw(g, row.panels.get(i), new Rectangle2D.Double(x, y, width, height));
      }
      y += height + stretch * GAP;
    }
    return area;
  }

  private void draw(Graphics2D g, Panel panel, Rectangle2D area) {
    double head = 0;
    if (!panel.heading.isEmpty()) {
      double line = ChartFonts.lineHeight(theme.calloutFont());
      g.setFont(ChartFonts.shrunkToFit(panel.heading, theme.calloutFont(), area.getWidth()));
      g.setPaint(theme.text());
      ChartFonts.drawFrom(g, panel.heading, area.getX(), area.getY() + line / 2);
      head = line + ROOM_BELOW_HEADING;
      if (!panel.note.isEmpty()) {
        double noteLine = ChartFonts.lineHeight(theme.subtitleFont());
        g.setFont(ChartFonts.shrunkToFit(panel.note, theme.subtitleFont(), area.getWidth()));
        g.setPaint(theme.mutedText());
        ChartFonts.drawFrom(g, panel.note, area.getX(), area.getY() + line + 2 + noteLine / 2);
        head += noteLine;
      }
    }
    Rectangle2D rest =
        new Rectangle2D.Double(
            area.getX(), area.getY() + head, area.getWidth(), area.getHeight() - head);
    panel.plot.draw(g, rest, null, null, null);
  }
}
