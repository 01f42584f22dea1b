package org.fashionmnist.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.report.SampleRun;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartFonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixLayoutTest {

  private static final Font FONT = ChartTheme.standard().labelFont();

  @ParameterizedTest
  @CsvSource({"2, 150", "10, 74", "20, 74", "47, 31"})
  void boundsForASideGiveThatSideBack(int classCount, double side) {
    List<String> names = SampleRun.longNames(classCount);
    Rectangle2D bounds = MatrixLayout.boundsFor(side, names, FONT);
    assertThat(MatrixLayout.fit(bounds, names, FONT).cellSide())
        .isBetween(side - 0.01, side + 0.01);
  }

  @Test
  void shortNamesLieFlatAndLongOnesSlant() {
    assertThat(layout(List.of("Bag", "Shirt")).slanted()).isFalse();
    assertThat(layout(SampleRun.longNames(20)).slanted()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 20})
  void namesStayInsideAndOffEachOther(int classCount) {
    List<String> names = SampleRun.longNames(classCount);
    MatrixLayout layout = layout(names);
    List<Area> places =
        IntStream.range(0, classCount)
            .boxed()
            .flatMap(
                i ->
                    List.of(rowName(layout, i, names.get(i)), columnName(layout, i, names.get(i)))
                        .stream())
            .map(Area::new)
            .toList();

    for (int i = 0; i < places.size(); i++) {
      assertThat(layout.bounds().contains(places.get(i).getBounds2D()))
          .as("inside: %d", i)
          .isTrue();
      assertThat(places.get(i).intersects(layout.cells())).as("off the cells: %d", i).isFalse();
      for (int j = 0; j < i; j++) {
        Area common = new Area(places.get(i));
        common.intersect(places.get(j));
        assertThat(common.isEmpty()).as("%d and %d apart", i, j).isTrue();
      }
    }
  }

  private static MatrixLayout layout(List<String> names) {
    Rectangle2D bounds = MatrixLayout.boundsFor(74, names, FONT);
    return MatrixLayout.fit(bounds, names, FONT);
  }

  private static Shape rowName(MatrixLayout layout, int row, String name) {
    Point2D end = layout.rowName(row);
    double width = ChartFonts.width(name, FONT);
    double height = ChartFonts.lineHeight(FONT);
    return new Rectangle2D.Double(end.getX() - width, end.getY() - height / 2, width, height);
  }

  private static Shape columnName(MatrixLayout layout, int column, String name) {
    Point2D anchor = layout.columnName(column);
    double width = ChartFonts.width(name, FONT);
    double left = layout.slanted() ? anchor.getX() - width : anchor.getX() - width / 2;
    Rectangle2D flat =
        new Rectangle2D.Double(left, anchor.getY(), width, ChartFonts.lineHeight(FONT));
    double angle = layout.slanted() ? MatrixLayout.SLANT : 0;
    return AffineTransform.getRotateInstance(angle, anchor.getX(), anchor.getY())
        .createTransformedShape(flat);
  }
}
