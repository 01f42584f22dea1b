package org.fashionmnist.engine.nn.layer;

import java.util.List;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.BackwardBuffers;
import org.fashionmnist.engine.nn.BackwardShare;
import org.fashionmnist.engine.nn.ForwardBuffers;
import org.fashionmnist.engine.nn.ForwardShare;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.LayerCache;
import org.fashionmnist.engine.nn.LayerConfig;
import org.fashionmnist.engine.nn.ParameterSpec;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.random.RandomStream;

/**
 * A layer that sets some of its inputs to zero in training, other ones in each step and for each
 * example, so that no unit above comes to rely on a few units below: Y = X ⊙ M, where an entry of M
 * is 0 with probability {@code rate}, and else 1 / (1 − rate).
 *
 * <p>So the mean of Y is X, and a prediction needs no dropout and no scaling ("inverted dropout").
 * Back-propagation: dX = dY ⊙ M. What M is in a step, {@link DropoutMask} defines.
 *
 * @param rate the share that is dropped, at least 0 and less than 1
 * @see <a href="https://jmlr.org/papers/v15/srivastava14a.html">N. Srivastava, G. Hinton, A.
 *     Krizhevsky, I. Sutskever, R. Salakhutdinov, Dropout: a simple way to prevent neural networks
 *     from overfitting, 2014</a>
 */
public record Dropout(double rate) implements Layer {

  static final String KIND = "dropout";

  public Dropout {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException(
          "expected a dropout rate of at least 0 and less than 1, got " + rate);
    }
  }

  static Dropout of(LayerConfig config) {
    return new Dropout(config.number("rate"));
  }

  @Override
  public LayerConfig config() {
    return LayerConfig.of(KIND).with("rate", rate);
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }

  @Override
  public List<ParameterSpec> parameterSpecs(Shape input) {
    return List.of();
  }

  @Override
  public void initialize(List<PanelMatrix> parameters, RandomStream random) {}

  @Override
  public Activation activation() {
    return Activation.IDENTITY;
  }

  @Override
  public boolean isForTrainingOnly() {
    return true;
  }

  @Override
  public LayerCache newCache(Shape input, int batchSize) {
    return new DropoutCache(Matrix.zeros(batchSize, input.size()));
  }

  /**
   * {@inheritDoc}
   *
   * <p>A worker's share is some units, as in {@link DropoutMask}: there is always a layer after
   * this one, so it is never asked for examples.
   */
  @Override
  public ForwardShare forwardShare(
      List<PanelMatrix> parameters,
      ForwardBuffers buffers,
      boolean byExamples,
      Worker worker,
      Kernels kernels) {
    return new DropoutForward(rate, buffers, worker);
  }

  @Override
  public BackwardShare backwardShare(
      List<PanelMatrix> parameters,
      List<PanelMatrix> gradients,
      BackwardBuffers buffers,
      Worker worker,
      Kernels kernels) {
    return new DropoutBackward(buffers, worker, kernels);
  }
}
