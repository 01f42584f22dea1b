package org.fashionmnist.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.ImageExamples;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;
import org.fashionmnist.engine.model.Predictor;
import org.fashionmnist.engine.nn.Backpropagation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.optim.OptimizerState;
import org.fashionmnist.engine.optim.Sgd;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.train.TinyTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutTrainingTest {

  private static final int IMAGES = 70;
  private static final int BATCH = 32;
  private static final int EPOCHS = 2;
  private static final int SEED = 4;
  private static final Network NETWORK = TinyTask.withDropout(TinyTask.NETWORK);

  private final LabeledImages training = TinyTask.images(IMAGES);
  private final Sgd optimizer = new Sgd(0.1);

  private TrainingResult fit(int threads) {
    TrainingSettings settings = new TrainingSettings(optimizer, BATCH, EPOCHS, SEED);
    return new Trainer(NETWORK, settings, Kernels.get(), threads)
        .fit(training, training.subset(new int[0]), Normalization.UNIT, List.of());
  }

  /** The definition, written out: the steps are counted on from epoch to epoch. */
  @Test
  void whatIsDroppedGoesByTheStepSinceTheBeginning() {
    Parameters parameters = NETWORK.initialParameters(SEED);
    float[] values = parameters.valuesView();
    OptimizerState state = optimizer.start(values.length);
    ImageExamples reader = new ImageExamples(training, Normalization.UNIT, Kernels.get());
    long step = 0;
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      int[] order = IntStream.range(0, IMAGES).toArray();
      RandomStream.of(SEED, Purpose.ORDER, epoch).shuffle(order);
      for (int from = 0; from < IMAGES; from += BATCH) {
        Matrix labels = Matrix.zeros(Math.min(BATCH, IMAGES - from), 1);
        Backpropagation batch = batch(parameters, labels);
        reader.read(order, from, batch.input(), labels);
        batch.atStep(step++);
        batch.run();
        state.beginStep(optimizer.learningRate());
        state.update(values, batch.gradients().valuesView(), 0, values.length);
      }
    }

    assertThat(fit(1).parameters().valuesView()).isEqualTo(values);
  }

  private static Backpropagation batch(Parameters parameters, Matrix labels) {
    return new Backpropagation(
        NETWORK,
        parameters,
        new SparseCategoricalCrossentropy(),
        labels,
        SEED,
        new WorkerTeam(1),
        Kernels.get());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void anyTeamLearnsTheSameBits(int workers) {
    TrainingSteps expected = steps(1, "auto");
    TrainingSteps actual = steps(workers, "scalar");

    assertThat(actual.parameters().valuesView()).isEqualTo(expected.parameters().valuesView());
    assertThat(actual.lossSum()).isEqualTo(expected.lossSum());
  }

  /** The whole team does every step, which a trainer only does while it pays. */
  private TrainingSteps steps(int workers, String kernels) {
    try (WorkerTeam team = new WorkerTeam(workers)) {
      TrainingSteps steps = new TrainingSteps(NETWORK, training, BATCH, optimizer, team, kernels);
      steps.together(0, steps.stepsPerEpoch());
      return steps;
    }
  }

  @Test
  void theHistoryIsMeasuredWithoutDropout() {
    TrainingResult result = fit(2);

    try (WorkerTeam one = new WorkerTeam(1)) {
      Predictor predictor = new Predictor(TinyTask.NETWORK, Normalization.UNIT, Kernels.get(), one);
      assertThat(predictor.predict(result.parameters(), training).scores(training))
          .isEqualTo(result.history().last().training());
    }
  }
}
