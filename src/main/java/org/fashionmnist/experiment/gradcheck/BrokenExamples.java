package org.fashionmnist.experiment.gradcheck;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.gradcheck.Breakage;
import org.fashionmnist.engine.gradcheck.Bug;
import org.fashionmnist.engine.gradcheck.GradientCheck;
import org.fashionmnist.engine.gradcheck.Precision;
import org.fashionmnist.engine.gradcheck.Problem;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.result.gradcheck.BrokenExample;

/** Every bug in the middle layer of a small network, checked: what each looks like. */
final class BrokenExamples {

  private static final int INPUTS = 5;
  private static final int CLASSES = 4;
  private static final int BATCH = 8;
  private static final int LAYER = 1;
  private static final long SEED = 1;
  private static final GradientCheck CHECK =
      new GradientCheck(Precision.DOUBLE, 1e-5, 1e-3, 1_000, SEED);

  private BrokenExamples() {}

  static List<BrokenExample> all() {
    Problem problem = problem();
    Kernels kernels = Kernels.get();
    return Arrays.stream(Bug.values())
        .map(
            bug ->
                new BrokenExample(
                    bug.label(),
                    bug.explanation(),
                    "dense." + LAYER,
                    CHECK.run(
                        problem,
                        GradientCheck.gradient(
                            problem, kernels, Optional.of(new Breakage(LAYER, bug))),
                        kernels)))
        .toList();
  }

  private static Problem problem() {
    Network network =
        Network.of(
            Shape.of(INPUTS),
            List.of(
                new Dense(6, Activation.TANH),
                new Dense(5, Activation.TANH),
                new Dense(CLASSES, Activation.IDENTITY)));
    RandomStream random = RandomStream.of(SEED, Purpose.GRADIENT_CHECK, 1);
    Matrix input = Matrix.zeros(BATCH, INPUTS);
    Matrix labels = Matrix.zeros(BATCH, 1);
    for (int i = 0; i < BATCH; i++) {
      labels.data()[labels.rowOffset(i)] = random.nextInt(CLASSES);
      for (int j = 0; j < INPUTS; j++) {
        input.data()[input.rowOffset(i) + j] = 2 * random.nextFloat() - 1;
      }
    }
    return Problem.ofClasses(
        network,
        network.initialParameters(SEED),
        new SparseCategoricalCrossentropy(),
        input,
        labels);
  }
}
