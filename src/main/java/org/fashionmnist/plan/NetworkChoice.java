package org.fashionmnist.plan;

import java.util.List;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.result.ModelSettings;
import org.fashionmnist.result.NetworkSettings;
import org.fashionmnist.result.NetworkSummary;

/** What is chosen of a network before the images and classes are known that it is for. */
public sealed interface NetworkChoice permits HiddenLayers, LayeredModel {

  /** One hidden layer of 128 units with rectified linear activation. */
  NetworkChoice STANDARD = ofHidden(128);

  /** Hidden layers with rectified linear activation, and no dropout. */
  static NetworkChoice ofHidden(Integer... units) {
    return new HiddenLayers(List.of(units), Activation.RELU, Initializer.GLOROT_UNIFORM, 0);
  }

  /**
   * What a record says.
   *
   * @throws IllegalArgumentException if it says what this program does not know
   */
  static NetworkChoice of(NetworkSettings settings) {
    return settings.model().isPresent()
        ? LayeredModel.of(settings.model().get())
        : HiddenLayers.of(settings);
  }

  /**
   * The network for such images.
   *
   * @throws IllegalArgumentException if it cannot take them or tell so many classes apart, or has
   *     more parameters than an array can hold
   */
  default Network network(LabeledImages images, int classCount) {
    return network(Shape.of(images.height(), images.width()), classCount);
  }

  /**
   * The network for images of such a shape.
   *
   * @param images rows and columns
   * @throws IllegalArgumentException as {@link #network(LabeledImages, int)}
   */
  Network network(Shape images, int classCount);

  /** As a record keeps it. */
  NetworkSettings settings();

  /** What a record says of the network that was made. */
  default NetworkSummary summary(Network network) {
    return new NetworkSummary(
        network.sizes(),
        network.layout().parameterCount(),
        settings().model().map(ModelSettings::name));
  }
}
