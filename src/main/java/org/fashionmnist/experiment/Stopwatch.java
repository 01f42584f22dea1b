package org.fashionmnist.experiment;

/** Measures one stretch of time after the other. */
public final class Stopwatch {

  private long lapStart = System.nanoTime();

  /** Seconds since the last call, or since the watch was made. */
  public double lapSeconds() {
    long now = System.nanoTime();
    double seconds = (now - lapStart) / 1e9;
    lapStart = now;
    return seconds;
  }
}
