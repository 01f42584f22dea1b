package org.fashionmnist.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelPlacementTest {

  private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 400, 200);

  @Test
  void labelStandsAboveItsPointWhereNothingIsInTheWay() {
    Rectangle2D label = new LabelPlacement(AREA, List.of()).place(point(200, 100), 80, 16);
    assertThat(label.getCenterX()).isEqualTo(200);
    assertThat(label.getMaxY()).isBetween(80.0, 95.0);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "400, 0", "0, 200", "400, 200", "200, 0"})
  void labelStaysInside(double x, double y) {
    Rectangle2D label = new LabelPlacement(AREA, List.of()).place(point(x, y), 80, 16);
    assertThat(AREA.contains(label)).isTrue();
  }

  @Test
  void labelKeepsOffTheCurves() {
    List<Line2D> zigzag =
        IntStream.range(0, 20)
            .<Line2D>mapToObj(
                i -> new Line2D.Double(20 * i, 80 + 40 * (i % 2), 20 * i + 20, 120 - 40 * (i % 2)))
            .toList();
    Rectangle2D label = new LabelPlacement(AREA, zigzag).place(point(200, 100), 80, 16);
    assertThat(zigzag).noneMatch(label::intersectsLine);
  }

  @Test
  void labelsKeepOffEachOther() {
    LabelPlacement placement = new LabelPlacement(AREA, List.of());
    Rectangle2D first = placement.place(point(200, 100), 80, 16);
    Rectangle2D second = placement.place(point(202, 100), 80, 16);
    assertThat(first.intersects(second)).isFalse();
  }

  private static Point2D point(double x, double y) {
    return new Point2D.Double(x, y);
  }
}
