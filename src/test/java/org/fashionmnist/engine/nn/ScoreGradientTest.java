package org.fashionmnist.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.MaxPool2d;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.nn.FiniteDifferences;
import org.fashionmnist.nn.LayerCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreGradientTest {

  private static final int SCORE = 1;

  /** Another place may win a maximum within the steps of differences. */
  static Stream<Block> smoothBlocks() {
    return LayerCases.blocks().filter(block -> !(block instanceof MaxPool2d));
  }

  @ParameterizedTest
  @MethodSource("smoothBlocks")
  void isTheSlopeOfTheScoreOfAPrediction(Block block) {
    Network network = LayerCases.network(6, 5, block, 3);
    Parameters parameters = network.initialParameters(2);
    Matrix input = random(2, 30);

    Matrix gradient = ScoreGradient.of(network, parameters, input, SCORE, Kernels.get());

    FiniteDifferences.assertGradient(
        () -> scores(network, parameters, input), input, gradient, 1e-3, block.toString());
  }

  /** Of the examples together, which do not depend on each other. */
  private static double scores(Network network, Parameters parameters, Matrix input) {
    Workspace workspace = Workspace.forInference(network, input.rows()).forInput(input);
    new Pass(network, parameters, workspace, Worker.alone(), Kernels.get()).forward();
    double sum = 0;
    for (int example = 0; example < input.rows(); example++) {
      sum += workspace.output().at(example, SCORE);
    }
    return sum;
  }

  /** All weights are one: a score rises with the largest place of each window alone. */
  @Test
  void goesToTheWinnersOfMaxima() {
    Network network =
        Network.of(
            Shape.of(2, 4),
            List.of(
                new Conv2d(1, 1, Activation.RELU),
                new MaxPool2d(2),
                new Dense(2, Activation.IDENTITY)));
    Parameters parameters = network.newParameters();
    for (ParameterLayout.Slot slot : network.layout().slots()) {
      float[] values = parameters.copyOf(slot);
      Arrays.fill(values, slot.spec().name().equals("weight") ? 1 : 0);
      parameters.set(slot, values);
    }
    Matrix input = Matrix.zeros(1, 8);
    System.arraycopy(new float[] {1, 2, 3, 9, 4, 0, 5, 6}, 0, input.data(), input.offset(), 8);

    Matrix gradient = ScoreGradient.of(network, parameters, input, SCORE, Kernels.get());

    float[] found = new float[8];
    System.arraycopy(gradient.data(), gradient.rowOffset(0), found, 0, 8);
    assertThat(found).containsExactly(0, 0, 0, 1, 1, 0, 0, 0);
  }

  private static Matrix random(int rows, int columns) {
    RandomStream random = RandomStream.of(5, Purpose.INITIALIZATION, 77);
    Matrix matrix = Matrix.zeros(rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        matrix.data()[matrix.rowOffset(i) + j] = random.nextFloat();
      }
    }
    return matrix;
  }
}
