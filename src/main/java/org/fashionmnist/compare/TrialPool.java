package org.fashionmnist.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Threads that each work on a trial of their own. To be closed. */
final class TrialPool implements AutoCloseable {

  private final ExecutorService threads;

  TrialPool(int threadCount) {
    threads =
        Executors.newFixedThreadPool(
            threadCount,
            task -> {
              Thread thread = new Thread(task, "trial");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Does all tasks; rethrows the first failure, and drops what has not begun by then. */
  void run(List<Runnable> tasks) {
    List<Future<?>> futures = new ArrayList<>();
    tasks.forEach(task -> futures.add(threads.submit(task)));
    try {
      for (Future<?> future : futures) {
        future.get();
      }
    } catch (ExecutionException e) {
      dropTheRest(futures);
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      dropTheRest(futures);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Cancels what has not begun, and waits for the rest: it may still write a record. */
  private void dropTheRest(List<Future<?>> futures) {
    futures.forEach(future -> future.cancel(false));
    threads.shutdown();
    try {
      threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
