package org.fashionmnist.engine.gradcheck;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.TrainingPass;
import org.fashionmnist.engine.nn.Workspace;
import org.fashionmnist.engine.parallel.Worker;

/** The engine on the batch of a problem, as it trains. */
final class EnginePass {

  private final Workspace workspace;
  private final Parameters gradients;
  private final TrainingPass pass;

  /**
   * A pass.
   *
   * @param parameters read anew each time
   */
  EnginePass(Problem problem, Parameters parameters, Kernels kernels) {
    workspace =
        Workspace.forTraining(problem.network(), problem.batchSize()).forInput(problem.input());
    gradients = problem.network().newParameters();
    pass =
        new TrainingPass(
            problem.network(),
            parameters,
            gradients,
            workspace,
            problem.loss(),
            problem.targets(),
            problem.batchSize(),
            /* seed= */ 0,
            Worker.alone(),
            kernels);
  }

  /** The mean loss of the batch. */
  double loss() {
    pass.forward(0);
    return workspace.lossSum() / workspace.batchSize();
  }

  /** The gradient of the mean loss by each parameter, which the next call overwrites. */
  Parameters gradients() {
    pass.forward(0);
    pass.backward((from, to) -> {});
    return gradients;
  }

  /** (batch, units): the output of a layer in the last pass. */
  Matrix outputOf(int layer) {
    return workspace.outputOf(layer);
  }

  /** (batch, out): the gradient of the mean loss by the last layer's weighted sums. */
  Matrix outputGradient() {
    return workspace.outputGradient();
  }
}
