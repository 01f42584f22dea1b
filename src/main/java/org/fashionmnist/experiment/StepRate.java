package org.fashionmnist.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How much is done in a second, as soon as that can be told. Until its loops are compiled a program
 * is up to a hundred times slower, and may be so at a steady rate for some seconds. So nothing is
 * said before a good part is done, and then by the last stretch alone, if the one before was as
 * fast.
 */
public final class StepRate {

  /** Before, much is not compiled yet. */
  private static final double LEAST_SECONDS = 1;

  /** Who has done less is not compiled yet, or is really so slow… */
  private static final double LEAST_SHARE = 0.25;

  /** … which is believed after so long. */
  private static final double PATIENCE_SECONDS = 10;

  /** What a stretch is of the whole. */
  private static final int STRETCHES = 8;

  /** Rates of two stretches that follow each other are the same within this. */
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

  /** By the last stretch; empty until it can be told. */
  public OptionalDouble perSecond() {
    Mark last = marks.get(marks.size() - 1);
    if (last.seconds < LEAST_SECONDS
        || (last.done < LEAST_SHARE * total && last.seconds < PATIENCE_SECONDS)) {
      return OptionalDouble.empty();
    }
    long stretch = Math.min(total / STRETCHES, last.done / 2);
    Mark begin = at(last.done - stretch);
    double rate = begin.rateTo(last);
    double before = at(last.done - 2 * stretch).rateTo(begin);
    steady |= rate < STEADY * before && before < STEADY * rate; // later the machine may be busy
    return steady && rate > 0 ? OptionalDouble.of(rate) : OptionalDouble.empty();
  }

  /** The last measurement when no more than that was done. */
  private Mark at(long done) {
    int low = 0;
    int high = marks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (marks.get(middle).done <= done) {
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
