package org.fashionmnist.engine.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerTest {

  /** A worker that only knows its place. */
  private record Place(int index, int teamSize) implements Worker {
    @Override
    public void await() {
      throw new AssertionError("nobody is to wait here");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64})
  void sharesCoverEverythingOnceAndDifferByAtMostOne(int teamSize) {
    for (int count = 0; count < 200; count++) {
      int end = 0;
      for (int index = 0; index < teamSize; index++) {
        Share share = new Place(index, teamSize).share(count);
        assertThat(share.from()).isEqualTo(end);
        assertThat(share.count()).isBetween(count / teamSize, (count + teamSize - 1) / teamSize);
        end = share.to();
      }
      assertThat(end).isEqualTo(count);
    }
  }

  @Test
  void sharesOfTheLargestCountDoNotOverflow() {
    Share last = new Place(6, 7).share(Integer.MAX_VALUE);

    assertThat(last.from()).isEqualTo(1_840_700_268);
    assertThat(last.to()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void aWorkerAloneHasEverythingAndWaitsForNobody() {
    Worker alone = Worker.alone();
    alone.await();

    assertThat(alone.index()).isZero();
    assertThat(alone.teamSize()).isEqualTo(1);
    assertThat(alone.share(5)).isEqualTo(new Share(0, 5));
  }
}
