package org.fashionmnist.engine.nn.convolution;

import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.linalg.Runs;
import org.fashionmnist.engine.nn.BackwardBuffers;
import org.fashionmnist.engine.nn.BackwardShare;
import org.fashionmnist.engine.nn.ExampleGroups;
import org.fashionmnist.engine.nn.GradientListener;
import org.fashionmnist.engine.nn.LayerCache;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;

/**
 * One worker's share of the way backward through maxima and the convolution below them, for some
 * examples.
 *
 * <p>Of all places of a window only the winner has a gradient, and behind a rectifier many winners
 * have none: at most a quarter of the terms of {@link ConvolutionBackward} are left where windows
 * are 2 × 2. So the sums go over lists of those which are there.
 */
public final class PooledConvolutionBackward implements BackwardShare {

  private final BackwardBuffers buffers;
  private final Worker worker;
  private final Kernels kernels;
  private final PooledCache cache;
  private final Share groups;
  private final SlopesBelow slopes;
  private final ImageShape maxima;
  private final ActiveWinners active;
  private final PaddedImage image;
  private final PaddedImage dImage;
  private final Matrix filters; // (filters, size · size · channels), as they are now
  private final Matrix[] filterRows; // those of each panel of the weights
  private final PanelMatrix weights;
  private final Runs ontoImage;
  private final Runs fromImage;
  private final TransposedPartSums weightSums;
  private final PartSums biasSums;

  /** What {@link PooledConvolutionForward} and {@link PooledConvolutionBackward} share. */
  public static LayerCache newCache(
      Window window, Window pool, ImageShape in, int filters, int batchSize) {
    ImageShape maxima = pool.over(window.over(in, filters), filters);
    int depth = window.size() * lineStep(window, in);
    return new PooledCache(
        Winners.kept(maxima, batchSize), GradientParts.transposed(filters, depth));
  }

  /** A line of a window and what follows it in the image, in whole vectors: for speed alone. */
  private static int lineStep(Window window, ImageShape in) {
    return Matrix.wholeCacheLines(window.size() * in.channels());
  }

  /**
   * A share on buffers that stay.
   *
   * @param pool whose windows lie apart
   * @param parameters weights (size · size · channels, filters) and biases (1, filters)
   * @param gradients laid out as the parameters, written in every pass
   */
  public PooledConvolutionBackward(
      Window window,
      Window pool,
      List<PanelMatrix> parameters,
      List<PanelMatrix> gradients,
      BackwardBuffers buffers,
      Worker worker,
      Kernels kernels) {
    this.buffers = buffers;
    this.worker = worker;
    this.kernels = kernels;
    this.cache = (PooledCache) buffers.cache();
    this.groups = ExampleGroups.of(worker);
    ImageShape in = ImageShape.of(buffers.shape());
    Share examples = ExampleGroups.examplesOf(worker, buffers.delta().rows(), false);
    this.slopes = new SlopesBelow(buffers, examples, kernels);
    this.weights = parameters.get(0);
    this.maxima = cache.winners().shape();
    this.image = new PaddedImage(in, window);
    this.dImage = new PaddedImage(in, window);
    this.filters = Matrix.zeros(weights.columns(), weights.rows());
    this.filterRows = new Matrix[weights.panelCount()];
    for (int panel = 0; panel < filterRows.length; panel++) {
      int first = PanelMatrix.firstColumn(panel);
      filterRows[panel] = filters.rowsView(first, first + weights.panel(panel).columns());
    }
    int line = window.size() * in.channels();
    int lineStep = lineStep(window, in);
    this.ontoImage = new Runs(window.size(), line, line, dImage.rowSize());
    this.fromImage = new Runs(window.size(), lineStep, image.rowSize(), lineStep);
    this.active = new ActiveWinners(pool, maxima, image, filters.rowStride());
    this.weightSums =
        new TransposedPartSums(
            cache.parts().weights(), line, lineStep, gradients.get(0), worker, kernels);
    this.biasSums = new PartSums(cache.parts().biases(), gradients.get(1), worker);
  }

  @Override
  public void backwardInput() {
    for (int panel = 0; panel < weights.panelCount(); panel++) {
      kernels.transpose(weights.panel(panel), filterRows[panel]);
    }
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
      cache.parts().clear(group);
      Share examples = ExampleGroups.examples(group, buffers.delta().rows());
      for (int example = examples.from(); example < examples.to(); example++) {
        image.load(buffers.x(), example);
        active.clear();
        if (withInput) {
          backwardExample(example);
        } else {
          active.collectByFilter(buffers.delta(), cache.winners(), example);
        }
        addWeights(cache.parts().weights().get(group).panel(0));
        cache.parts().addBiases(group, buffers.delta(), example, maxima);
      }
    }
  }

  private void backwardExample(int example) {
    dImage.clear();
    for (int window = 0; window < maxima.places(); window++) {
      active.collect(window, buffers.delta(), cache.winners(), example);
      for (int place = 0; place < active.placeCount(); place++) {
        int count = active.countAt(place);
        if (count > 0) {
          kernels.accumulateRuns(
              filters.data(),
              active.filtersAt(),
              active.factorsAt(),
              active.firstAt(place),
              count,
              ontoImage,
              dImage.data(),
              active.startOf(window, place));
        }
      }
    }
    dImage.store(buffers.dX(), example);
    slopes.apply(example);
  }

  private void addWeights(Matrix sums) {
    for (int f = 0; f < maxima.channels(); f++) {
      int count = active.countOf(f);
      if (count > 0) {
        kernels.accumulateRuns(
            image.data(),
            active.startsOf(),
            active.factorsOf(),
            active.firstOf(f),
            count,
            fromImage,
            sums.data(),
            sums.rowOffset(f));
      }
    }
  }
}
