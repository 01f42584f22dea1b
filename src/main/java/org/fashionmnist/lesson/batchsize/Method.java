package org.fashionmnist.lesson.batchsize;

import java.util.List;
import org.fashionmnist.engine.optim.Optimizer;
import org.fashionmnist.engine.optim.Sgd;
import org.fashionmnist.engine.schedule.ConstantRate;
import org.fashionmnist.engine.schedule.ExponentialDecay;
import org.fashionmnist.engine.schedule.Schedule;
import org.fashionmnist.engine.train.Refinements;
import org.fashionmnist.engine.train.TrainingSettings;

/**
 * A way to learn.
 *
 * @param name for readers, unique in the lesson
 * @param optimizer with its rate
 * @param decay factor of the rate from one pass over the examples to the next; 1 if it stays
 * @param batchSize examples an update
 */
record Method(String name, Optimizer optimizer, double decay, int batchSize) {

  /** What a falling rate has fallen to in the end. */
  private static final double LAST_SHARE = 0.01;

  /**
   * Gradient descent.
   *
   * @param exampleCount how many there are in all
   */
  static Method descent(int batchSize, int exampleCount, double learningRate) {
    return new Method(batchName(batchSize, exampleCount), new Sgd(learningRate), 1, batchSize);
  }

  /** The same with a rate that falls to a hundredth. */
  Method falling(int epochs) {
    double factor = StrictMath.pow(LAST_SHARE, 1.0 / epochs);
    return new Method(name + ", falling rate", optimizer, factor, batchSize);
  }

  static String batchName(int batchSize, int exampleCount) {
    if (batchSize == exampleCount) {
      return "full batch";
    }
    return batchSize == 1 ? "one example" : "batch of " + batchSize;
  }

  TrainingSettings settings(int epochs, long seed) {
    Schedule schedule = decay == 1 ? new ConstantRate() : new ExponentialDecay(decay);
    return new TrainingSettings(
        optimizer, schedule, batchSize, epochs, seed, List.of(), false, Refinements.NONE);
  }
}
