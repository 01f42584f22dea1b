package org.fashionmnist.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelStackTest {

  @Test
  void labelsFarApartStayWhereTheyBelong() {
    assertThat(LabelStack.spread(List.of(20.0, 50.0, 90.0), 10, 0, 100))
        .containsExactly(20.0, 50.0, 90.0);
  }

  @Test
  void labelsThatTouchMoveApartEvenly() {
    assertThat(LabelStack.spread(List.of(50.0, 50.0, 50.0), 10, 0, 100))
        .containsExactly(40.0, 50.0, 60.0);
  }

  @Test
  void groupsThatMeetBecomeOne() {
    assertThat(LabelStack.spread(List.of(40.0, 40.0, 48.0), 10, 0, 100))
        .containsExactly(
            (40.0 + 30 + 28) / 3, (40.0 + 30 + 28) / 3 + 10, (40.0 + 30 + 28) / 3 + 20);
  }

  @Test
  void labelsStayInside() {
    assertThat(LabelStack.spread(List.of(0.0, 0.0), 10, 0, 100)).containsExactly(5.0, 15.0);
    assertThat(LabelStack.spread(List.of(100.0, 100.0), 10, 0, 100)).containsExactly(85.0, 95.0);
  }

  @Test
  void labelsNeverOverlapEvenWithoutRoom() {
    List<Double> places = LabelStack.spread(Collections.nCopies(13, 30.0), 10, 0, 100);
    for (int i = 1; i < places.size(); i++) {
      assertThat(places.get(i) - places.get(i - 1)).isGreaterThanOrEqualTo(10 - 1e-9);
    }
  }
}
