package org.fashionmnist.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How much is done in a second, as soon as that can be told. The first steps of a program are up to
 * a hundred times slower than the others, until they are compiled; so what was measured first is
 * left out, and nothing is said until enough is done at a steady rate.
 */
public final class StepRate {

  /** Before, much is not compiled yet. */
  private static final double LEAST_SECONDS = 1;

  /** Steps that did so little in a second are not compiled yet, or are really so slow… */
  private static final double LEAST_SHARE = 0.05;

  /** … which is believed after so long. */
  private static final double PATIENCE_SECONDS = 10;

  /** Rates of two spans that follow each other are the same within this. */
  private static final double STEADY = 1.5;

  private final long total;
  private final List<Mark> marks = new ArrayList<>(List.of(new Mark(0, 0)));

  private boolean steady;

  /**
   * Nothing is done yet.
   *
   * @param total what there is to do
   */
  public StepRate(long total) {
    this.total = total;
  }

  /**
   * Takes a measurement.
   *
   * @param seconds from the start, more than before
   * @param done in all
   */
  public void measured(double seconds, long done) {
    marks.add(new Mark(seconds, done));
  }

  /** By the last half of the time; empty until it can be told. */
  public OptionalDouble perSecond() {
    Mark last = marks.get(marks.size() - 1);
    if (last.seconds < LEAST_SECONDS
        || (last.done < LEAST_SHARE * total && last.seconds < PATIENCE_SECONDS)) {
      return OptionalDouble.empty();
    }
    Mark half = at(last.seconds / 2);
    double rate = half.rateTo(last);
    double before = at(last.seconds / 4).rateTo(half);
    steady |= rate < STEADY * before && before < STEADY * rate; // later the machine may be busy
    return steady && rate > 0 ? OptionalDouble.of(rate) : OptionalDouble.empty();
  }

  /** The last measurement until then. */
  private Mark at(double seconds) {
    int low = 0;
    int high = marks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (marks.get(middle).seconds <= seconds) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return marks.get(low);
  }

  private record Mark(double seconds, long done) {

    double rateTo(Mark later) {
      return (later.done - done) / (later.seconds - seconds);
    }
  }
}
