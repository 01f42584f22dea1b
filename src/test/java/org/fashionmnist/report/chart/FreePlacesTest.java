package org.fashionmnist.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.Point2D;
import org.junit.jupiter.api.Test;

class FreePlacesTest {

  @Test
  void marksOfOnePointStandAboveEachOtherAndTouchNowhere() {
    FreePlaces places = new FreePlaces();
    Shape mark = Marker.CIRCLE.shape(6);
    Point2D point = new Point2D.Double(50, 100);

    assertThat(places.next(point, mark)).isEqualTo(point);
    assertThat(places.next(point, mark)).isEqualTo(new Point2D.Double(50, 85));
    assertThat(places.next(point, mark)).isEqualTo(new Point2D.Double(50, 70));
  }

  @Test
  void markThatTouchesNothingStaysWhereItIs() {
    FreePlaces places = new FreePlaces();
    Shape mark = Marker.CIRCLE.shape(6);
    places.next(new Point2D.Double(50, 100), mark);

    assertThat(places.next(new Point2D.Double(66, 100), mark))
        .isEqualTo(new Point2D.Double(66, 100));
  }
}
