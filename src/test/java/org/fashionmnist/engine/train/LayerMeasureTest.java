package org.fashionmnist.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.ActivationLayer;
import org.fashionmnist.engine.nn.layer.BatchNorm;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Residual;
import org.fashionmnist.engine.optim.Sgd;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.result.run.LayerEpoch;
import org.fashionmnist.result.run.LayerHistory;
import org.fashionmnist.result.run.LayerMetrics;
import org.fashionmnist.train.TinyTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerMeasureTest {

  private static final Network NETWORK = TinyTask.NETWORK;

  @Test
  void ratioIsTheNormOfTheChangeOverTheNormBefore() {
    Parameters parameters = NETWORK.initialParameters(1);
    LastUpdate update = new LastUpdate(parameters);
    float[] values = parameters.valuesView();
    update.keepAll();
    for (int i = 0; i < values.length; i++) {
      values[i] *= 1.25f;
    }
    assertThat(update.ratios())
        .hasSize(3)
        .allSatisfy(r -> assertThat(r).isCloseTo(0.25, within(1e-6)));
    update.keepAll();
    assertThat(update.ratios()).containsExactly(0.0, 0.0, 0.0);
  }

  /** Three steps change more than the last one of them. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void ratioOfATrainingIsThatOfItsLastStepAlone(int threads) {
    TrainingSettings settings = new TrainingSettings(new Sgd(0.1), 16, 1, 1);
    Training training;
    Parameters before;
    try (WorkerTeam team = new WorkerTeam(threads)) {
      training =
          new Training(
              NETWORK, settings, TinyTask.images(40), Normalization.UNIT, Kernels.get(), team);
      assertThat(training.lastUpdateRatios()).containsExactly(0.0, 0.0, 0.0);
      before = training.parameters().copy();
      training.trainEpoch((rate, loss, done) -> {});
    }
    LastUpdate whole = new LastUpdate(before);
    before.setAll(training.parameters());
    for (int i = 0; i < 3; i++) {
      assertThat(training.lastUpdateRatios().get(i)).isPositive().isLessThan(whole.ratios().get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void unitsThatCannotFireAreDead(int threads) {
    Parameters parameters = NETWORK.initialParameters(1);
    for (int unit = 0; unit < 7; unit++) {
      parameters.layerView(0).get(1).set(0, unit, -1e6f);
    }
    for (int unit = 7; unit < 70; unit++) {
      parameters.layerView(0).get(1).set(0, unit, 1e6f);
    }
    try (WorkerTeam team = new WorkerTeam(threads)) {
      DeadUnits dead =
          new DeadUnits(NETWORK, TinyTask.images(123), Normalization.UNIT, Kernels.get(), team);
      assertThat(dead.shares(parameters))
          .containsExactly(Optional.of(0.1), Optional.empty(), Optional.empty());
    }
  }

  /** What comes out of a sum is not of the layer before it alone. */
  @Test
  void unitsBeforeASumAreNotCountedAsDeadOrAlive() {
    Network network =
        Network.of(
            Shape.of(TinyTask.HEIGHT, TinyTask.WIDTH),
            List.of(
                new Conv2d(2, 1, Activation.IDENTITY),
                new Residual(
                    List.of(
                        new ActivationLayer(Activation.RELU),
                        new Conv2d(3, 1, Activation.RELU),
                        new Conv2d(2, 1, Activation.IDENTITY),
                        new BatchNorm()),
                    List.of(new Conv2d(2, 1, Activation.IDENTITY)),
                    Activation.RELU),
                new Dense(10, Activation.IDENTITY)));
    try (WorkerTeam team = new WorkerTeam(2)) {
      DeadUnits dead =
          new DeadUnits(network, TinyTask.images(30), Normalization.UNIT, Kernels.get(), team);
      Parameters parameters = network.initialParameters(1);
      for (int filter = 0; filter < 3; filter++) {
        parameters.layerView(1).get(1).set(0, filter, filter == 0 ? -1e6f : 1e6f);
      }

      assertThat(dead.shares(parameters))
          .containsExactly(
              Optional.empty(),
              Optional.of(1 / 3.0),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
    }
  }

  @Test
  void layersAreMeasuredAfterEveryEpochAndTheSameWithAnyNumberOfThreads() {
    LayerHistory alone = history(1);
    assertThat(alone.epochs()).extracting(LayerEpoch::epoch).containsExactly(1, 2, 3);
    List<LayerMetrics> last = alone.epochs().get(2).layers();
    assertThat(last)
        .extracting(LayerMetrics::layer)
        .containsExactly("dense.0", "dense.1", "dense.2");
    assertThat(last).allSatisfy(layer -> assertThat(layer.updateRatio()).isBetween(1e-9, 1.0));
    assertThat(history(3)).isEqualTo(alone);
  }

  private static LayerHistory history(int threads) {
    Network network = TinyTask.withDropout(NETWORK);
    return new Trainer(
            network, new TrainingSettings(new Sgd(0.1), 16, 3, 1), Kernels.get(), threads)
        .fit(TinyTask.images(60), TinyTask.images(0), Normalization.UNIT, List.of())
        .layers();
  }
}
