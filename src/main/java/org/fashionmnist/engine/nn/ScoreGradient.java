package org.fashionmnist.engine.nn;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.parallel.Worker;

/**
 * The gradient of one score by the input of a network: back-propagation that begins with a score in
 * the place of a loss, and goes on below all parameters. The network does what it does in a
 * prediction, so no example depends on others.
 */
public final class ScoreGradient {

  private ScoreGradient() {}

  /**
   * Computes it, on one thread.
   *
   * @param input (batch, in), not modified
   * @param score number of the output that is differentiated
   * @return (batch, in)
   */
  public static Matrix of(
      Network network, Parameters parameters, Matrix input, int score, Kernels kernels) {
    Network inUse = network.withoutDropout();
    Workspace workspace = Workspace.forScoreGradient(inUse, input.rows()).forInput(input);
    Worker alone = Worker.alone();
    Pass.inTraining(inUse, parameters, workspace, 0, alone, kernels).forward();
    List<BackwardShare> layers = new ArrayList<>();
    List<Stage> stages = inUse.stages();
    Parameters unused = inUse.newParameters();
    for (int i = 0; i < stages.size(); i++) {
      layers.add(
          stages.get(i).backwardShare(i, inUse, parameters, unused, workspace, alone, kernels));
    }
    Matrix delta = workspace.outputGradient();
    for (int example = 0; example < input.rows(); example++) {
      delta.data()[delta.rowOffset(example) + score] = 1;
    }
    Stage.outputActivation(stages).backwardInPlace(kernels, workspace.output(), delta);
    for (int i = layers.size() - 1; i >= 0; i--) {
      layers.get(i).backwardInput();
    }
    return workspace.gradient(0);
  }
}
