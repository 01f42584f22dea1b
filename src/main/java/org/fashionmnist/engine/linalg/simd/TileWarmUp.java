package org.fashionmnist.engine.linalg.simd;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Gets tiles compiled in the background, by calling them on small matrices until they are fast.
 *
 * <p>HotSpot compiles a method well only after some thousand calls, and until then vector code
 * takes a thousand times longer. Whoever needs a tile waits for it, unless smaller ones are ready:
 * the plain loops would do in that time what it then does in a few milliseconds, and would keep the
 * compiler from its work. Where no tile is compiled after a while, since this Java has no such
 * compiler or is told not to use it, the plain loops do the work.
 */
final class TileWarmUp implements TileSupply {

  /** Calls of a tile after which HotSpot has been given reason enough to compile it. */
  private static final int EAGER_CALLS = 1_500;

  /** Calls after which a tile that is still slow will remain so. */
  private static final int MOST_CALLS = 100_000;

  /** Many times what compiling takes. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** After it, another tile may be ready. */
  private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final BlockingQueue<Tile> requests = new LinkedBlockingQueue<>();

  /** A warm-up with a thread of its own, which lasts as long as the process. */
  static TileWarmUp inBackground() {
    TileWarmUp warmUp = new TileWarmUp();
    Thread thread = new Thread(warmUp::serve, "tile-warm-up");
    thread.setDaemon(true);
    thread.start();
    return warmUp;
  }

  /** Sees to it that the tile gets compiled. */
  void request(Tile tile) {
    if (tile.isFirstRequest()) {
      requests.add(tile);
    }
  }

  @Override
  public boolean isReady(Tile tile) {
    if (!tile.isCompiled()) {
      request(tile);
    }
    return tile.isCompiled();
  }

  @Override
  public boolean await(Tile tile) {
    return tile.awaitCompiled(MOMENT_NANOS, PATIENCE_NANOS);
  }

  private void serve() {
    try {
      while (true) {
        List<TileTrial> pending = new ArrayList<>();
        pending.add(new TileTrial(requests.take()));
        while (!pending.isEmpty()) {
          for (Tile tile = requests.poll(); tile != null; tile = requests.poll()) {
            pending.add(new TileTrial(tile));
          }
          pending.removeIf(trial -> trial.isFast() || trial.calls() > MOST_CALLS);
          if (pending.stream().allMatch(trial -> trial.calls() > EAGER_CALLS)) {
            TimeUnit.MILLISECONDS.sleep(1);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
