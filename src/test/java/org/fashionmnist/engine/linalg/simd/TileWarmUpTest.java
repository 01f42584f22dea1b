package org.fashionmnist.engine.linalg.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.fashionmnist.engine.linalg.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@DisabledIfSystemProperty(
    named = "expected.kernels",
    matches = "scalar",
    disabledReason = "tiles need the vector module")
@Timeout(60)
class TileWarmUpTest {

  /** A tile as if it were compiled well, or so badly that it is never fast. */
  private static final class SimulatedTile extends Tile {

    private final long nanos;
    private final CountDownLatch called = new CountDownLatch(20);

    SimulatedTile(long nanos) {
      super(1, 1);
      this.nanos = nanos;
    }

    @Override
    void compute(
        Matrix a,
        int rowStep,
        int depthStep,
        Matrix b,
        float[] start,
        int startFrom,
        int startStep,
        Matrix out,
        int row,
        int column) {
      called.countDown();
      if (nanos > 0) {
        LockSupport.parkNanos(nanos);
      }
    }
  }

  @Test
  void aTileThatIsFastBecomesReady() {
    TileWarmUp warmUp = TileWarmUp.inBackground();
    Tile fast = new SimulatedTile(0);

    while (!warmUp.isReady(fast)) {
      assertThat(warmUp.await(fast)).isTrue();
    }
  }

  @Test
  void aTileThatStaysSlowIsNeverReadyAndHoldsUpNoOther() throws InterruptedException {
    TileWarmUp warmUp = TileWarmUp.inBackground();
    SimulatedTile slow = new SimulatedTile(TimeUnit.MICROSECONDS.toNanos(100));
    SimulatedTile fast = new SimulatedTile(0);

    assertThat(warmUp.isReady(slow)).isFalse();
    while (!warmUp.isReady(fast)) {
      assertThat(warmUp.await(fast)).isTrue();
    }
    slow.called.await();

    assertThat(warmUp.isReady(slow)).isFalse();
  }
}
