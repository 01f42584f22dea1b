package org.fashionmnist.data.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A stream that fails when no bytes come for too long, where the stream inside would wait. */
final class StallGuard extends FilterInputStream {

  private final Duration limit;
  private final ScheduledExecutorService watch;
  private volatile long lastReadNanos = System.nanoTime();
  private volatile boolean stalled;

  /**
   * @param in a stream whose {@code read} ends when another thread closes it
   */
  StallGuard(InputStream in, Duration limit) {
    super(in);
    this.limit = limit;
    this.watch =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "stall-guard");
              thread.setDaemon(true);
              return thread;
            });
    long period = Math.max(1, limit.toMillis() / 4);
    var unused = watch.scheduleWithFixedDelay(this::check, period, period, TimeUnit.MILLISECONDS);
  }

  private void check() {
    if (System.nanoTime() - lastReadNanos > limit.toNanos()) {
      stalled = true;
      try {
        in.close();
      } catch (IOException e) {
        // The read that waits fails all the same.
        stalled = true;
      }
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    lastReadNanos = System.nanoTime();
    try {
      int count = super.read(bytes, offset, length);
      if (!stalled) {
        return count;
      }
    } catch (IOException e) {
      if (!stalled) {
        throw e;
      }
    }
    throw new HttpTimeoutException("no data for %.1f s".formatted(limit.toMillis() / 1000.0));
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    super.close();
  }
}
