package org.fashionmnist.lesson.faults;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;

/** In what order a question sheet asks, and what it calls the faults. */
public final class QuizOrder {

  private static final int POSITION = -1;

  private QuizOrder() {}

  /** The faults in a random order by the seed. */
  public static List<Fault> of(List<Fault> faults, long seed) {
    int[] order = IntStream.range(0, faults.size()).toArray();
    RandomStream.of(seed, Purpose.FAULTS, POSITION).shuffle(order);
    return Arrays.stream(order).mapToObj(faults::get).toList();
  }

  /**
   * A name that tells nothing: {@code Run A}, {@code Run B} and so on.
   *
   * @param place from 0
   */
  public static String name(int place) {
    return "Run " + (char) ('A' + place);
  }
}
