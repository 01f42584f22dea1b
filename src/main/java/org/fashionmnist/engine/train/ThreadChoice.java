package org.fashionmnist.engine.train;

/**
 * Decides whether the whole team or one worker alone does the next stretch of steps, from how long
 * earlier stretches took.
 *
 * <p>More threads are not always faster: a small step is done before the others have come to help,
 * and on a busy machine they wait for a processor while the rest wait for them. The slower way is
 * tried again from time to time, at intervals that double as long as it stays the slower one. No
 * choice changes a bit of the result.
 */
final class ThreadChoice {

  private static final double STRETCH_NANOS = 5e6;

  /** Waking the others takes as long as some steps, and must not decide. */
  private static final int SHORTEST_STRETCH = 64;

  private static final int LONGEST_INTERVAL = 128;

  private final Way together = new Way();
  private final Way alone = new Way();
  private Way favorite = together;
  private Way current = together;
  private int interval = 1;
  private int stretchesSinceTrial;

  /** What is known of one way. */
  private static final class Way {

    private double nanosPerStep = Double.POSITIVE_INFINITY;

    /** A faster time is believed at once, since nothing but speed makes it; a slower one half. */
    void took(double nanos) {
      nanosPerStep = nanos < nanosPerStep ? nanos : (nanosPerStep + nanos) / 2;
    }
  }

  /** Whether the next stretch is for the whole team. */
  boolean isTogether() {
    return current == together;
  }

  /** The steps of the next stretch: some milliseconds. */
  int steps() {
    return (int) Math.max(SHORTEST_STRETCH, STRETCH_NANOS / current.nanosPerStep);
  }

  /** Tells how long the stretch took, and decides on the next one. */
  void took(long nanos, int steps) {
    boolean wasTrial = current != favorite;
    current.took((double) nanos / steps);
    Way faster = alone.nanosPerStep < together.nanosPerStep ? alone : together;
    if (faster != favorite) {
      favorite = faster;
      interval = 1;
    } else if (wasTrial) {
      interval = Math.min(2 * interval, LONGEST_INTERVAL);
    }
    if (wasTrial || stretchesSinceTrial < interval) {
      current = favorite;
      stretchesSinceTrial = wasTrial ? 0 : stretchesSinceTrial + 1;
    } else {
      current = favorite == together ? alone : together;
    }
  }
}
