package org.fashionmnist.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fashionmnist.linalg.Kernels;
import org.fashionmnist.linalg.Matrix;
import org.fashionmnist.random.Purpose;
import org.fashionmnist.random.RandomStream;
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

  private Parameters gradients(Workspace workspace, long batchNumber) {
    RandomStream random = RandomStream.of(1, Purpose.ORDER, batchNumber);
    SparseCategoricalCrossentropy loss = new SparseCategoricalCrossentropy();
    Batches.fill(workspace.input(), 1, random);
    Matrix labels = LossTest.targets(loss, workspace.batchSize(), 10, random);
    Parameters gradients = network.newParameters();
    Matrix output = network.forward(parameters, workspace, kernels);
    loss.sum(output, labels, workspace.outputGradient(), kernels);
    loss.gradientInPlace(workspace.outputGradient(), labels);
    network.backward(parameters, workspace, gradients, kernels);
    return gradients;
  }

  @Test
  void batchesInTurnGiveTheSameAsInFreshBuffers() {
    Workspace reused = Workspace.forTraining(network, 9);
    for (long batch = 0; batch < 4; batch++) {
      Workspace fresh = Workspace.forTraining(network, 9);

      assertThat(gradients(reused, batch).valuesView())
          .isEqualTo(gradients(fresh, batch).valuesView());
      assertThat(reused.output().data()).isEqualTo(fresh.output().data());
    }
  }

  @Test
  void differentBatchesGiveDifferentGradients() {
    Workspace workspace = Workspace.forTraining(network, 9);

    assertThat(gradients(workspace, 0).valuesView())
        .isNotEqualTo(gradients(workspace, 1).valuesView());
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
      Matrix output = hidden.forward(start, workspace, kernels);
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
  void forwardReturnsTheOutputBuffer() {
    Workspace workspace = Workspace.forInference(network, 2);

    assertThat(network.forward(parameters, workspace, kernels)).isSameAs(workspace.output());
  }
}
