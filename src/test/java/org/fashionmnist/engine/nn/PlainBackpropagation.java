package org.fashionmnist.engine.nn;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.fashionmnist.engine.linalg.FloatMath;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.convolution.Window;
import org.fashionmnist.engine.nn.layer.ActivationLayer;
import org.fashionmnist.engine.nn.layer.AvgPool2d;
import org.fashionmnist.engine.nn.layer.BatchNorm;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Dropout;
import org.fashionmnist.engine.nn.layer.GlobalAvgPool2d;
import org.fashionmnist.engine.nn.layer.MaxPool2d;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.nn.Batches;

/**
 * Back-propagation of softmax with sparse cross-entropy as loops over single numbers: which terms a
 * sum has, and in which order, can be read here; and which random number drops which unit.
 */
final class PlainBackpropagation {

  private final Network network;
  private final Parameters parameters;
  private final long seed;
  private final long step;

  PlainBackpropagation(Network network, Parameters parameters) {
    this(network, parameters, 0, 0);
  }

  /** A step in which units may be dropped. */
  PlainBackpropagation(Network network, Parameters parameters, long seed, long step) {
    this.network = network;
    this.parameters = parameters;
    this.seed = seed;
    this.step = step;
  }

  /**
   * The outputs of every layer, the input first: [layer][example][unit]. Of a convolution that is
   * computed in one go with the maxima above it they are those of both.
   */
  float[][][] activations(Matrix input) {
    int count = network.layers().size();
    float[][][] activations = new float[count + 1][][];
    activations[0] = rows(input);
    for (int l = 0; l < count; l++) {
      if (isJoined(l)) {
        activations[l + 1] = applied(l, maxima(l, inputOf(l, activations)).values());
        activations[l + 2] = activations[l + 1];
        l++;
      } else if (network.layers().get(l).junction() == Junction.SUM) {
        activations[l + 1] =
            applied(l, sum(inputOf(l, activations), activations[network.secondInputOf(l) + 1]));
      } else {
        activations[l + 1] = forward(l, inputOf(l, activations));
      }
    }
    return activations;
  }

  private float[][] inputOf(int l, float[][][] activations) {
    return activations[network.inputOf(l) + 1];
  }

