package org.fashionmnist.report.lesson;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.Contrast;
import org.fashionmnist.report.chart.PlotContent;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.file.ChartFonts;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;

/**
 * Draws rows of grids, with an arrow between two neighbors. Grids of the same place in their rows
 * stand below each other.
 */
final class GridPlot implements PlotContent {

  private static final double LARGEST_CELL = 44;
  private static final double SMALLEST_CELL = 30;

  /** Cells are as large as lets a row be about so wide. */
  private static final double USUAL_WIDTH = 1020;

  private static final double GAP = 44;
  private static final double ROOM_BELOW_TITLE = 6;
  private static final double GAP_BELOW_ROW = 22;

  private final ChartTheme theme;
  private final List<Row> rows;
  private final double cell;

  /**
   * Grids side by side.
   *
   * @param grids in order; empty where a place is left free
   * @param forward whether arrows point to the right
   * @param firstSign what stands between the first two in the place of an arrow, perhaps nothing
   */
  record Row(List<Optional<NumberGrid>> grids, boolean forward, Optional<String> firstSign) {}

  GridPlot(ChartTheme theme, List<Row> rows) {
    this.theme = theme;
    this.rows = List.copyOf(rows);
    int places = rows.get(0).grids().size();
    double room = (USUAL_WIDTH - GAP * (places - 1)) / cells();
    this.cell = Math.max(SMALLEST_CELL, Math.min(LARGEST_CELL, room));
  }

  private int cells() {
    return columns().stream().mapToInt(Integer::intValue).sum();
  }

  /** Of the widest grid of each place. */
  private List<Integer> columns() {
    List<Integer> columns = new ArrayList<>();
    for (int place = 0; place < rows.get(0).grids().size(); place++) {
      int index = place;
      columns.add(
          rows.stream()
              .flatMap(row -> row.grids().get(index).stream())
              .mapToInt(NumberGrid::width)
              .max()
              .orElse(0));
    }
    return columns;
  }

  double width() {
    return cell * cells() + GAP * (rows.get(0).grids().size() - 1);
  }

  double height() {
    return rows.stream().mapToDouble(row -> rowHeight(row) + GAP_BELOW_ROW).sum() - GAP_BELOW_ROW;
  }

  private double rowHeight(Row row) {
    return titleHeight() + cell * most(row);
  }

  private static int most(Row row) {
    return row.grids().stream()
        .flatMap(Optional::stream)
        .mapToInt(NumberGrid::height)
        .max()
        .orElse(0);
  }

  private double titleHeight() {
    return ChartFonts.lineHeight(titleFont()) + ROOM_BELOW_TITLE;
  }

  private Font titleFont() {
    return theme.fonts().bold(14);
  }

  @Override
  public Rectangle2D draw(Graphics2D g, Rectangle2D area) {
    double top = area.getY();
    for (Row row : rows) {
      draw(g, row, area.getX(), top);
      top += rowHeight(row) + GAP_BELOW_ROW;
    }
    return area;
  }

  private void draw(Graphics2D g, Row row, double areaLeft, double top) {
    List<Integer> columns = columns();
    double middle = top + titleHeight() + cell * most(row) / 2;
    double left = areaLeft;
    for (int place = 0; place < columns.size(); place++) {
      Optional<NumberGrid> grid = row.grids().get(place);
      if (grid.isPresent()) {
        draw(g, grid.get(), left, middle - cell * grid.get().height() / 2);
      }
      left += cell * columns.get(place);
      boolean last =
          row.grids().subList(place + 1, columns.size()).stream().allMatch(Optional::isEmpty);
      if (place == 0 && row.firstSign().isPresent()) {
        sign(g, row.firstSign().get(), left + GAP / 2, middle);
      } else if (!last && grid.isPresent()) {
        Optional<NumberGrid> next = row.grids().get(place + 1);
        double free = next.isPresent() ? 0 : cell * columns.get(place + 1) + GAP;
        arrow(g, left + 10, left + free + GAP - 10, middle, row.forward());
      }
      left += GAP;
    }
  }

  private void sign(Graphics2D g, String sign, double x, double y) {
    if (sign.isEmpty()) {
      return;
    }
    g.setPaint(theme.mutedText());
    g.setFont(theme.fonts().bold(20));
    TextUtils.drawAlignedString(sign, g, (float) x, (float) y, TextAnchor.HALF_ASCENT_CENTER);
  }

  private void arrow(Graphics2D g, double from, double to, double y, boolean forward) {
    double tip = forward ? to : from;
    double back = forward ? -8 : 8;
    g.setPaint(theme.mutedText());
    g.setStroke(new BasicStroke(1.5f));
    g.draw(new Line2D.Double(from, y, to, y));
    Path2D head = new Path2D.Double();
    head.moveTo(tip, y);
    head.lineTo(tip + back, y - 4.5);
    head.lineTo(tip + back, y + 4.5);
    head.closePath();
    g.fill(head);
  }

  private void draw(Graphics2D g, NumberGrid grid, double left, double top) {
    g.setPaint(theme.text());
    g.setFont(titleFont());
    TextUtils.drawAlignedString(
        grid.title(), g, (float) left, (float) (top - ROOM_BELOW_TITLE), TextAnchor.BOTTOM_LEFT);
    Font font = grid.font(theme.fonts().plain(14), cell - 6);
    for (int row = 0; row < grid.height(); row++) {
      for (int column = 0; column < grid.width(); column++) {
        draw(g, grid, row, column, left + column * cell, top + row * cell, font);
      }
    }
    g.setPaint(theme.text());
    g.setStroke(new BasicStroke(2.5f));
    for (int row = 0; row < grid.height(); row++) {
      for (int column = 0; column < grid.width(); column++) {
        if (grid.isMarked(row, column)) {
          frame(g, grid, row, column, left + column * cell, top + row * cell);
        }
      }
    }
  }

  private void frame(Graphics2D g, NumberGrid grid, int row, int column, double x, double y) {
    if (!grid.together()) {
      g.draw(new Rectangle2D.Double(x + 1.5, y + 1.5, cell - 3, cell - 3));
      return;
    }
    for (int side = 0; side < 4; side++) {
      int down = side == 0 ? -1 : side == 1 ? 1 : 0;
      int right = side == 2 ? -1 : side == 3 ? 1 : 0;
      if (!grid.isMarked(row + down, column + right)) {
        double x1 = x + (right > 0 ? cell : 0);
        double y1 = y + (down > 0 ? cell : 0);
        g.draw(new Line2D.Double(x1, y1, x1 + (down == 0 ? 0 : cell), y1 + (down == 0 ? cell : 0)));
      }
    }
  }

  private void draw(
      Graphics2D g, NumberGrid grid, int row, int column, double x, double y, Font font) {
    ColorPair ground = grid.color(theme, row, column);
    Rectangle2D place = new Rectangle2D.Double(x, y, cell, cell);
    g.setPaint(ground);
    g.fill(place);
    g.setPaint(theme.gridLine());
    g.setStroke(new BasicStroke(1));
    g.draw(place);
    String text = NumberGrid.text(grid.at(row, column));
    boolean faint = grid.padded(row, column) || (!grid.gray() && text.equals("0"));
    g.setPaint(faint ? theme.mutedText() : Contrast.textOn(ground));
    g.setFont(font);
    TextUtils.drawAlignedString(
        text,
        g,
        (float) place.getCenterX(),
        (float) place.getCenterY(),
        TextAnchor.HALF_ASCENT_CENTER);
  }
}
