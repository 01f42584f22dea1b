package org.fashionmnist.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fashionmnist.engine.stop.EarlyStopping;
import org.fashionmnist.engine.stop.LossTolerance;
import org.fashionmnist.engine.stop.StopCriterion;

/**
 * When a training ends before all its epochs, and which weights it leaves.
 *
 * @param patience epochs without a better validation loss that it goes on for; empty for all
 * @param minChange what the validation loss must fall by to be better, at least 0
 * @param tolerance a change of the training loss in an epoch below which it ends; empty for none
 * @param keepLast whether the last weights are kept, not those of the lowest validation loss
 */
public record Ending(
    Optional<Integer> patience, double minChange, Optional<Double> tolerance, boolean keepLast) {

  /** All epochs, and the weights of the lowest validation loss. */
  public static final Ending STANDARD = new Ending(Optional.empty(), 0, Optional.empty(), false);

  /**
   * Checks that the change is asked for.
   *
   * @throws IllegalArgumentException if there is a least change without a patience
   */
  public Ending {
    Objects.requireNonNull(patience, "patience");
    Objects.requireNonNull(tolerance, "tolerance");
    if (minChange != 0 && patience.isEmpty()) {
      throw new IllegalArgumentException(
          "--min-change says what --patience counts as better: add --patience 3, or leave it out");
    }
  }

  /** As the engine takes them. */
  public List<StopCriterion> criteria() {
    List<StopCriterion> criteria = new ArrayList<>();
    patience.ifPresent(epochs -> criteria.add(new EarlyStopping(epochs, minChange)));
    tolerance.ifPresent(loss -> criteria.add(new LossTolerance(loss)));
    return criteria;
  }
}
