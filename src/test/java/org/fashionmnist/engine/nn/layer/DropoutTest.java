package org.fashionmnist.engine.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.LossTest;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Backpropagation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.PaddingAssert;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Pass;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.StepRandom;
import org.fashionmnist.engine.nn.Workspace;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.nn.Batches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutTest {

  private static final int BATCH = 100;
  private static final int UNITS = 200;

  private static float[] mask(double rate, long seed, int layer, long step) {
    Matrix mask = Matrix.zeros(BATCH, UNITS);
    new DropoutMask(rate, new StepRandom(seed, layer), mask, Worker.alone()).draw(step);
    return Batches.entries(mask);
  }

  private static double share(float[] mask, float value) {
    int count = 0;
    for (float entry : mask) {
      count += entry == value ? 1 : 0;
    }
    return (double) count / mask.length;
  }

  /** The bounds are four standard deviations of the share, and of the mean. */
  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.2, 0.5, 0.9})
  void theRateIsDroppedAndTheMeanStays(double rate) {
    float[] mask = mask(rate, 1, 1, 0);
    float kept = (float) (1 / (1 - rate));
    double deviation = Math.sqrt(rate * (1 - rate) / mask.length);
    double mean = 0;
    for (float entry : mask) {
      mean += entry / (double) mask.length;
    }

    assertThat(mask).containsOnly(0, kept);
    assertThat(share(mask, 0)).isCloseTo(rate, within(4 * deviation));
    assertThat(mean).isCloseTo(1, within(4 * deviation / (1 - rate)));
  }

  @Test
  void neighborsAreDroppedIndependently() {
    float[] mask = mask(0.5, 1, 1, 0);
    for (int distance : new int[] {1, 2, 64, UNITS}) {
      double both = 0;
      for (int i = distance; i < mask.length; i++) {
        both += mask[i] > 0 && mask[i - distance] > 0 ? 1 : 0;
      }

      assertThat(both / (mask.length - distance))
          .as("%d on", distance)
          .isCloseTo(0.25, within(0.015));
    }
  }

  @Test
  void everyStepLayerAndSeedHasAMaskOfItsOwn() {
    float[] mask = mask(0.5, 1, 1, 0);

    for (float[] other :
        List.of(
            mask(0.5, 1, 1, 1),
            mask(0.5, 1, 1, 1L << 40),
            mask(0.5, 1, 3, 0),
            mask(0.5, 2, 1, 0),
            mask(0.5, -1, 1, 0))) {
      int same = 0;
      for (int i = 0; i < mask.length; i++) {
        same += mask[i] == other[i] ? 1 : 0;
      }
      assertThat((double) same / mask.length).isCloseTo(0.5, within(0.015));
    }
  }

  @Test
  void theSameStepHasTheSameMaskAgain() {
    Matrix mask = Matrix.zeros(BATCH, UNITS);
    DropoutMask drawn = new DropoutMask(0.5, new StepRandom(1, 1), mask, Worker.alone());
    drawn.draw(3);
    float[] third = mask.data().clone();
    drawn.draw(4);
    assertThat(mask.data()).isNotEqualTo(third);

    drawn.draw(3);

    assertThat(mask.data()).isEqualTo(third);
  }

  /** The last batch of an epoch may be a smaller one. */
  @Test
  void aSmallerBatchHasTheFirstRowsOfTheMask() {
    Matrix mask = Matrix.zeros(7, UNITS);

    new DropoutMask(0.5, new StepRandom(1, 1), mask, Worker.alone()).draw(0);

    assertThat(mask(0.5, 1, 1, 0)).startsWith(Batches.entries(mask));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void aTeamDrawsTheMaskOfOneAlone(int workers) {
    Matrix mask = Matrix.zeros(BATCH, UNITS);
    try (WorkerTeam team = new WorkerTeam(workers)) {
      team.run(worker -> new DropoutMask(0.2, new StepRandom(1, 1), mask, worker).draw(5));
    }

    assertThat(Batches.entries(mask)).isEqualTo(mask(0.2, 1, 1, 5));
    PaddingAssert.assertZero(mask);
  }

  /** The random numbers are multiples of 2⁻²⁴, the largest of which is 1 − 2⁻²⁴. */
  @Test
  void aRateNearOneDropsAlmostAll() {
    assertThat(share(mask(1 - 0x1p-24, 1, 1, 0), 0)).isGreaterThan(0.9999);
    assertThat(share(mask(Math.nextDown(1.0), 1, 1, 0), 0)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, 1.5, Double.NaN})
  void aRateOutOfItsRangeIsAnError(double rate) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dropout(rate))
        .withMessage("expected a dropout rate of at least 0 and less than 1, got " + rate);
  }

  private static Network network(Activation activation, Dropout dropout) {
    return Network.of(
        Shape.of(12),
        List.of(
            new Dense(70, activation),
            dropout,
            new Dense(9, activation),
            dropout,
            new Dense(4, Activation.IDENTITY)));
  }

  private static Backpropagation batch(Network network, Parameters parameters) {
    SparseCategoricalCrossentropy loss = new SparseCategoricalCrossentropy();
    RandomStream random = RandomStream.of(2, Purpose.ORDER, 0);
    Matrix labels = LossTest.targets(loss, 11, 4, random);
    Backpropagation batch = new Backpropagation(network, parameters, loss, labels);
    Batches.fill(batch.input(), 1, random);
    return batch;
  }

  @Test
  void aRateOfZeroGivesTheBitsOfTheNetworkWithoutDropout() {
    for (Activation activation : Activation.values()) {
      Network network = network(activation, new Dropout(0));
      Parameters parameters = network.initialParameters(1);
      Backpropagation with = batch(network, parameters);
      Backpropagation without = batch(network.withoutDropout(), parameters);

      assertThat(with.run()).isEqualTo(without.run());
      assertThat(with.gradients().valuesView()).isEqualTo(without.gradients().valuesView());
    }
  }

  @Test
  void aDroppedUnitLearnsNothingFromTheExample() {
    Network network = network(Activation.SIGMOID, new Dropout(0.5));
    Backpropagation batch = batch(network, network.initialParameters(1));

    batch.run();

    Matrix mask = DropoutCache.maskOf(batch.workspace().cacheOf(1));
    Matrix dropped = batch.workspace().outputOf(1);
    Matrix delta = batch.workspace().deltaOf(0);
    for (int i = 0; i < mask.rows(); i++) {
      for (int j = 0; j < mask.columns(); j++) {
        assertThat(dropped.at(i, j) == 0).isEqualTo(mask.at(i, j) == 0);
        assertThat(delta.at(i, j) == 0).isEqualTo(mask.at(i, j) == 0);
      }
    }
  }

  @Test
  void stepsDifferInLossAndGradientAndRepeat() {
    Network network = network(Activation.TANH, new Dropout(0.5));
    Backpropagation batch = batch(network, network.initialParameters(1));
    double loss = batch.run();
    float[] gradients = batch.gradients().valuesView().clone();

    batch.atStep(1);
    assertThat(batch.run()).isNotEqualTo(loss);
    assertThat(batch.gradients().valuesView()).isNotEqualTo(gradients);

    batch.atStep(0);
    assertThat(batch.run()).isEqualTo(loss);
    assertThat(batch.gradients().valuesView()).isEqualTo(gradients);
  }

  @Test
  void aPredictionDropsNothing() {
    Network network = network(Activation.RELU, new Dropout(0.5));
    Parameters parameters = network.initialParameters(1);

    assertThat(outputs(network, parameters))
        .isEqualTo(outputs(network.withoutDropout(), parameters))
        .isNotEqualTo(new float[5 * 4]);
  }

  private static float[] outputs(Network network, Parameters parameters) {
    Workspace workspace = Workspace.forInference(network, 5);
    Batches.fill(workspace.input(), 1, RandomStream.of(2, Purpose.ORDER, 0));
    new Pass(network, parameters, workspace, Worker.alone(), Kernels.get()).forward();
    return Batches.entries(workspace.output());
  }
}
