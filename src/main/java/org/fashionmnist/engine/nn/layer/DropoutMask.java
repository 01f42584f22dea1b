package org.fashionmnist.engine.nn.layer;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.StepRandom;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.random.RandomStream;

/**
 * One worker's share of the mask of a dropout layer: a new one in every step, the same for any
 * team.
 *
 * <p>With layers, examples of a batch and units counted from 0, and the random streams of {@link
 * RandomStream}:
 *
 * <pre>
 * start      = as {@link StepRandom} has it
 * u          = value (example · units + unit + 1) of the stream from this start, its upper 24 bits,
 *              as a multiple of 2⁻²⁴ in [0, 1)
 * mask entry = 0 where u &lt; rate, else 1 / (1 − rate)
 * </pre>
 */
final class DropoutMask {

  private static final int RANDOM_BITS = 24;

  /** Some rows of the mask in some columns, and which entry of the whole is their first. */
  private record Block(Matrix mask, long first) {}

  private final StepRandom random;
  private final int units;
  private final int threshold;
  private final int keptBits;
  private final List<Block> blocks = new ArrayList<>();

  /**
   * A share of the mask in a buffer that stays.
   *
   * @param mask (batch, units)
   */
  DropoutMask(double rate, StepRandom random, Matrix mask, Worker worker) {
    this.random = random;
    this.units = mask.columns();
    this.threshold = (int) Math.ceil(rate * (1 << RANDOM_BITS));
    this.keptBits = Float.floatToIntBits((float) (1 / (1 - rate)));
    for (PanelRows part : PanelRows.shareOf(mask, worker)) {
      long first = (long) part.from() * units + PanelMatrix.firstColumn(part.panel());
      blocks.add(new Block(part.view(mask), first));
    }
  }

  /** Writes this worker's share of the mask of a step. */
  void draw(long step) {
    long start = random.start(step);
    for (int i = 0; i < blocks.size(); i++) { // an iterator would be garbage in every pass
      draw(start, blocks.get(i));
    }
  }

  private void draw(long start, Block block) {
    float[] mask = block.mask.data();
    for (int i = 0; i < block.mask.rows(); i++) {
      int row = block.mask.rowOffset(i);
      long index = block.first + (long) i * units + 1;
      for (int j = 0; j < block.mask.columns(); j++) {
        int bits = (int) (RandomStream.valueAt(start, index + j) >>> (Long.SIZE - RANDOM_BITS));
        // All ones where kept, else zeros: no processor could foresee a branch.
        int kept = ~((bits - threshold) >> (Integer.SIZE - 1));
        mask[row + j] = Float.intBitsToFloat(kept & keptBits);
      }
    }
  }
}
