package org.fashionmnist.engine.nn.layer;

import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.BackwardBuffers;
import org.fashionmnist.engine.nn.BackwardShare;
import org.fashionmnist.engine.nn.ExampleGroups;
import org.fashionmnist.engine.nn.ForwardBuffers;
import org.fashionmnist.engine.nn.ForwardShare;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.LayerCache;
import org.fashionmnist.engine.nn.LayerConfig;
import org.fashionmnist.engine.nn.ParameterSpec;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.convolution.ImageShape;
import org.fashionmnist.engine.nn.convolution.PooledConvolutionBackward;
import org.fashionmnist.engine.nn.convolution.PooledConvolutionForward;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.random.RandomStream;

/**
 * A convolution and the maxima of its maps in one go, where the windows of the maxima lie apart:
 * the maps need not be kept, and the way backward goes to the winners alone.
 */
record PooledConv2d(Conv2d convolution, MaxPool2d pool) implements Layer {

  @Override
  public LayerConfig config() {
    return convolution.config();
  }

  @Override
  public Shape outputShape(Shape input) {
    return pool.outputShape(convolution.outputShape(input));
  }

  @Override
  public List<ParameterSpec> parameterSpecs(Shape input) {
    return convolution.parameterSpecs(input);
  }

  @Override
  public void initialize(List<PanelMatrix> parameters, RandomStream random) {
    convolution.initialize(parameters, random);
  }

  /** Of the maxima as of the maps: f(max z) is max f(z). */
  @Override
  public Activation activation() {
    return convolution.activation();
  }

  @Override
  public LayerCache newCache(Shape input, int batchSize) {
    return PooledConvolutionBackward.newCache(
        convolution.window(),
        pool.window(),
        ImageShape.of(input),
        convolution.filters(),
        batchSize);
  }

  @Override
  public ForwardShare forwardShare(
      List<PanelMatrix> parameters,
      ForwardBuffers buffers,
      boolean byExamples,
      Worker worker,
      Kernels kernels) {
    Share examples = ExampleGroups.examplesOf(worker, buffers.y().rows(), byExamples);
    return new PooledConvolutionForward(
        convolution.window(), pool.window(), activation(), parameters, buffers, examples, kernels);
  }

  @Override
  public BackwardShare backwardShare(
      List<PanelMatrix> parameters,
      List<PanelMatrix> gradients,
      BackwardBuffers buffers,
      Worker worker,
      Kernels kernels) {
    return new PooledConvolutionBackward(
        convolution.window(), pool.window(), parameters, gradients, buffers, worker, kernels);
  }
}
