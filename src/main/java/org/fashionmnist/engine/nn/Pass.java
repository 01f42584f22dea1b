package org.fashionmnist.engine.nn;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;

/**
 * One worker's share of sending batches through a network. All workers of a team make a pass of
 * their own on the same parameters and workspace, and call {@link #forward} together. Nothing is
 * dropped: that is for training.
 *
 * <p>A pass is made once, with every view it needs, and then used for one batch after another.
 */
public final class Pass {

  private final Worker worker;
  private final Share examples;
  private final List<ForwardShare> layers = new ArrayList<>();

  /**
   * A pass on buffers that stay.
   *
   * @param workspace one for inference
   */
  public Pass(
      Network network, Parameters parameters, Workspace workspace, Worker worker, Kernels kernels) {
    this(worker, network.withoutDropout(), parameters, workspace, 0, kernels);
  }

  private Pass(
      Worker worker,
      Network network,
      Parameters parameters,
      Workspace workspace,
      long seed,
      Kernels kernels) {
    this.worker = worker;
    this.examples = worker.share(workspace.batchSize());
    List<Stage> stages = network.stages();
    int last = stages.size() - 1;
    for (int i = 0; i <= last; i++) {
      Stage stage = stages.get(i);
      ForwardBuffers buffers =
          new ForwardBuffers(
              stage.input(),
              workspace.activation(i),
              workspace.cache(i),
              workspace.activation(i + 1),
              new StepRandom(seed, stage.first()),
              workspace.activationAt(stage.behind()));
      layers.add(
          stage
              .layer()
              .forwardShare(
                  network.parametersView(parameters, stage.first()),
                  buffers,
                  /* byExamples= */ i == last,
                  worker,
                  kernels));
    }
  }

  /**
   * A pass through all layers.
   *
   * @param seed of what is random
   */
  static Pass inTraining(
      Network network,
      Parameters parameters,
      Workspace workspace,
      long seed,
      Worker worker,
      Kernels kernels) {
    return new Pass(worker, network, parameters, workspace, seed, kernels);
  }

  /** Draws what is random in a step of a training. */
  void prepare(long step) {
    for (int i = 0; i < layers.size(); i++) { // an iterator would be garbage in every pass
      layers.get(i).prepare(step);
    }
  }

  /** The examples whose outputs this worker computes. */
  public Share examples() {
    return examples;
  }

  /**
   * Computes the outputs of this worker's {@link #examples}, which it may read at once. Before, all
   * of {@code workspace.input()} must be there.
   */
  public void forward() {
    for (int i = 0; i < layers.size(); i++) {
      if (i > 0) {
        worker.await();
      }
      layers.get(i).forward();
    }
  }
}
