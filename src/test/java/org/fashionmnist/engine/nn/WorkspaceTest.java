package org.fashionmnist.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.nn.Batches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceTest {

  private final Kernels kernels = Kernels.get();
  private final Network network =
      Network.of(
          Shape.of(33),
          List.of(
              new Dense(20, Activation.RELU),
              new Dense(17, Activation.TANH),
              new Dense(10, Activation.IDENTITY)));
  private final Parameters parameters = network.initialParameters(3);

  private Backpropagation batches() {
    return new Backpropagation(
        network, parameters, new SparseCategoricalCrossentropy(), Matrix.zeros(9, 1));
  }

  private static float[] gradients(Backpropagation batches, long batchNumber) {
    RandomStream random = RandomStream.of(1, Purpose.ORDER, batchNumber);
    Batches.fill(batches.input(), 1, random);
    for (int i = 0; i < 9; i++) {
      Batches.set(batches.targets(), i, 0, random.nextInt(10));
    }
    batches.run();
    return batches.gradients().valuesView().clone();
  }

  @Test
  void batchesInTurnGiveTheSameAsInFreshBuffers() {
    Backpropagation reused = batches();
    for (long batch = 0; batch < 4; batch++) {
      Backpropagation fresh = batches();

      assertThat(gradients(reused, batch)).isEqualTo(gradients(fresh, batch));
      assertThat(reused.workspace().output().data()).isEqualTo(fresh.workspace().output().data());
    }
  }

  @Test
  void differentBatchesGiveDifferentGradients() {
    Backpropagation batches = batches();

    assertThat(gradients(batches, 0)).isNotEqualTo(gradients(batches, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 48, 80, 100, 128, 207})
  void anExampleGivesTheSameBitsInEveryBatch(int hiddenUnits) {
    Network hidden =
        Network.of(
            Shape.of(33),
            List.of(
                new Dense(hiddenUnits, Activation.SIGMOID), new Dense(10, Activation.IDENTITY)));
    Parameters start = hidden.initialParameters(1);
    int count = 11;
    Matrix examples = Batches.uniform(count, 33, 1, RandomStream.of(1, Purpose.ORDER, 0));
    float[] together = outputs(hidden, start, examples, count);

    for (int batchSize = 1; batchSize < count; batchSize++) {
      assertThat(outputs(hidden, start, examples, batchSize))
          .as("batches of %d", batchSize)
          .isEqualTo(together);
    }
  }

  private float[] outputs(Network hidden, Parameters start, Matrix examples, int batchSize) {
    Matrix outputs = Matrix.zeros(examples.rows(), 10);
    for (int from = 0; from < examples.rows(); from += batchSize) {
      int to = Math.min(from + batchSize, examples.rows());
      Workspace workspace = Workspace.forInference(hidden, to - from);
      for (int i = from; i < to; i++) {
        System.arraycopy(
            examples.data(),
            examples.rowOffset(i),
            workspace.input().data(),
            workspace.input().rowOffset(i - from),
            33);
      }
      new Pass(hidden, start, workspace, Worker.alone(), kernels).forward();
      Matrix output = workspace.output();
      System.arraycopy(
          output.data(), 0, outputs.data(), outputs.rowOffset(from), output.data().length);
    }
    return Batches.entries(outputs);
  }

  @Test
  void buffersHaveTheShapesOfTheNetwork() {
    Workspace workspace = Workspace.forTraining(network, 9);

    assertThat(workspace.batchSize()).isEqualTo(9);
    assertThat(workspace.input().sameShape(Matrix.zeros(9, 33))).isTrue();
    assertThat(workspace.output().sameShape(Matrix.zeros(9, 10))).isTrue();
    assertThat(workspace.outputGradient().sameShape(Matrix.zeros(9, 10))).isTrue();
  }

  @Test
  void anotherInputSharesAllOtherBuffers() {
    Workspace first = Workspace.forTraining(network, 9);
    Matrix input = Matrix.zeros(9, 33);

    Workspace second = first.forInput(input);

    assertThat(second.input()).isSameAs(input);
    assertThat(second.losses()).isSameAs(first.losses());
    for (int i = 1; i <= 3; i++) {
      assertThat(second.activation(i)).isEqualTo(first.activation(i));
      assertThat(second.gradient(i)).isEqualTo(first.gradient(i));
    }
  }

  @Test
  void aSmallerInputTakesTheFirstRowsOfTheBuffers() {
    Workspace whole = Workspace.forInference(network, 9);

    Workspace part = whole.forInput(Matrix.zeros(4, 33));

    assertThat(part.batchSize()).isEqualTo(4);
    assertThat(part.output()).isEqualTo(whole.output().rowsView(0, 4));
  }

  /** Which is the same for any number of workers, each of which writes some of the losses. */
  @Test
  void theLossesAreAddedFromTheFirstToTheLast() {
    Workspace workspace = Workspace.forTraining(network, 4);
    double[] losses = {1, 1e-16, 1e-16, 1e-16};
    System.arraycopy(losses, 0, workspace.losses(), 0, 4);

    assertThat(workspace.lossSum()).isEqualTo(1);
  }
}
