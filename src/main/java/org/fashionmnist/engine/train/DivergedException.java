package org.fashionmnist.engine.train;

import java.util.List;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.StepHistory;

/** The loss is no longer a number. Carries what was measured before. */
public final class DivergedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient History history;
  private final transient StepHistory steps;

  DivergedException(int epoch, int batch, double learningRate) {
    super(
        ("the loss is not a finite number any more in epoch %d, batch %d, learning rate %s:"
                + " try a smaller learning rate (a tenth), or check that the inputs are normalized")
            .formatted(epoch, batch, learningRate));
    this.history = new History(List.of());
    this.steps = new StepHistory(0, 1, 1, List.of());
  }

  /** The same, with what was measured before. */
  DivergedException(DivergedException cause, History history, StepHistory steps) {
    super(cause.getMessage(), cause);
    this.history = history;
    this.steps = steps;
  }

  /** The whole epochs before; null where the exception was deserialized. */
  public History history() {
    return history;
  }

  /** The steps before; null where the exception was deserialized. */
  public StepHistory steps() {
    return steps;
  }
}
