package org.fashionmnist.engine.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;
import org.fashionmnist.engine.nn.Backpropagation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Pass;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.Workspace;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.nn.Batches;
import org.junit.jupiter.api.Test;

class BatchNormTest {

  /** Two channels at two places. */
  private static final Network NETWORK =
      Network.of(Shape.of(1, 2, 2), List.of(new BatchNorm(0.75, 0.5)));

  private static final float[][] IMAGES = {{1, 10, 3, 10}, {5, 20, 7, 40}};

  private final Parameters parameters = NETWORK.initialParameters(1);

  private static Backpropagation batch(Parameters parameters) {
    Backpropagation batch =
        new Backpropagation(
            NETWORK, parameters, new SparseCategoricalCrossentropy(), Matrix.zeros(2, 1));
    Batches.of(IMAGES).copyTo(batch.input());
    return batch;
  }

  /** Channel 0: 1, 3, 5, 7 with mean 4 and variance 5; channel 1: mean 20 and variance 150. */
  @Test
  void aTrainingTakesTheStatisticsOfTheBatch() {
    Backpropagation batch = batch(parameters);

    batch.forward();

    Matrix y = batch.workspace().output();
    assertThat((double) y.at(0, 0)).isCloseTo(-3 / Math.sqrt(5.5), within(1e-6));
    assertThat((double) y.at(1, 2)).isCloseTo(3 / Math.sqrt(5.5), within(1e-6));
    assertThat((double) y.at(0, 1)).isCloseTo(-10 / Math.sqrt(150.5), within(1e-6));
    assertThat((double) y.at(1, 3)).isCloseTo(20 / Math.sqrt(150.5), within(1e-6));
  }

  @Test
  void movingStatisticsFollowThoseOfTheBatches() {
    Backpropagation batch = batch(parameters);

    batch.forward();

    List<PanelMatrix> numbers = parameters.layerView(0);
    assertThat(Batches.entries(numbers.get(2))).containsExactly(1, 5);
    assertThat(Batches.entries(numbers.get(3)))
        .containsExactly(0.75f + 5 * 0.25f, 0.75f + 150 * 0.25f);
    batch.forward();
    assertThat(Batches.entries(numbers.get(2))).containsExactly(1.75f, 8.75f);
  }

  @Test
  void aPredictionTakesTheMovingStatisticsAndLeavesThem() {
    List<PanelMatrix> numbers = parameters.layerView(0);
    numbers.get(0).set(0, 0, 2);
    numbers.get(1).set(0, 0, 7);
    numbers.get(2).set(0, 0, 3);
    numbers.get(3).set(0, 0, 3.5f);
    float[] before = parameters.valuesView().clone();
    Workspace workspace = Workspace.forInference(NETWORK, 2);
    Batches.of(IMAGES).copyTo(workspace.input());

    new Pass(NETWORK, parameters, workspace, Worker.alone(), Kernels.get()).forward();

    Matrix y = workspace.output();
    assertThat(new float[] {y.at(0, 0), y.at(0, 2), y.at(1, 0), y.at(1, 2)})
        .containsExactly(5, 7, 9, 11);
    assertThat((double) y.at(0, 1)).isCloseTo(10 / Math.sqrt(1.5), within(1e-5));
    assertThat(parameters.valuesView()).isEqualTo(before);
  }

  @Test
  void statisticsAreNotLearned() {
    Backpropagation batch = batch(parameters);

    batch.run();

    List<PanelMatrix> gradients = batch.gradients().layerView(0);
    assertThat(Batches.entries(gradients.get(0))).doesNotContain(0f);
    assertThat(Batches.entries(gradients.get(1))).doesNotContain(0f);
    assertThat(Batches.entries(gradients.get(2))).containsOnly(0f);
    assertThat(Batches.entries(gradients.get(3))).containsOnly(0f);
    assertThat(NETWORK.layout().parameterCount()).isEqualTo(4);
  }

  @Test
  void settingsOutOfRangeAreErrors() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BatchNorm(1, 0.001))
        .withMessage("expected a momentum of at least 0 and below 1, got 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BatchNorm(0.9, 0))
        .withMessage("expected an epsilon above 0 and below 1, got 0.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new BatchNorm(Double.NaN, 0.001));
  }
}
