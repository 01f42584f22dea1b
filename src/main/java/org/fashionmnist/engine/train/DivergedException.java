package org.fashionmnist.engine.train;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.StepHistory;

/** The loss is no longer a number. Carries what was learned and measured before. */
public final class DivergedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Optional<TrainingResult> before;

  /**
   * A training that ends here.
   *
   * @param place where the first number was that is not finite, if it is known
   */
  DivergedException(int epoch, int batch, double learningRate, Optional<String> place) {
    super(
        ("the loss is not a finite number any more in epoch %d, batch %d, learning rate %s%s:"
                + " try a smaller learning rate (a tenth), or check that the inputs are normalized")
            .formatted(
                epoch, batch, learningRate, place.map(name -> ", first in " + name).orElse("")));
    this.before = Optional.empty();
  }

  /** The same, with what was learned before. */
  DivergedException(DivergedException cause, TrainingResult before) {
    super(cause.getMessage(), cause);
    this.before = Optional.of(before);
  }

  /**
   * What the whole epochs before came to, all of it finite; empty where nobody kept it. Null where
   * the exception was deserialized.
   */
  public Optional<TrainingResult> before() {
    return before;
  }

  /** The whole epochs before. */
  public History history() {
    return before.map(TrainingResult::history).orElseGet(() -> new History(List.of()));
  }

  /** The steps before. */
  public StepHistory steps() {
    return before.map(TrainingResult::steps).orElseGet(() -> new StepHistory(0, 1, 1, List.of()));
  }
}
