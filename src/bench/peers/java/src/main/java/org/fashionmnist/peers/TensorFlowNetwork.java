package org.fashionmnist.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.random.RandomUniform;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** The network and its training step as operations of a graph. */
final class TensorFlowNetwork {

  private static final float BETA_1 = 0.9f;
  private static final float BETA_2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  private static final String VALID = "VALID";
  private static final int KERNEL = 3;
  private static final int POOL = 2;

  private record Layer(Variable<TFloat32> weights, Variable<TFloat32> bias) {}

  private final Graph graph;
  private final Ops tf;
  private final Job job;
  private final List<Layer> convolutions = new ArrayList<>();
  private final List<Layer> layers = new ArrayList<>();
  private final int inputUnits;

  TensorFlowNetwork(Graph graph, Ops tf, Job job) {
    this.graph = graph;
    this.tf = tf;
    this.job = job;
    int side = FashionMnist.SIDE;
    int channels = 1;
    for (int filters : job.convolutions()) {
      int places = KERNEL * KERNEL;
      convolutions.add(
          layer(places * channels, places * filters, KERNEL, KERNEL, channels, filters));
      channels = filters;
      side = (side - KERNEL + 1) / POOL;
    }
    inputUnits = side * side * channels;
    if (job.hiddenUnits() > 0) {
      layers.add(dense(inputUnits, job.hiddenUnits()));
      layers.add(dense(job.hiddenUnits(), FashionMnist.CLASSES));
    } else {
      layers.add(dense(inputUnits, FashionMnist.CLASSES));
    }
  }

  private Layer dense(int in, int out) {
    return layer(in, out, in, out);
  }

  /** Glorot's uniform start, for {@code in} inputs and {@code out} outputs of a unit. */
  private Layer layer(int in, int out, int... shape) {
    float width = (float) (2 * Math.sqrt(6.0 / (in + out)));
    Operand<TFloat32> uniform =
        tf.random.randomUniform(
            tf.array(shape),
            TFloat32.class,
            RandomUniform.seed((long) job.seed()),
            RandomUniform.seed2((long) convolutions.size() + layers.size()));
    return new Layer(
        tf.variable(tf.math.mul(tf.math.sub(uniform, tf.constant(0.5f)), tf.constant(width))),
        zeros(Shape.of(shape[shape.length - 1])));
  }

  private Variable<TFloat32> zeros(Shape shape) {
    return tf.variable(tf.zeros(tf.constant(shape), TFloat32.class));
  }

  /** The ten scores of every image; {@code images} is {@code (batch, 784)}. */
  Operand<TFloat32> scores(Operand<TFloat32> images) {
    Operand<TFloat32> out = convolutions.isEmpty() ? images : maps(images);
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      out = tf.nn.biasAdd(tf.linalg.matMul(out, layer.weights), layer.bias);
      if (i < layers.size() - 1) {
        out = tf.nn.relu(out);
      }
    }
    return out;
  }

  private Operand<TFloat32> maps(Operand<TFloat32> images) {
    Operand<TInt32> pool = tf.array(1, POOL, POOL, 1);
    Operand<TFloat32> out =
        tf.reshape(images, tf.array(-1, FashionMnist.SIDE, FashionMnist.SIDE, 1));
    for (Layer layer : convolutions) {
      Operand<TFloat32> sums = tf.nn.conv2d(out, layer.weights, List.of(1L, 1L, 1L, 1L), VALID);
      out = tf.nn.maxPool(tf.nn.relu(tf.nn.biasAdd(sums, layer.bias)), pool, pool, VALID);
    }
    return tf.reshape(out, tf.array(-1, inputUnits));
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
        Stream.of(convolutions, layers)
            .flatMap(List::stream)
            .flatMap(layer -> List.of(layer.weights, layer.bias).stream())
            .toList();
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
