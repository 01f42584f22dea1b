package org.fashionmnist.engine.train;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.optim.StateVisitor;
import org.fashionmnist.result.run.StepHistory;
import org.fashionmnist.result.run.StepLoss;

/**
 * Keeps the loss of every step in a fixed number of entries. Whenever they are full, each two in a
 * row become one, and an entry stands for twice as many steps from then on.
 */
final class StepRecorder {

  /** Between half as many and as many remain of a long training; even. */
  static final int MOST_ENTRIES = 1000;

  private double[] rates = new double[MOST_ENTRIES];
  private double[] means = new double[MOST_ENTRIES];
  private double[] lowest = new double[MOST_ENTRIES];
  private double[] highest = new double[MOST_ENTRIES];
  private int stepsPerEntry = 1;
  private int stepCount;

  /** Shows the steps so far. */
  void visit(StateVisitor state) {
    rates = state.doubles("rates", rates);
    means = state.doubles("means", means);
    lowest = state.doubles("lowest", lowest);
    highest = state.doubles("highest", highest);
    stepsPerEntry = (int) state.count("steps_per_entry", stepsPerEntry);
    stepCount = (int) state.count("steps", stepCount);
    for (double[] column : List.of(rates, means, lowest, highest)) {
      require(column.length == MOST_ENTRIES, "%d entries of steps", column.length);
    }
    require(stepsPerEntry >= 1 && stepsPerEntry <= 1 << 20, "%d steps an entry", stepsPerEntry);
    require(
        stepCount >= 0 && stepCount <= (long) MOST_ENTRIES * stepsPerEntry, "%d steps", stepCount);
  }

  private static void require(boolean fits, String what, int count) {
    if (!fits) {
      throw new IllegalArgumentException("the checkpoint holds " + what.formatted(count));
    }
  }

  /** A step was made. */
  void add(double learningRate, double loss) {
    if (stepCount == MOST_ENTRIES * stepsPerEntry) {
      halve();
    }
    int entry = stepCount / stepsPerEntry;
    int before = stepCount % stepsPerEntry;
    if (before == 0) {
      rates[entry] = learningRate;
      means[entry] = loss;
      lowest[entry] = loss;
      highest[entry] = loss;
    } else {
      means[entry] += (loss - means[entry]) / (before + 1);
      lowest[entry] = Math.min(lowest[entry], loss);
      highest[entry] = Math.max(highest[entry], loss);
    }
    stepCount++;
  }

  private void halve() {
    for (int i = 0; i < MOST_ENTRIES / 2; i++) {
      int first = 2 * i;
      int second = first + 1;
      rates[i] = rates[first];
      means[i] = means[first] / 2 + means[second] / 2;
      lowest[i] = Math.min(lowest[first], lowest[second]);
      highest[i] = Math.max(highest[first], highest[second]);
    }
    stepsPerEntry *= 2;
  }

  /** All steps so far. */
  StepHistory history(int stepsPerEpoch) {
    int count = (stepCount + stepsPerEntry - 1) / stepsPerEntry;
    List<StepLoss> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      entries.add(new StepLoss(i * stepsPerEntry + 1, rates[i], means[i], lowest[i], highest[i]));
    }
    return new StepHistory(stepCount, stepsPerEpoch, stepsPerEntry, entries);
  }
}
