package org.fashionmnist.engine.stop;

import java.util.List;
import java.util.Optional;

/**
 * Stops when the validation loss has not improved for some epochs.
 *
 * @param patience epochs without improvement to wait for, at least 1
 * @param minChange what the loss must fall by to count as improved, at least 0
 * @see <a href="https://doi.org/10.1007/978-3-642-35289-8_5">L. Prechelt, Early stopping, but
 *     when?, 1998</a>
 */
public record EarlyStopping(int patience, double minChange) implements StopCriterion {

  public EarlyStopping {
    if (patience < 1) {
      throw new IllegalArgumentException("patience: expected at least 1 epoch, got " + patience);
    }
    if (!(minChange >= 0)) {
      throw new IllegalArgumentException("minimum change: expected at least 0, got " + minChange);
    }
  }

  @Override
  public boolean needsValidation() {
    return true;
  }

  @Override
  public Optional<String> reasonToStop(LossCourse losses) {
    double best = Double.POSITIVE_INFINITY;
    int bestEpoch = 0;
    List<Double> validation = losses.validation();
    for (int epoch = 0; epoch < validation.size(); epoch++) {
      if (validation.get(epoch) < best - minChange) {
        best = validation.get(epoch);
        bestEpoch = epoch;
      }
    }
    if (validation.size() - 1 - bestEpoch < patience) {
      return Optional.empty();
    }
    return Optional.of(
        "validation loss has not improved since epoch %d (patience %d)"
            .formatted(bestEpoch, patience));
  }
}
