package org.fashionmnist.experiment.training;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A file that another thread reads meanwhile. */
final class BackgroundRead<T> {

  private final FutureTask<T> task;

  private BackgroundRead(Callable<T> reading) {
    task = new FutureTask<>(reading);
  }

  /** Begins to read. What goes wrong is thrown by {@link #get}. */
  static <T> BackgroundRead<T> begin(Callable<T> reading) {
    BackgroundRead<T> begun = new BackgroundRead<>(reading);
    Thread thread = new Thread(begun.task, "reading");
    thread.setDaemon(true);
    thread.start();
    return begun;
  }

  /**
   * Waits for what is read.
   *
   * @throws IOException as the reading did
   */
  T get() throws IOException {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reading");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }
}