  private static float[][] sum(float[][] one, float[][] other) {
    float[][] sum = new float[one.length][one[0].length];
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < one[i].length; j++) {
        sum[i][j] = one[i][j] + other[i][j];
      }
    }
    return sum;
  }

  /** Whether a layer is a convolution, and the next one takes maxima that lie apart. */
  private boolean isJoined(int l) {
    if (l + 1 == network.layers().size()
        || !(network.layers().get(l) instanceof Conv2d)
        || !(network.layers().get(l + 1) instanceof MaxPool2d pool)) {
      return false;
    }
    Window window = pool.window();
    PlainImage maps = PlainImage.of(network.outputShapeOf(l));
    PlainImage maxima = maps.seenBy(window, maps.channels());
    return window.stride() >= window.size()
        && (maxima.rows() - 1) * window.stride() + window.size() <= maps.rows()
        && (maxima.columns() - 1) * window.stride() + window.size() <= maps.columns();
  }

  private PlainConvolution convolution(int l) {
    Conv2d layer = (Conv2d) network.layers().get(l);
    List<PanelMatrix> views = network.parametersView(parameters, l);
    return new PlainConvolution(layer.window(), image(l), views.get(0), views.get(1));
  }

  /** Of a joined convolution, before the activation. */
  private PlainMaxima maxima(int l, float[][] x) {
    MaxPool2d pool = (MaxPool2d) network.layers().get(l + 1);
    return new PlainMaxima(pool.window(), convolution(l).out(), convolution(l).sums(x));
  }

  private PlainImage image(int l) {
    return PlainImage.of(network.inputShapeOf(l));
  }

  private float[][] forward(int l, float[][] x) {
    Layer layer = network.layers().get(l);
    if (layer instanceof Dense) {
      return dense(l, x);
    } else if (layer instanceof Dropout dropout) {
      return masked(x, mask(dropout, l, x));
    } else if (layer instanceof Conv2d) {
      return applied(l, convolution(l).sums(x));
    } else if (layer instanceof MaxPool2d pool) {
      return new PlainMaxima(pool.window(), image(l), x).values();
    } else if (layer instanceof AvgPool2d pool) {
      return new PlainMeans(pool.window(), image(l)).forward(x);
    } else if (layer instanceof GlobalAvgPool2d) {
      return PlainMeans.ofAll(image(l), x);
    } else if (layer instanceof ActivationLayer) {
      return applied(l, x);
    } else if (layer.isView()) {
      return x;
    } else if (layer instanceof BatchNorm normalization) {
      return normalization(normalization, l, x).forward();
    }
    throw new IllegalArgumentException("there are no plain loops of " + layer);
  }

  private PlainNormalization normalization(BatchNorm layer, int l, float[][] x) {
    return new PlainNormalization(layer.epsilon(), x, network.parametersView(parameters, l));
  }

  private float[][] applied(int l, float[][] z) {
    float[][] y = new float[z.length][z[0].length];
    for (int i = 0; i < z.length; i++) {
      for (int j = 0; j < z[i].length; j++) {
        y[i][j] = value(network.layers().get(l).activation(), z[i][j]);
      }
    }
    return y;
  }

  /** One random number an entry, row by row; {@link SplittableRandom} is SplitMix64, too. */
  private float[][] mask(Dropout dropout, int l, float[][] x) {
    RandomStream ofStep = RandomStream.of(seed, Purpose.DROPOUT, step);
    for (int below = 0; below < l; below++) {
      ofStep.nextLong();
    }
    SplittableRandom random = new SplittableRandom(ofStep.nextLong());
    float[][] mask = new float[x.length][x[0].length];
    for (float[] row : mask) {
      for (int j = 0; j < row.length; j++) {
        double u = (random.nextLong() >>> 40) / 16777216.0;
        row[j] = u < dropout.rate() ? 0 : (float) (1 / (1 - dropout.rate()));
      }
    }
    return mask;
  }

  private static float[][] masked(float[][] x, float[][] mask) {
    float[][] y = new float[x.length][x[0].length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x[i].length; j++) {
        y[i][j] = x[i][j] * mask[i][j];
      }
    }
    return y;
  }

  /** The bias first, then the inputs in their order. */
  private float[][] dense(int l, float[][] x) {
    PanelMatrix weight = network.parametersView(parameters, l).get(0);
    PanelMatrix bias = network.parametersView(parameters, l).get(1);
    float[][] y = new float[x.length][weight.columns()];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < weight.columns(); j++) {
        float z = bias.at(0, j);
        for (int k = 0; k < weight.rows(); k++) {
          z = Math.fma(x[i][k], weight.at(k, j), z);
        }
        y[i][j] = z;
      }
    }
    return applied(l, y);
  }

  /** The gradient of the mean loss of a batch. */
  Parameters gradients(Matrix input, Matrix labels) {
    Parameters gradients = network.newParameters();
    float[][][] activations = activations(input);
    int last = network.layers().size();
    float[][][] deltas = new float[last + 1][][]; // by the output of every layer, the input first
    deltas[last] = outputDelta(activations[last], labels);
    for (int l = last - 1; l >= 0; l--) {
      float[][] delta = deltas[l + 1];
      if (l > 0 && isJoined(l - 1)) {
        l--;
        addSlopes(network.layers().get(l).activation(), activations[l + 1], delta);
        float[][] x = inputOf(l, activations);
        PlainMaxima maxima = maxima(l, x);
        List<PanelMatrix> sums = network.parametersView(gradients, l);
        convolution(l).backwardWinners(x, delta, maxima, sums.get(0), sums.get(1));
        add(convolution(l).backwardWinnersInput(delta, maxima), network.inputOf(l), deltas);
      } else {
        addSlopes(network.layers().get(l).activation(), activations[l + 1], delta);
        add(backward(l, inputOf(l, activations), delta, gradients), network.inputOf(l), deltas);
        if (network.layers().get(l).junction() == Junction.SUM) {
          add(delta, network.secondInputOf(l), deltas);
        }
      }
    }
    return gradients;
  }

  /** Where two ways part, what comes back by both is added. */
  private static void add(float[][] gradient, int layer, float[][][] deltas) {
    float[][] before = deltas[layer + 1];
    deltas[layer + 1] =
        before == null
            ? Stream.of(gradient).map(float[]::clone).toArray(float[][]::new)
            : sum(gradient, before);
  }

  /** Sets the gradient by the parameters, and returns that by the input. */
  private float[][] backward(int l, float[][] x, float[][] delta, Parameters gradients) {
    Layer layer = network.layers().get(l);
    if (layer instanceof Dense) {
      backwardParameters(x, delta, gradients, l);
      return backwardInput(delta, network.parametersView(parameters, l).get(0));
    } else if (layer instanceof Dropout dropout) {
      return masked(delta, mask(dropout, l, x));
    } else if (layer instanceof Conv2d) {
      List<PanelMatrix> sums = network.parametersView(gradients, l);
      convolution(l).backwardParameters(x, delta, sums.get(0), sums.get(1));
      return convolution(l).backwardInput(delta);
    } else if (layer instanceof MaxPool2d pool) {
      return new PlainMaxima(pool.window(), image(l), x).backward(delta);
    } else if (layer instanceof AvgPool2d pool) {
      return new PlainMeans(pool.window(), image(l)).backward(delta);
    } else if (layer instanceof GlobalAvgPool2d) {
      return PlainMeans.backwardOfAll(image(l), delta);
    } else if (layer instanceof ActivationLayer
        || layer.isView()
        || layer.junction() == Junction.SUM) {
      return delta;
    } else if (layer instanceof BatchNorm normalization) {
      List<PanelMatrix> sums = network.parametersView(gradients, l);
      return normalization(normalization, l, x).backward(delta, sums.get(0), sums.get(1));
    }
    throw new IllegalArgumentException("there are no plain loops of " + layer);
  }

  private static float[][] outputDelta(float[][] z, Matrix labels) {
    float scale = 1f / z.length;
    float[][] delta = new float[z.length][z[0].length];
    for (int i = 0; i < z.length; i++) {
      float max = Float.NEGATIVE_INFINITY;
      for (float output : z[i]) {
        max = Math.max(max, output);
      }
      float sum = 0;
      for (int j = 0; j < z[i].length; j++) {
        delta[i][j] = FloatMath.exp(z[i][j] - max);
        sum += delta[i][j];
      }
      for (int j = 0; j < z[i].length; j++) {
        float expected = j == (int) labels.at(i, 0) ? 1 : 0;
        delta[i][j] = (delta[i][j] / sum - expected) * scale;
      }
    }
    return delta;
  }

  /** Over the examples in their order. */
  private void backwardParameters(float[][] x, float[][] delta, Parameters gradients, int l) {
    PanelMatrix dW = network.parametersView(gradients, l).get(0);
    PanelMatrix db = network.parametersView(gradients, l).get(1);
    for (int j = 0; j < dW.columns(); j++) {
      for (int k = 0; k < dW.rows(); k++) {
        float sum = 0;
        for (int i = 0; i < x.length; i++) {
          sum = Math.fma(x[i][k], delta[i][j], sum);
        }
        dW.set(k, j, sum);
      }
      float sum = 0;
      for (float[] example : delta) {
        sum += example[j];
      }
      db.set(0, j, sum);
    }
  }

  /** Over the units in their order. */
  private static float[][] backwardInput(float[][] delta, PanelMatrix weight) {
    float[][] dX = new float[delta.length][weight.rows()];
    for (int i = 0; i < delta.length; i++) {
      for (int k = 0; k < weight.rows(); k++) {
        float sum = 0;
        for (int j = 0; j < weight.columns(); j++) {
          sum = Math.fma(delta[i][j], weight.at(k, j), sum);
        }
        dX[i][k] = sum;
      }
    }
    return dX;
  }

  private static void addSlopes(Activation activation, float[][] y, float[][] d) {
    for (int i = 0; i < d.length; i++) {
      for (int j = 0; j < d[i].length; j++) {
        d[i][j] = backward(activation, y[i][j], d[i][j]);
      }
    }
  }

  private static float value(Activation activation, float z) {
    return switch (activation) {
      case IDENTITY -> z;
      case SIGMOID -> FloatMath.sigmoid(z);
      case TANH -> FloatMath.tanh(z);
      case RELU -> Math.max(z, 0 * z);
      case LEAKY_RELU -> Math.max(z, 0.01f * z);
    };
  }

  private static float backward(Activation activation, float y, float d) {
    return switch (activation) {
      case IDENTITY -> d;
      case SIGMOID -> d * y * (1 - y);
      case TANH -> d * (1 - y * y);
      case RELU -> y > 0 ? d : 0 * d;
      case LEAKY_RELU -> y > 0 ? d : 0.01f * d;
    };
  }

  private static float[][] rows(Matrix matrix) {
    float[][] rows = new float[matrix.rows()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Batches.entries(matrix.rowsView(i, i + 1));
    }
    return rows;
  }
}
