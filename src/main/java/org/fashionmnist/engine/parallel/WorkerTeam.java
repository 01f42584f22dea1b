package org.fashionmnist.engine.parallel;

import java.util.concurrent.atomic.AtomicReference;

/**
 * A few threads that run the same task together. The calling thread is worker 0; the others are
 * started once and wait for the next task. To be used by one thread at a time, and closed.
 */
public final class WorkerTeam implements AutoCloseable {

  /** What all workers run. */
  @FunctionalInterface
  public interface Task {
    /** Does one worker's part. */
    void run(Worker worker);
  }

  private final Thread[] threads;
  private final Barrier gate;
  private final Member caller;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private Barrier meetings;
  private Task task;
  private boolean closed;

  /**
   * A team of so many workers.
   *
   * @throws IllegalArgumentException if {@code size} is below 1
   */
  public WorkerTeam(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("threads: expected at least 1, got " + size);
    }
    threads = new Thread[size];
    gate = new Barrier(threads);
    meetings = new Barrier(threads);
    caller = new Member(0);
    for (int i = 1; i < size; i++) {
      Member member = new Member(i);
      threads[i] = new Thread(member::serve, "worker-" + i);
      threads[i].setDaemon(true);
      threads[i].start();
    }
  }

  /** The workers, the calling thread included. */
  public int size() {
    return threads.length;
  }

  /**
   * Lets every worker run the task, and returns when all have.
   *
   * <p>If one fails, the others stop at the next place where they would wait for it, and this
   * throws what it threw.
   *
   * @throws IllegalStateException if the team is at work already, or closed
   */
  public void run(Task newTask) {
    requireIdle();
    threads[0] = Thread.currentThread();
    task = newTask;
    failure.set(null);
    meetings = new Barrier(threads);
    caller.takePart();
    task = null;
    Throwable thrown = failure.get();
    if (thrown instanceof RuntimeException e) {
      throw e;
    }
    if (thrown instanceof Error e) {
      throw e;
    }
  }

  private void requireIdle() {
    if (closed) {
      throw new IllegalStateException("the team is closed");
    }
    if (task != null) {
      throw new IllegalStateException("the team is at work: a task cannot run another on it");
    }
  }

  /** Ends the threads. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    threads[0] = Thread.currentThread();
    caller.passGate();
  }

  private final class Member implements Worker {

    private final int index;
    private int gatesPassed;
    private int meetingsHeld;

    Member(int index) {
      this.index = index;
    }

    @Override
    public int index() {
      return index;
    }

    @Override
    public int teamSize() {
      return threads.length;
    }

    @Override
    public void await() {
      meetingsHeld += threads.length;
      meetings.await(meetingsHeld);
    }

    void passGate() {
      gatesPassed += threads.length;
      gate.await(gatesPassed);
    }

    /** The life of a thread of the team. */
    void serve() {
      boolean open = true;
      while (open) {
        open = takePart();
      }
    }

    /** Waits for a task, runs it, and waits for the others; false if there is none any more. */
    boolean takePart() {
      passGate();
      Task current = task;
      if (current == null) {
        return false;
      }
      meetingsHeld = 0;
      try {
        current.run(this);
      } catch (TeamBrokenException e) {
        // The failure of another worker, which is kept.
      } catch (Throwable e) {
        failure.compareAndSet(null, e);
        meetings.breakUp();
      }
      passGate();
      return true;
    }
  }
}
