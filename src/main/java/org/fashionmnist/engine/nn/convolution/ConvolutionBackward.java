package org.fashionmnist.engine.nn.convolution;

import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.BackwardBuffers;
import org.fashionmnist.engine.nn.BackwardShare;
import org.fashionmnist.engine.nn.ExampleGroups;
import org.fashionmnist.engine.nn.GradientListener;
import org.fashionmnist.engine.nn.LayerCache;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;

/**
 * One worker's share of a convolution's way backward, for some examples:
 *
 * <pre>
 * dW[window place, channel, filter] = Σ over places of x[seen there, channel] · δ[place, filter]
 * db[filter]                        = Σ over places of δ[place, filter]
 * dX[place, channel]                = Σ over the windows that see it of δ · W
 * </pre>
 */
public final class ConvolutionBackward implements BackwardShare {

  private final BackwardBuffers buffers;
  private final Worker worker;
  private final GradientParts parts;
  private final Share groups;
  private final ImageShape out;
  private final WeightProducts products;
  private final SlopesBelow slopes;
  private final InputSums inputs;
  private final PartSums weightSums;
  private final PartSums biasSums;

  /** What {@link ConvolutionBackward} needs of a cache. */
  public static LayerCache newCache(Window window, ImageShape in, int filters) {
    return GradientParts.zeros(window.size() * window.size() * in.channels(), filters, filters);
  }

  /**
   * A share on buffers that stay.
   *
   * @param parameters weights (size · size · channels, filters) and biases (1, filters)
   * @param gradients laid out as the parameters, written in every pass
   */
  public ConvolutionBackward(
      Window window,
      List<PanelMatrix> parameters,
      List<PanelMatrix> gradients,
      BackwardBuffers buffers,
      Worker worker,
      Kernels kernels) {
    this.buffers = buffers;
    this.worker = worker;
    this.parts = (GradientParts) buffers.cache();
    this.groups = ExampleGroups.of(worker);
    ImageShape in = ImageShape.of(buffers.shape());
    Share examples = ExampleGroups.examplesOf(worker, buffers.delta().rows(), false);
    this.out = window.over(in, parameters.get(0).columns());
    this.products = new WeightProducts(window, out, buffers, examples, parts.weights(), kernels);
    this.slopes = new SlopesBelow(buffers, examples, kernels);
    this.inputs = new InputSums(window, in, out, parameters.get(0), kernels);
    this.weightSums = new PartSums(parts.weights(), gradients.get(0), worker);
    this.biasSums = new PartSums(parts.biases(), gradients.get(1), worker);
  }

  @Override
  public void backwardInput() {
    inputs.loadWeights();
    backwardExamples(/* withInput= */ true);
  }

  @Override
  public void backwardParameters(GradientListener listener) {
    weightSums.add(listener);
    biasSums.add(listener);
  }

  @Override
  public void backwardLowest(GradientListener listener) {
    backwardExamples(/* withInput= */ false);
    worker.await();
    backwardParameters(listener);
  }

  private void backwardExamples(boolean withInput) {
    for (int group = groups.from(); group < groups.to(); group++) {
      parts.clear(group);
      Share examples = ExampleGroups.examples(group, buffers.delta().rows());
      for (int example = examples.from(); example < examples.to(); example++) {
        products.add(example, group);
        parts.addBiases(group, buffers.delta(), example, out);
        if (withInput) {
          inputs.compute(buffers.delta(), example, buffers.dX());
          slopes.apply(example);
        }
      }
    }
  }
}
