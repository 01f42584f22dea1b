package org.fashionmnist.engine.nn.layer;

import java.util.Arrays;
import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
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
import org.fashionmnist.engine.nn.normalization.BatchNormBackward;
import org.fashionmnist.engine.nn.normalization.BatchNormForward;
import org.fashionmnist.engine.nn.normalization.BatchNormParameters;
import org.fashionmnist.engine.nn.normalization.BatchNormPrediction;
import org.fashionmnist.engine.nn.normalization.BatchNormPredictionBackward;
import org.fashionmnist.engine.nn.normalization.BatchNormSettings;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.random.RandomStream;

/**
 * A layer that gives each channel (each unit, where there is no image) mean 0 and deviation 1 over
 * the batch, and then a deviation γ and mean β that are learned: Keras's {@code
 * BatchNormalization}. A prediction takes moving statistics of the batches seen in the training.
 *
 * <p>So what a layer learns from no longer shifts as the layers below learn. The outputs of an
 * example depend on the others of its batch.
 *
 * @param momentum share of the past in the moving statistics, at least 0 and below 1
 * @param epsilon what is added to a variance, above 0 and below 1
 * @see <a href="https://proceedings.mlr.press/v37/ioffe15.html">S. Ioffe, C. Szegedy, Batch
 *     normalization: accelerating deep network training by reducing internal covariate shift, 2015,
 *     algorithms 1 and 2</a>
 */
public record BatchNorm(double momentum, double epsilon) implements Layer {

  static final String KIND = "batch_norm";

  public BatchNorm {
    new BatchNormSettings(momentum, epsilon);
  }

  /** With Keras's defaults, 0.99 and 0.001. */
  public BatchNorm() {
    this(0.99, 0.001);
  }

  static BatchNorm of(LayerConfig config) {
    return new BatchNorm(config.number("momentum"), config.number("epsilon"));
  }

  @Override
  public LayerConfig config() {
    return LayerConfig.of(KIND).with("momentum", momentum).with("epsilon", epsilon);
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }

  @Override
  public List<ParameterSpec> parameterSpecs(Shape input) {
    Shape channels = Shape.of(input.lastDimension());
    return List.of(
        new ParameterSpec("gamma", channels),
        new ParameterSpec("beta", channels),
        ParameterSpec.kept("moving_mean", channels),
        ParameterSpec.kept("moving_variance", channels));
  }

  /** γ and the moving variance start at one, β and the moving mean at zero. */
  @Override
  public void initialize(List<PanelMatrix> parameters, RandomStream random) {
    for (PanelMatrix ones : List.of(parameters.get(0), parameters.get(3))) {
      Matrix first = ones.panel(0);
      Arrays.fill(first.data(), first.offset(), first.offset() + ones.columns(), 1f);
    }
  }

  @Override
  public Activation activation() {
    return Activation.IDENTITY;
  }

  @Override
  public LayerCache newCache(Shape input, int batchSize) {
    return BatchNormBackward.newCache(input.lastDimension());
  }

  @Override
  public LayerCache newPredictionCache(Shape input, int batchSize) {
    return LayerCache.NONE;
  }

  @Override
  public ForwardShare forwardShare(
      List<PanelMatrix> parameters,
      ForwardBuffers buffers,
      boolean byExamples,
      Worker worker,
      Kernels kernels) {
    BatchNormSettings settings = new BatchNormSettings(momentum, epsilon);
    BatchNormParameters views = new BatchNormParameters(parameters);
    if (buffers.cache() != LayerCache.NONE) {
      return new BatchNormForward(settings, views, buffers, byExamples, worker);
    }
    Share examples = ExampleGroups.examplesOf(worker, buffers.y().rows(), byExamples);
    return new BatchNormPrediction(settings, views, buffers, examples);
  }

  @Override
  public BackwardShare backwardShare(
      List<PanelMatrix> parameters,
      List<PanelMatrix> gradients,
      BackwardBuffers buffers,
      Worker worker,
      Kernels kernels) {
    BatchNormParameters views = new BatchNormParameters(parameters);
    if (buffers.cache() != LayerCache.NONE) {
      return new BatchNormBackward(views, gradients, buffers, worker, kernels);
    }
    BatchNormSettings settings = new BatchNormSettings(momentum, epsilon);
    Share examples = ExampleGroups.examplesOf(worker, buffers.delta().rows(), false);
    return new BatchNormPredictionBackward(settings, views, buffers, examples, kernels);
  }
}
