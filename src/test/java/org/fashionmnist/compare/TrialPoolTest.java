package org.fashionmnist.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TrialPoolTest {

  private final CountDownLatch running = new CountDownLatch(1);
  private final AtomicReference<String> end = new AtomicReference<>("none");

  /** An interrupt would close the file that a trial is just writing. */
  @Test
  void failureOfOneCourseLetsWhatRunsOfTheOthersEndInPeace() {
    try (TrialPool pool = new TrialPool(2)) {
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  pool.runCourses(
                      List.of(
                          () -> pool.run(List.of(this::writes)),
                          () -> pool.run(List.of(this::fails)))))
          .withMessage("a full disk");
    }
    assertThat(end).hasValue("written");
  }

  /** A course records what a trial came to when the trial is over. */
  @Test
  void failureOfOneCourseLetsTheOthersRecordWhatWasDone() {
    try (TrialPool pool = new TrialPool(2)) {
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  pool.runCourses(
                      List.of(
                          () -> {
                            pool.run(List.of());
                            writes();
                          },
                          () -> pool.run(List.of(this::fails)))));
    }
    assertThat(end).hasValue("written");
  }

  private void writes() {
    running.countDown();
    try {
      TimeUnit.MILLISECONDS.sleep(200);
      end.set("written");
    } catch (InterruptedException e) {
      end.set("interrupted");
    }
  }

  private void fails() {
    try {
      running.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("a full disk");
  }
}
