package org.fashionmnist.result.comparison;

import java.util.Optional;
import org.fashionmnist.result.Augmentation;
import org.fashionmnist.result.Range;

/**
 * How every trial of a comparison trains, whatever its optimizer.
 *
 * @param schedule of the learning rate, as in a run's settings
 * @param learningRateDecay factor of each fall of the learning rate; empty where the schedule has
 *     none
 * @param learningRateStep epochs from fall to fall with {@code step}, otherwise empty
 * @param warmupEpochs in which the learning rate first grows from 0
 * @param weightDecay the same for all; empty where each optimizer has its own default
 * @param labelSmoothing share of the target that is spread over all classes
 * @param clipNorm the largest norm of a gradient, empty for none
 * @param averageDecay of the running mean of the weights that was measured, empty for none
 * @param augmentation how images were changed before they were learned from, empty for not
 */
public record TrialMethod(
    String schedule,
    Optional<Double> learningRateDecay,
    Optional<Integer> learningRateStep,
    int warmupEpochs,
    Optional<Double> weightDecay,
    double labelSmoothing,
    Optional<Double> clipNorm,
    Optional<Double> averageDecay,
    Optional<Augmentation> augmentation) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public TrialMethod {
    learningRateDecay.ifPresent(factor -> Range.notNegative("learning rate decay", factor));
    learningRateStep.ifPresent(step -> Range.atLeast(1, "learning rate step", step));
    Range.atLeast(0, "warmup epochs", warmupEpochs);
    weightDecay.ifPresent(decay -> Range.notNegative("weight decay", decay));
    Range.share("label smoothing", labelSmoothing);
    clipNorm.ifPresent(norm -> Range.positive("clip norm", norm));
    averageDecay.ifPresent(decay -> Range.share("average decay", decay));
  }

  /** One learning rate from the first step to the last, and nothing added. */
  public static final TrialMethod PLAIN =
      new TrialMethod(
          "constant",
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty(),
          0,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
