package org.fashionmnist.data.source;

import java.time.Duration;

/**
 * How patient a download is.
 *
 * @param connectTime longest wait for a connection
 * @param stallTime longest wait for the answer, and for the next bytes of it
 * @param leastSpeed fewer bytes a second, over each stall time, are given up, so that even a server
 *     that sends a byte now and then is done with
 * @param attemptCount attempts in all, where trying again can help
 * @param firstPause wait before the second attempt; it doubles with each further one
 * @param byteCount a longer answer is not the file that was asked for
 */
public record DownloadLimits(
    Duration connectTime,
    Duration stallTime,
    long leastSpeed,
    int attemptCount,
    Duration firstPause,
    long byteCount) {

  /** For files of up to 64 MiB over the internet. */
  public static final DownloadLimits DEFAULT =
      new DownloadLimits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          10 << 10,
          4,
          Duration.ofSeconds(1),
          64L << 20);

  /**
   * @throws IllegalArgumentException unless there is at least one attempt
   */
  public DownloadLimits {
    if (attemptCount < 1) {
      throw new IllegalArgumentException("expected at least 1 attempt, got " + attemptCount);
    }
  }
}
