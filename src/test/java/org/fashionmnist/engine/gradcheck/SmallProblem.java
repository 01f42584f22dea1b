package org.fashionmnist.engine.gradcheck;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;

/** Random inputs and classes for a network of 7 inputs, two hidden layers and 4 outputs. */
final class SmallProblem {

  private SmallProblem() {}

  static Problem of(Activation activation, Loss loss) {
    return of(activation, loss, 6, 9, 5);
  }

  static Problem of(Activation activation, Loss loss, int batch, int... hidden) {
    List<Layer> layers = new ArrayList<>();
    for (int units : hidden) {
      layers.add(new Dense(units, activation));
    }
    layers.add(new Dense(4, Activation.IDENTITY));
    return of(Network.of(Shape.of(7), layers), loss, batch);
  }

  /** Of a network with 4 outputs or more. */
  static Problem of(Network network, Loss loss, int batch) {
    RandomStream random = RandomStream.of(3, Purpose.ORDER, 0);
    Matrix input = Matrix.zeros(batch, network.inputShape().size());
    Matrix labels = Matrix.zeros(batch, 1);
    for (int i = 0; i < batch; i++) {
      for (int j = 0; j < input.columns(); j++) {
        input.data()[input.rowOffset(i) + j] = (float) random.nextGaussian();
      }
      labels.data()[labels.rowOffset(i)] = random.nextInt(4);
    }
    return Problem.ofClasses(network, network.initialParameters(1), loss, input, labels);
  }
}
