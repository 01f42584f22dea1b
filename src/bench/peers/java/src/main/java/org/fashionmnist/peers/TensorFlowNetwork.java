package org.fashionmnist.peers;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.random.RandomUniform;
import org.tensorflow.types.TFloat32;

/** The network and its training step as operations of a graph. */
final class TensorFlowNetwork {

  private static final float BETA_1 = 0.9f;
  private static final float BETA_2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  private record Layer(Variable<TFloat32> weights, Variable<TFloat32> bias) {}

  private final Graph graph;
  private final Ops tf;
  private final Job job;
  private final List<Layer> layers = new ArrayList<>();

  TensorFlowNetwork(Graph graph, Ops tf, Job job) {
    this.graph = graph;
    this.tf = tf;
    this.job = job;
    if (job.hiddenUnits() > 0) {
      layers.add(layer(FashionMnist.PIXELS, job.hiddenUnits()));
      layers.add(layer(job.hiddenUnits(), FashionMnist.CLASSES));
    } else {
      layers.add(layer(FashionMnist.PIXELS, FashionMnist.CLASSES));
    }
  }

  private Layer layer(int in, int out) {
    float width = (float) (2 * Math.sqrt(6.0 / (in + out)));
    Operand<TFloat32> uniform =
        tf.random.randomUniform(
            tf.array(in, out),
            TFloat32.class,
            RandomUniform.seed((long) job.seed()),
            RandomUniform.seed2((long) layers.size()));
    return new Layer(
        tf.variable(tf.math.mul(tf.math.sub(uniform, tf.constant(0.5f)), tf.constant(width))),
        zeros(Shape.of(out)));
  }

  private Variable<TFloat32> zeros(Shape shape) {
    return tf.variable(tf.zeros(tf.constant(shape), TFloat32.class));
  }

  /** The ten scores of every image; {@code images} is {@code (batch, 784)}. */
  Operand<TFloat32> scores(Operand<TFloat32> images) {
    Operand<TFloat32> out = images;
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      out = tf.nn.biasAdd(tf.linalg.matMul(out, layer.weights), layer.bias);
      if (i < layers.size() - 1) {
        out = tf.nn.relu(out);
      }
    }
    return out;
  }

  /**
   * One step of the optimizer.
   *
   * @param targets {@code (batch, 10)}, one-hot: the native library has no gradient for class
   *     numbers
   */
  Op step(Operand<TFloat32> images, Operand<TFloat32> targets) {
    Operand<TFloat32> loss =
        tf.math.mean(
            tf.nn.softmaxCrossEntropyWithLogits(scores(images), targets).loss(), tf.constant(0));
    List<Variable<TFloat32>> parameters =
        layers.stream().flatMap(layer -> List.of(layer.weights, layer.bias).stream()).toList();
    Output<?>[] gradients =
        graph.addGradients(
            loss.asOutput(), parameters.stream().map(Variable::asOutput).toArray(Output<?>[]::new));
    return job.usesAdam() ? adam(parameters, gradients) : sgd(parameters, gradients);
  }

  private Op sgd(List<Variable<TFloat32>> parameters, Output<?>[] gradients) {
    List<Op> updates = new ArrayList<>();
    for (int i = 0; i < gradients.length; i++) {
      updates.add(
          tf.train.applyGradientDescent(
              parameters.get(i), tf.constant(job.learningRate()), gradient(gradients[i])));
    }
    return tf.withControlDependencies(updates).noOp();
  }

  private Op adam(List<Variable<TFloat32>> parameters, Output<?>[] gradients) {
    Operand<TFloat32> beta1 = tf.constant(BETA_1);
    Operand<TFloat32> beta2 = tf.constant(BETA_2);
    Variable<TFloat32> beta1Power = tf.variable(beta1);
    Variable<TFloat32> beta2Power = tf.variable(beta2);
    List<Op> updates = new ArrayList<>();
    for (int i = 0; i < gradients.length; i++) {
      Variable<TFloat32> parameter = parameters.get(i);
      updates.add(
          tf.train.applyAdam(
              parameter,
              zeros(parameter.shape()),
              zeros(parameter.shape()),
              beta1Power,
              beta2Power,
              tf.constant(job.learningRate()),
              beta1,
              beta2,
              tf.constant(EPSILON),
              gradient(gradients[i])));
    }
    Ops afterwards = tf.withControlDependencies(updates);
    return tf.withControlDependencies(
            afterwards.assign(beta1Power, afterwards.math.mul(beta1Power, beta1)),
            afterwards.assign(beta2Power, afterwards.math.mul(beta2Power, beta2)))
        .noOp();
  }

  private static Operand<TFloat32> gradient(Output<?> output) {
    return output.expect(TFloat32.class);
  }
}
