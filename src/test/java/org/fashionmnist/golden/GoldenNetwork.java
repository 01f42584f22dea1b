package org.fashionmnist.golden;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.loss.LossKind;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;

/** Makes the networks and losses that reference numbers are about. */
public final class GoldenNetwork {

  private GoldenNetwork() {}

  /**
   * Dense layers.
   *
   * @param sizes of the input and of every layer
   * @param activations one a layer
   */
  public static Network of(List<Integer> sizes, List<String> activations) {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < activations.size(); i++) {
      layers.add(new Dense(sizes.get(i + 1), Activation.of(activations.get(i))));
    }
    return Network.of(Shape.of(sizes.get(0)), layers);
  }

  /** The loss with this label, of the outputs that it usually goes with. */
  public static Loss loss(String label) {
    LossKind kind = LossKind.of(label);
    return kind.of(kind.outputFunctions().get(0));
  }
}
