package org.fashionmnist.engine.nn;

import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.parallel.WorkerTeam;

/** A network with all that it takes to send batches of one size forward and back. */
public final class Backpropagation {

  private static final GradientListener NOBODY = (from, to) -> {};

  private final Network network;
  private final Workspace workspace;
  private final Matrix targets;
  private final Parameters gradients;
  private final WorkerTeam team;
  private final TrainingPass[] passes;
  private long step;

  /**
   * By one worker, with the kernels of this process.
   *
   * @param targets read by every pass; there are as many examples as rows
   */
  public Backpropagation(Network network, Parameters parameters, Loss loss, Matrix targets) {
    this(network, parameters, loss, targets, new WorkerTeam(1), Kernels.get());
  }

  /** By a team, with seed 0. */
  public Backpropagation(
      Network network,
      Parameters parameters,
      Loss loss,
      Matrix targets,
      WorkerTeam team,
      Kernels kernels) {
    this(network, parameters, loss, targets, /* seed= */ 0, team, kernels);
  }

  /** By a team. */
  public Backpropagation(
      Network network,
      Parameters parameters,
      Loss loss,
      Matrix targets,
      long seed,
      WorkerTeam team,
      Kernels kernels) {
    this.network = network;
    this.workspace = Workspace.forTraining(network, targets.rows());
    this.targets = targets;
    this.gradients = network.newParameters();
    this.team = team;
    this.passes = new TrainingPass[team.size()];
    team.run(
        worker ->
            passes[worker.index()] =
                new TrainingPass(
                    network,
                    parameters,
                    gradients,
                    workspace,
                    loss,
                    targets,
                    targets.rows(),
                    seed,
                    worker,
                    kernels));
  }

  public Network network() {
    return network;
  }

  public Workspace workspace() {
    return workspace;
  }

  /** (batch, in), to be filled. */
  public Matrix input() {
    return workspace.input();
  }

  /** As given. */
  public Matrix targets() {
    return targets;
  }

  /** Of the last pass. */
  public Parameters gradients() {
    return gradients;
  }

  /** Sets the number of the step that all passes from now on are taken for; it is 0 at first. */
  public void atStep(long number) {
    step = number;
  }

  /** The mean loss of the batch; the gradients stay as they are. */
  public double forward() {
    team.run(worker -> passes[worker.index()].forward(step));
    return workspace.lossSum() / workspace.batchSize();
  }

  /** The mean loss of the batch, whose gradients are computed. */
  public double run() {
    return run(NOBODY);
  }

  /** As {@link #run()}; the listener is told of the gradients. */
  public double run(GradientListener listener) {
    team.run(
        worker -> {
          passes[worker.index()].forward(step);
          passes[worker.index()].backward(listener);
        });
    return workspace.lossSum() / workspace.batchSize();
  }
}
