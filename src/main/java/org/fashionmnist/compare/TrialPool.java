package org.fashionmnist.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Threads that each work on a trial of their own. To be closed. */
final class TrialPool implements AutoCloseable {

  private final ExecutorService threads;
  private volatile boolean left;

  TrialPool(int threadCount) {
    threads = Executors.newFixedThreadPool(threadCount, TrialPool::daemon);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "trial");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Follows courses beside each other, each of which {@link #run}s what it has to do piece by
   * piece. When one fails, the others are left, and the failure is rethrown.
   */
  void runCourses(List<Runnable> courses) {
    ExecutorService followers = Executors.newFixedThreadPool(courses.size(), TrialPool::daemon);
    CompletionService<Void> running = new ExecutorCompletionService<>(followers);
    courses.forEach(course -> running.submit(course, null));
    try {
      for (int i = 0; i < courses.size(); i++) {
        running.take().get();
      }
    } catch (ExecutionException e) {
      leave(followers);
      throw unchecked(e.getCause());
    } catch (InterruptedException e) {
      leave(followers);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      followers.shutdown();
    }
  }

  /** Does all tasks of a course; rethrows the first failure. */
  void run(List<Runnable> tasks) {
    List<Future<?>> futures = new ArrayList<>();
    tasks.forEach(task -> futures.add(threads.submit(() -> runUnlessLeft(task))));
    try {
      for (Future<?> future : futures) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void runUnlessLeft(Runnable task) {
    if (left) {
      throw new CancellationException();
    }
    task.run();
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
  }

  /**
   * Drops what has not begun, and waits for the rest, which is not interrupted: a trial, and what
   * follows it, may still write a record.
   */
  private void leave(ExecutorService followers) {
    left = true;
    threads.shutdown();
    followers.shutdown();
    try {
      threads.awaitTermination(1, TimeUnit.MINUTES);
      followers.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
