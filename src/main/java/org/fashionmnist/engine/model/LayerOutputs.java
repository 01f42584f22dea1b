package org.fashionmnist.engine.model;

import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.ImageExamples;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Pass;
import org.fashionmnist.engine.nn.Workspace;
import org.fashionmnist.engine.parallel.Worker;

/** What a layer makes of images. */
public final class LayerOutputs {

  private LayerOutputs() {}

  /** The layer before the last, or the only one. */
  public static int lastHidden(Network network) {
    return Math.max(0, network.withoutDropout().layers().size() - 2);
  }

  /**
   * The outputs of a layer, (images, units), computed by one thread.
   *
   * @param layer from 0, dropout not counted
   */
  public static Matrix of(TrainedModel model, LabeledImages images, int layer) {
    Network network = model.network();
    Workspace workspace = Workspace.forInference(network, images.count());
    int[] order = IntStream.range(0, images.count()).toArray();
    new ImageExamples(images, model.normalization(), Kernels.get())
        .read(order, 0, workspace.input(), Matrix.zeros(images.count(), 1));
    new Pass(network, model.parameters(), workspace, Worker.alone(), Kernels.get()).forward();
    return workspace.outputOf(layer);
  }
}
