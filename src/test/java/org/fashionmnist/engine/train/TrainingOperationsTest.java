package org.fashionmnist.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.nn.cost.Operations;
import org.fashionmnist.engine.optim.Adam;
import org.fashionmnist.engine.optim.Lbfgs;
import org.fashionmnist.engine.optim.Muon;
import org.fashionmnist.engine.optim.Optimizer;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.train.TinyTask;
import org.junit.jupiter.api.Test;

/** What a training has computed by then, told in operations. */
class TrainingOperationsTest {

  private static final int IMAGES = 50;
  private static final int STEPS = 4; // of 16, 16, 16 and 2 images
  private static final double PASS = 50.0 * Operations.training(TinyTask.NETWORK);

  @Test
  void untrainedNetworkHasCostNothing() {
    assertThat(operations(new Adam(0.001), 0)).isZero();
  }

  @Test
  void elementwiseOptimizerCostsThePassesAlone() {
    assertThat(operations(new Adam(0.001), 3)).isEqualTo(3 * PASS);
  }

  /** The hidden matrices are 42 × 70 and 70 × 20. */
  @Test
  void muonAddsItsProductsOfEveryStep() {
    double first = 5 * (4.0 * 70 * 42 * 42 + 2.0 * 42 * 42 * 42);
    double second = 5 * (4.0 * 70 * 20 * 20 + 2.0 * 20 * 20 * 20);

    assertThat(operations(new Muon(0.02), 2)).isEqualTo(2 * PASS + 2 * STEPS * (first + second));
  }

  /** The first iteration looks where it begins and at least once where it goes. */
  @Test
  void lineSearchCostsAPassForEveryPointItTries() {
    double passes = operations(new Lbfgs(1), 3) / PASS;

    assertThat(passes).isEqualTo(Math.rint(passes)).isGreaterThanOrEqualTo(4);
  }

  private static double operations(Optimizer optimizer, int epochs) {
    LabeledImages images = TinyTask.images(IMAGES);
    TrainingSettings settings = new TrainingSettings(optimizer, 16, 5, 1);
    try (WorkerTeam team = new WorkerTeam(1)) {
      Training training =
          new Training(TinyTask.NETWORK, settings, images, Normalization.UNIT, Kernels.get(), team);
      for (int epoch = 0; epoch < epochs; epoch++) {
        training.trainEpoch((learningRate, loss, imagesDone) -> {});
      }
      return training.operationsDone();
    }
  }
}
