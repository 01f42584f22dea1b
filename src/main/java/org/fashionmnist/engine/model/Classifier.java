package org.fashionmnist.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Pass;
import org.fashionmnist.engine.nn.Workspace;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.parallel.WorkerTeam;

/**
 * Finds the class of images whose pixels are normalized numbers already: for use in an application,
 * again and again. For one thread at a time.
 */
public final class Classifier {

  /** Images a worker takes at once: what goes into its second cache together with the weights. */
  private static final int BLOCK = 96;

  private final Network network;
  private final Parameters parameters;
  private final Kernels kernels;
  private final WorkerTeam team;
  private final List<Workspace> blocks = new ArrayList<>();
  private final Workspace single;
  private final Pass singlePass;

  /**
   * A classifier with buffers of its own.
   *
   * @param team does the work on sets of images
   */
  public Classifier(Network network, Parameters parameters, Kernels kernels, WorkerTeam team) {
    network.requireParameters(parameters);
    this.network = network;
    this.parameters = parameters;
    this.kernels = kernels;
    this.team = team;
    for (int i = 0; i < team.size(); i++) {
      blocks.add(Workspace.forInference(network, BLOCK));
    }
    this.single = Workspace.forInference(network, 1);
    this.singlePass = new Pass(network, parameters, single, Worker.alone(), kernels);
  }

  /**
   * The most probable class of one image.
   *
   * @param pixels normalized as for the training, row after row
   * @throws IllegalArgumentException if there are not as many as the network takes
   */
  public int classify(float[] pixels) {
    Matrix input = single.input();
    requirePixels(pixels.length);
    System.arraycopy(pixels, 0, input.data(), input.offset(), pixels.length);
    singlePass.forward();
    return single.output().largestIn(0);
  }

  /**
   * The most probable class of each image of a set.
   *
   * @param images (images, pixels), normalized as for the training
   * @param classes receives a class number an image
   * @throws IllegalArgumentException if there are not as many pixels as the network takes, or no
   *     place for the class of every image
   */
  public void classify(Matrix images, int[] classes) {
    requirePixels(images.columns());
    if (classes.length < images.rows()) {
      throw new IllegalArgumentException(
          "classes: expected room for %,d images, got %,d"
              .formatted(images.rows(), classes.length));
    }
    team.run(worker -> classify(images, classes, worker));
  }

  private void classify(Matrix images, int[] classes, Worker worker) {
    Share share = worker.share(images.rows());
    Workspace buffers = blocks.get(worker.index());
    for (int from = share.from(); from < share.to(); from += BLOCK) {
      int to = Math.min(share.to(), from + BLOCK);
      Workspace workspace = buffers.forInput(images.rowsView(from, to));
      new Pass(network, parameters, workspace, Worker.alone(), kernels).forward();
      for (int i = from; i < to; i++) {
        classes[i] = workspace.output().largestIn(i - from);
      }
    }
  }

  private void requirePixels(int count) {
    if (count != network.inputShape().size()) {
      throw new IllegalArgumentException(
          "the network takes images of %d pixels, got %d"
              .formatted(network.inputShape().size(), count));
    }
  }
}
