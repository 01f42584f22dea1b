package org.fashionmnist.engine.schedule;

import java.util.List;
import java.util.Objects;

/**
 * First in a straight line from 0 to the base rate η, then another schedule that counts from there.
 * In step t of the T steps of the warm-up, counted from 0, the rate is η·(t + 1)/T.
 *
 * @see <a href="https://arxiv.org/abs/1706.02677">P. Goyal et al., Accurate, large minibatch SGD:
 *     training ImageNet in 1 hour, 2017, section 2.2</a>
 * @param epochs of the warm-up, at least 1
 * @param after what follows
 */
public record Warmup(int epochs, Schedule after) implements Schedule {

  public Warmup {
    Objects.requireNonNull(after, "after");
    Schedule.requireEpochs("warm-up", epochs);
  }

  @Override
  public double rateAt(
      double baseRate, long step, int stepsPerEpoch, List<Double> validationLosses) {
    long steps = (long) epochs * stepsPerEpoch;
    if (step < steps) {
      return baseRate * ((step + 1) / (double) steps);
    }
    int known = validationLosses.size();
    return after.rateAt(
        baseRate,
        step - steps,
        stepsPerEpoch,
        known <= epochs ? List.of() : validationLosses.subList(epochs, known));
  }

  @Override
  public boolean needsValidation() {
    return after.needsValidation();
  }
}
