package org.fashionmnist.report.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueRangeTest {

  @Test
  void untrainedNetworkFarAboveTheRestIsLeftOut() {
    ValueRange range = rangeOf(2.33, 0.47, 0.35, 0.24);
    assertThat(range.firstIsOutside()).isTrue();
    assertThat(range.lower()).isBetween(0.15, 0.24);
    assertThat(range.upper()).isBetween(0.47, 0.55);
  }

  @Test
  void untrainedNetworkFarBelowTheRestIsLeftOut() {
    ValueRange range = rangeOf(9, 84, 88, 91);
    assertThat(range.firstIsOutside()).isTrue();
    assertThat(range.lower()).isBetween(80.0, 84.0);
  }

  @Test
  void slowTrainingShowsTheUntrainedNetwork() {
    ValueRange range = rangeOf(2.33, 2.2, 2.05, 1.9);
    assertThat(range.firstIsOutside()).isFalse();
    assertThat(range.upper()).isGreaterThan(2.33);
  }

  @Test
  void oneEpochShowsTheUntrainedNetwork() {
    ValueRange range = rangeOf(2.33, 0.47);
    assertThat(range.firstIsOutside()).isFalse();
    assertThat(range.lower()).isLessThan(0.47);
    assertThat(range.upper()).isGreaterThan(2.33);
  }

  @Test
  void networkThatNeverLearnsGetsAnAxisWithSomeSpan() {
    ValueRange range = rangeOf(2.3026, 2.3026, 2.3026, 2.3026);
    assertThat(range.firstIsOutside()).isFalse();
    assertThat(range.upper() - range.lower()).isGreaterThan(0.01);
    assertThat((range.upper() + range.lower()) / 2).isBetween(2.302, 2.303);
  }

  @Test
  void everyValueAfterTheFirstIsInside() {
    Curve training = curve(2.3, 0.5, 0.3, 0.2);
    Curve validation = curve(2.4, 0.45, 0.4, 0.9);
    ValueRange range = ValueRange.of(List.of(training, validation), 0.01);
    assertThat(range.lower()).isLessThan(0.2);
    assertThat(range.upper()).isGreaterThan(0.9);
  }

  @Test
  void noValueAtAllGivesAnAxisToo() {
    ValueRange range = rangeOf();
    assertThat(range.lower()).isLessThan(range.upper());
  }

  private static ValueRange rangeOf(double... values) {
    return ValueRange.of(List.of(curve(values)), 0.01);
  }

  private static Curve curve(double... values) {
    List<Curve.Point> points = new ArrayList<>();
    for (double value : values) {
      points.add(new Curve.Point(points.size(), value));
    }
    return new Curve(points);
  }
}
