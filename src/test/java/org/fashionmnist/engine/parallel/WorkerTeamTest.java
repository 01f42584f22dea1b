package org.fashionmnist.engine.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Seven workers are more than most machines that build this have processors. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkerTeamTest {

  /** More than a worker spins, so that the others have gone to sleep. */
  private static final long LONG_MILLIS = 2;

  private static final int PATIENCE_MILLIS = 10_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void everyWorkerRunsTheTaskOnce(int size) {
    AtomicIntegerArray runs = new AtomicIntegerArray(size);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    try (WorkerTeam team = new WorkerTeam(size)) {
      for (int round = 1; round <= 100; round++) {
        team.run(
            worker -> {
              assertThat(worker.teamSize()).isEqualTo(size);
              threads.add(Thread.currentThread());
              runs.incrementAndGet(worker.index());
            });

        for (int i = 0; i < size; i++) {
          assertThat(runs.get(i)).as("worker %d, round %d", i, round).isEqualTo(round);
        }
      }
      assertThat(team.size()).isEqualTo(size);
    }
    assertThat(threads).as("the same threads every time").hasSize(size);
  }

  @Test
  void theCallingThreadIsTheFirstWorker() {
    Thread[] threads = new Thread[3];
    try (WorkerTeam team = new WorkerTeam(3)) {
      team.run(worker -> threads[worker.index()] = Thread.currentThread());
    }

    assertThat(threads[0]).isSameAs(Thread.currentThread());
    assertThat(threads).doesNotHaveDuplicates().doesNotContainNull();
  }

  /** The caller may be another thread every time. */
  @Test
  void aTeamServesOneThreadAfterAnother() throws InterruptedException {
    AtomicInteger runs = new AtomicInteger();
    try (WorkerTeam team = new WorkerTeam(3)) {
      for (int i = 0; i < 20; i++) {
        Thread caller = new Thread(() -> team.run(worker -> passTwice(worker, runs)));
        caller.start();
        caller.join();
      }
    }

    assertThat(runs).hasValue(20 * 3);
  }

  private static void passTwice(Worker worker, AtomicInteger runs) {
    worker.await();
    runs.incrementAndGet();
    worker.await();
  }

  /** Plain fields, so that only the barrier can make what was written visible. */
  private static final class Board {

    private final int[] written;

    Board(int size) {
      written = new int[size];
    }

    void write(Worker worker, int round) {
      written[worker.index()] = round;
    }

    void check(int round) {
      for (int worker = 0; worker < written.length; worker++) {
        if (written[worker] != round) {
          throw new AssertionError(
              "worker %d is at %d in round %d".formatted(worker, written[worker], round));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void whatEachWroteBeforeTheBarrierAllSeeAfterIt(int size) {
    Board board = new Board(size);
    try (WorkerTeam team = new WorkerTeam(size)) {
      team.run(
          worker -> {
            for (int round = 1; round <= 2000; round++) {
              board.write(worker, round);
              worker.await();
              board.check(round);
              worker.await();
            }
          });
    }

    board.check(2000);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void theBarrierWaitsForWhoeverIsSlow(int size) {
    Board board = new Board(size);
    try (WorkerTeam team = new WorkerTeam(size)) {
      team.run(
          worker -> {
            for (int round = 1; round <= 40; round++) {
              if (worker.index() == round % size) {
                sleep(LONG_MILLIS);
              }
              board.write(worker, round);
              worker.await();
              board.check(round);
              worker.await();
            }
          });
    }

    board.check(40);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void whatTheTaskWroteTheCallerSees(int size) {
    Board board = new Board(size);
    try (WorkerTeam team = new WorkerTeam(size)) {
      for (int round = 1; round <= 500; round++) {
        int number = round;
        team.run(worker -> board.write(worker, number));
        board.check(round);
      }
    }
  }

  @Test
  void whoWaitsLongSleeps() {
    Thread[] threads = new Thread[2];
    try (WorkerTeam team = new WorkerTeam(2)) {
      team.run(
          worker -> {
            threads[worker.index()] = Thread.currentThread();
            worker.await();
            if (worker.index() == 0) {
              assertFallsAsleep(threads[1]);
            }
            worker.await();
          });
      assertFallsAsleep(threads[1]); // without a task, too

      AtomicInteger awake = new AtomicInteger();
      team.run(worker -> passTwice(worker, awake));
      assertThat(awake).hasValue(2);
    }
  }

  private static void assertFallsAsleep(Thread thread) {
    for (int look = 0; thread.getState() != Thread.State.WAITING; look++) {
      assertThat(look).as("still awake: %s", thread).isLessThan(PATIENCE_MILLIS);
      sleep(1);
    }
  }

  @Test
  void anInterruptedCallerStillWaits() {
    Board board = new Board(2);
    try (WorkerTeam team = new WorkerTeam(2)) {
      Thread.currentThread().interrupt();
      team.run(
          worker -> {
            if (worker.index() == 1) {
              sleep(LONG_MILLIS);
            }
            board.write(worker, 1);
            worker.await();
            board.check(1);
          });
    }

    assertThat(Thread.interrupted()).as("still marked as interrupted").isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 0", "2, 1", "3, 1", "7, 0", "7, 6"})
  void aFailureReachesTheCallerAndEndsTheOthers(int size, int failing) {
    IllegalStateException failure = new IllegalStateException("broken");
    AtomicInteger released = new AtomicInteger();
    AtomicInteger passed = new AtomicInteger();
    try (WorkerTeam team = new WorkerTeam(size)) {
      for (int attempt = 1; attempt <= 50; attempt++) {
        assertThatThrownBy(() -> team.run(worker -> failOrWait(worker, failing, failure, released)))
            .isSameAs(failure);
        assertThat(released).hasValue(attempt * (size - 1));

        team.run(worker -> passTwice(worker, passed));
        assertThat(passed).as("the team works again").hasValue(attempt * size);
      }
    }
  }

  private static void failOrWait(
      Worker worker, int failing, RuntimeException failure, AtomicInteger released) {
    if (worker.index() == failing) {
      throw failure;
    }
    try {
      worker.await();
      throw new AssertionError("one was missing at the barrier");
    } catch (TeamBrokenException e) {
      released.incrementAndGet();
      throw e;
    }
  }

  @Test
  void whoSleepsWhenAnotherFailsIsWoken() {
    IllegalStateException failure = new IllegalStateException("late");
    try (WorkerTeam team = new WorkerTeam(3)) {
      for (int failing = 0; failing < 3; failing++) {
        int late = failing;
        assertThatThrownBy(
                () ->
                    team.run(
                        worker -> {
                          if (worker.index() == late) {
                            sleep(LONG_MILLIS);
                            throw failure;
                          }
                          worker.await();
                        }))
            .isSameAs(failure);
      }
    }
  }

  @Test
  void anErrorReachesTheCallerToo() {
    AssertionError error = new AssertionError("wrong");
    try (WorkerTeam team = new WorkerTeam(2)) {
      assertThatThrownBy(
              () ->
                  team.run(
                      worker -> {
                        if (worker.index() == 1) {
                          throw error;
                        }
                      }))
          .isSameAs(error);
    }
  }

  @Test
  void oneOfSeveralFailuresReachesTheCaller() {
    try (WorkerTeam team = new WorkerTeam(3)) {
      assertThatThrownBy(
              () ->
                  team.run(
                      worker -> {
                        throw new IllegalStateException("worker " + worker.index());
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("worker ");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void closingEndsTheThreads(boolean afterFailure) throws InterruptedException {
    Set<Thread> threads = Collections.newSetFromMap(new ConcurrentHashMap<>());
    try (WorkerTeam team = new WorkerTeam(4)) {
      team.run(worker -> threads.add(Thread.currentThread()));
      if (afterFailure) {
        assertThatIllegalStateException()
            .isThrownBy(
                () ->
                    team.run(
                        worker -> {
                          throw new IllegalStateException("broken");
                        }));
      }
    }

    threads.remove(Thread.currentThread());
    assertThat(threads).hasSize(3);
    for (Thread thread : threads) {
      thread.join(PATIENCE_MILLIS);
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  @Test
  void aTeamThatNeverWorkedCanBeClosedTwice() {
    WorkerTeam team = new WorkerTeam(3);
    team.close();
    team.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> team.run(worker -> {}))
        .withMessage("the team is closed");
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 0", "2, 1"})
  void aTaskCannotRunAnotherOnItsOwnTeam(int size, int nesting) {
    try (WorkerTeam team = new WorkerTeam(size)) {
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  team.run(
                      worker -> {
                        if (worker.index() == nesting) {
                          team.run(inner -> {});
                        }
                      }))
          .withMessage("the team is at work: a task cannot run another on it");

      AtomicInteger passed = new AtomicInteger();
      team.run(worker -> passTwice(worker, passed));
      assertThat(passed).hasValue(size);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void aTeamWithoutWorkersIsAnError(int size) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkerTeam(size))
        .withMessage("threads: expected at least 1, got " + size);
  }

  private static void sleep(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError("nobody interrupts a test", e);
    }
  }
}
