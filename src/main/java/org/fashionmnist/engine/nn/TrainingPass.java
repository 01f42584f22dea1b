package org.fashionmnist.engine.nn;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;

/**
 * One worker's share of back-propagation: batches go through a network to the loss, and its
 * gradient comes back. All workers of a team make one of their own on the same buffers, and call
 * {@link #forward} and {@link #backward} together.
 */
public final class TrainingPass {

  private final Pass pass;
  private final Worker worker;
  private final Kernels kernels;
  private final Loss loss;
  private final int batchSize;
  private final Activation outputActivation;
  private final Matrix output;
  private final Matrix dOutput;
  private final Matrix targets;
  private final double[] losses;
  private final List<BackwardShare> layers = new ArrayList<>();
  private final int lowest;

  /**
   * A pass on buffers that stay.
   *
   * @param gradients written in every pass
   * @param workspace one for training
   * @param targets of all examples, as {@link Loss#evaluate} takes them; read in every pass
   * @param batchSize examples of the batch whose mean loss is differentiated: those of the
   *     workspace, or more where they are a piece of it
   * @param seed of what is dropped
   */
  public TrainingPass(
      Network network,
      Parameters parameters,
      Parameters gradients,
      Workspace workspace,
      Loss loss,
      Matrix targets,
      int batchSize,
      long seed,
      Worker worker,
      Kernels kernels) {
    this.pass = Pass.inTraining(network, parameters, workspace, seed, worker, kernels);
    this.worker = worker;
    this.kernels = kernels;
    this.loss = loss;
    this.batchSize = batchSize;
    List<Stage> stages = network.stages();
    this.outputActivation = outputActivation(stages);
    Share examples = pass.examples();
    this.output = workspace.output().rowsView(examples.from(), examples.to());
    this.dOutput = workspace.outputGradient().rowsView(examples.from(), examples.to());
    this.targets = targets.rowsView(examples.from(), examples.to());
    this.losses = workspace.losses();
    this.lowest = lowest(network, stages);
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      BackwardBuffers buffers =
          new BackwardBuffers(
              stage.input(),
              workspace.activation(i),
              workspace.cache(i),
              workspace.gradient(i + 1),
              workspace.gradient(i),
              stage.below(),
              workspace.gradientAt(stage.ahead()));
      layers.add(
          stage
              .layer()
              .backwardShare(
                  network.parametersView(parameters, stage.first()),
                  network.parametersView(gradients, stage.first()),
                  buffers,
                  worker,
                  kernels));
    }
  }

  /** Of the last that is no view of the one before. */
  private static Activation outputActivation(List<Stage> stages) {
    int last = stages.size() - 1;
    while (last > 0 && stages.get(last).layer().isView()) {
      last--;
    }
    return stages.get(last).layer().activation();
  }

  /** The first that has parameters: back-propagation goes no deeper. */
  private static int lowest(Network network, List<Stage> stages) {
    int lowest = 0;
    while (lowest < stages.size() - 1 && !network.learns(stages.get(lowest).first())) {
      lowest++;
    }
    return lowest;
  }

  /** The part of a batch whose outputs and losses this worker computes. */
  public Share examples() {
    return pass.examples();
  }

  /**
   * Computes outputs and losses of this worker's part of the batch, and the gradient of the batch's
   * mean loss by these outputs. Before, all of the input and the targets must be there.
   *
   * @param step number of this step since the beginning of the training, which decides what is
   *     dropped
   */
  public void forward(long step) {
    pass.prepare(step);
    pass.forward();
    loss.evaluate(output, targets, dOutput, losses, examples().from(), kernels);
    loss.gradientInPlace(dOutput, targets, batchSize);
    outputActivation.backwardInPlace(kernels, output, dOutput);
  }

  /**
   * Computes this worker's part of the gradient by the parameters, from the last layer to the
   * lowest that has any, once {@link #forward} has returned on all workers.
   *
   * <p>The listener may change the parameters it is told of.
   */
  public void backward(GradientListener listener) {
    worker.await();
    for (int i = layers.size() - 1; i > lowest; i--) {
      layers.get(i).backwardInput();
      worker.await();
      layers.get(i).backwardParameters(listener);
    }
    layers.get(lowest).backwardLowest(listener);
  }
}
