package org.fashionmnist.data.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A stream that fails when too few bytes come for too long, where the stream inside would wait. */
final class StallGuard extends FilterInputStream {

  private final DownloadLimits limits;
  private final ScheduledExecutorService watch;
  private final AtomicLong byteCount = new AtomicLong();
  private volatile boolean stalled;
  private volatile boolean slow;
  private long lastByteCount; // of the watching thread

  /**
   * @param in a stream whose {@code read} ends when another thread closes it
   */
  StallGuard(InputStream in, DownloadLimits limits) {
    super(in);
    this.limits = limits;
    this.watch =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "stall-guard");
              thread.setDaemon(true);
              return thread;
            });
    long period = limits.stallTime().toMillis();
    var unused = watch.scheduleWithFixedDelay(this::check, period, period, TimeUnit.MILLISECONDS);
  }

  private void check() {
    long now = byteCount.get();
    long arrived = now - lastByteCount;
    lastByteCount = now;
    slow = arrived > 0 && arrived < limits.leastSpeed() * seconds();
    stalled = arrived == 0;
    if (slow || stalled) {
      try {
        in.close();
      } catch (IOException e) {
        // The read that waits fails all the same.
        stalled = true;
      }
    }
  }

  private double seconds() {
    return limits.stallTime().toMillis() / 1000.0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      int count = super.read(bytes, offset, length);
      if (!stalled && !slow) {
        byteCount.addAndGet(Math.max(0, count));
        return count;
      }
    } catch (IOException e) {
      if (!stalled && !slow) {
        throw e;
      }
    }
    throw slow
        ? new GivenUpException(
            "fewer than %,d bytes a second for %.1f s".formatted(limits.leastSpeed(), seconds()))
        : new HttpTimeoutException("no data for %.1f s".formatted(seconds()));
  }

  @Override
  public void close() throws IOException {
    watch.shutdownNow();
    super.close();
  }
}
