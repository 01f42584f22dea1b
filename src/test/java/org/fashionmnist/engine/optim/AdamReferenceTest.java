package org.fashionmnist.engine.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The relatives of Adam that have no golden numbers, or old ones, against the formulas of their
 * papers in double precision, written as sums over all gradients so far.
 */
class AdamReferenceTest {

  private static final int STEPS = 60;
  private static final double RATE = 0.01;

  /** Large gradients first, so that the largest square is one of the past. */
  private static double gradient(int step) {
    return (1 + Math.sin(1.7 * step)) * 3 / step - 0.2;
  }

  /** Mean of the first values with weights 1, β, β² … from the last to the first, that sum to 1. */
  private static double weightedMean(List<Double> values, double beta) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < values.size(); i++) {
      double weight = Math.pow(beta, values.size() - 1 - i);
      sum += weight * values.get(i);
      weights += weight;
    }
    return sum / weights;
  }

  private static List<Double> gradients(int steps) {
    List<Double> gradients = new ArrayList<>();
    for (int step = 1; step <= steps; step++) {
      gradients.add(gradient(step));
    }
    return gradients;
  }

  private static List<Double> squares(int steps) {
    return gradients(steps).stream().map(g -> g * g).toList();
  }

  private static double radamChange(int step, double beta2) {
    double mean = weightedMean(gradients(step), 0.9);
    double longest = 2 / (1 - beta2) - 1;
    double power = Math.pow(beta2, step);
    double length = longest - 2 * step * power / (1 - power);
    if (length <= 5) {
      return RATE * mean;
    }
    double rectification =
        Math.sqrt(
            ((length - 4) * (length - 2) * longest) / ((longest - 4) * (longest - 2) * length));
    return RATE * rectification * mean / Math.sqrt(weightedMean(squares(step), beta2));
  }

  /** For 0.6 the length of the average never exceeds 5, for 0.999 it does from step 6 on. */
  @ParameterizedTest
  @ValueSource(doubles = {0.6, 0.9, 0.99, 0.999})
  void radamIsThatOfThePaperButForTheLimit(double beta2) {
    RAdam optimizer = new RAdam(RATE, 0.9, beta2, 1e-12);
    OptimizerState state = optimizer.start(1);
    float[] parameter = {0};
    double expected = 0;

    for (int step = 1; step <= STEPS; step++) {
      WholeStep.take(state, parameter, new float[] {(float) gradient(step)}, RATE);
      expected -= radamChange(step, beta2);
      assertThat((double) parameter[0]).as("step %d", step).isCloseTo(expected, within(3e-6));
    }
  }

  @Test
  void radamDividesFromTheSixthStepOn() {
    assertThat(radamChange(5, 0.999)).isEqualTo(RATE * weightedMean(gradients(5), 0.9));
    assertThat(radamChange(6, 0.999)).isNotEqualTo(RATE * weightedMean(gradients(6), 0.9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.9, 0.99})
  void amsgradDividesByTheLargestMeanSquareSoFar(double beta2) {
    Adam optimizer = new Adam(RATE, 0.9, beta2, 1e-12, true);
    OptimizerState state = optimizer.start(1);
    float[] parameter = {0};
    double expected = 0;
    double largest = 0;
    int fromThePast = 0;

    for (int step = 1; step <= STEPS; step++) {
      WholeStep.take(state, parameter, new float[] {(float) gradient(step)}, RATE);
      double bias = 1 - Math.pow(beta2, step);
      double square = bias * weightedMean(squares(step), beta2);
      fromThePast += square < largest ? 1 : 0;
      largest = Math.max(largest, square);
      expected -= RATE * weightedMean(gradients(step), 0.9) / Math.sqrt(largest / bias);
      assertThat((double) parameter[0]).as("step %d", step).isCloseTo(expected, within(3e-6));
    }
    assertThat(fromThePast).isGreaterThan(STEPS / 2);
  }

  private static double nadamMomentum(int step) {
    return 0.9 * (1 - 0.5 * Math.pow(0.96, step * 0.004));
  }

  private static double nadamProduct(int steps) {
    double product = 1;
    for (int step = 1; step <= steps; step++) {
      product *= nadamMomentum(step);
    }
    return product;
  }

  /** Its last line is that of the paper; m has the constant β₁ of PyTorch. */
  @Test
  void nadamLooksAheadByTheNextMomentum() {
    NAdam optimizer = new NAdam(RATE, 0.9, 0.99, 1e-12, 0.004);
    OptimizerState state = optimizer.start(1);
    float[] parameter = {0};
    double expected = 0;

    for (int step = 1; step <= STEPS; step++) {
      WholeStep.take(state, parameter, new float[] {(float) gradient(step)}, RATE);
      double sum = (1 - Math.pow(0.9, step)) * weightedMean(gradients(step), 0.9);
      double ahead =
          (1 - nadamMomentum(step)) / (1 - nadamProduct(step)) * gradient(step)
              + nadamMomentum(step + 1) / (1 - nadamProduct(step + 1)) * sum;
      expected -= RATE * ahead / Math.sqrt(weightedMean(squares(step), 0.99));
      assertThat((double) parameter[0]).as("step %d", step).isCloseTo(expected, within(3e-6));
    }
  }
}
