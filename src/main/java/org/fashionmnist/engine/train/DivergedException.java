package org.fashionmnist.engine.train;

import java.util.List;
import org.fashionmnist.result.run.History;

/** The loss is no longer a number. Carries the history up to the last whole epoch. */
public final class DivergedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient History history;

  DivergedException(int epoch, int batch, double learningRate) {
    super(
        ("the loss is not a finite number any more in epoch %d, batch %d, learning rate %s:"
                + " try a smaller learning rate (a tenth), or check that the inputs are normalized")
            .formatted(epoch, batch, learningRate));
    this.history = new History(List.of());
  }

  /** The same, with what was measured before. */
  DivergedException(DivergedException cause, History history) {
    super(cause.getMessage(), cause);
    this.history = history;
  }

  /** What was measured before; empty where the exception was deserialized. */
  public History history() {
    return history;
  }
}
