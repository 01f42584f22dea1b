package org.fashionmnist.report.lesson;

import java.awt.Font;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BiPredicate;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.file.ChartFonts;

/**
 * A grid of numbers in a picture, each in a cell of its color.
 *
 * @param title above it
 * @param rows of numbers
 * @param gray whether they are gray levels, 0 (black) to 1 (white), and not numbers with a sign
 * @param padBefore rows and columns of zeros drawn above and left of it
 * @param padAfter rows and columns of zeros drawn below and right of it
 * @param marked cells with a frame, by row and column from 0
 * @param together whether neighbors have one frame
 */
record NumberGrid(
    String title,
    List<List<Float>> rows,
    boolean gray,
    int padBefore,
    int padAfter,
    BiPredicate<Integer, Integer> marked,
    boolean together) {

  private static final int DECIMALS = 3;

  /** A grid of numbers with a sign. */
  static NumberGrid signed(String title, List<List<Float>> rows) {
    return new NumberGrid(title, rows, false, 0, 0, (row, column) -> false, false);
  }

  /** The same with a frame around each of some cells. */
  NumberGrid marking(BiPredicate<Integer, Integer> cells) {
    return new NumberGrid(title, rows, gray, padBefore, padAfter, cells, false);
  }

  /** The same with a line around all of some cells. */
  NumberGrid outlining(BiPredicate<Integer, Integer> cells) {
    return new NumberGrid(title, rows, gray, padBefore, padAfter, cells, true);
  }

  /** The largest size up to one at which every number fits a cell. */
  Font font(Font largest, double room) {
    List<String> texts =
        rows.stream().flatMap(List::stream).map(NumberGrid::text).distinct().toList();
    double widest = ChartFonts.widest(texts, largest);
    return widest <= room
        ? largest
        : largest.deriveFont((float) (largest.getSize2D() * room / widest));
  }

  /** Columns that are drawn. */
  int width() {
    return padBefore + rows.get(0).size() + padAfter;
  }

  /** Rows that are drawn. */
  int height() {
    return padBefore + rows.size() + padAfter;
  }

  /** Whether a drawn cell is one of the zeros around the grid. */
  boolean padded(int row, int column) {
    int i = row - padBefore;
    int j = column - padBefore;
    return i < 0 || i >= rows.size() || j < 0 || j >= rows.get(0).size();
  }

  /** The number in a drawn cell. */
  float at(int row, int column) {
    return padded(row, column) ? 0 : rows.get(row - padBefore).get(column - padBefore);
  }

  boolean isMarked(int row, int column) {
    return !padded(row, column) && marked.test(row - padBefore, column - padBefore);
  }

  ColorPair color(ChartTheme theme, int row, int column) {
    if (padded(row, column)) {
      return theme.shade();
    }
    double number = at(row, column);
    if (gray) {
      int level = (int) Math.round(255 * Math.max(0, Math.min(1, number))) * 0x010101;
      return new ColorPair(level, level);
    }
    return number == 0 ? theme.background() : theme.weight(number / limit());
  }

  private double limit() {
    return rows.stream().flatMap(List::stream).mapToDouble(Math::abs).max().orElse(1);
  }

  /** To three decimals. */
  static String text(float number) {
    String plain =
        new BigDecimal(Float.toString(number))
            .setScale(DECIMALS, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString();
    return plain.replace('-', '−');
  }
}
