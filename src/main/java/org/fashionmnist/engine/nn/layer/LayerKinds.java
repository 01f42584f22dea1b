package org.fashionmnist.engine.nn.layer;

import org.fashionmnist.engine.nn.Block;
import org.fashionmnist.engine.nn.LayerConfig;

/** The kinds of layers there are, by the names that files know them by. */
public final class LayerKinds {

  private LayerKinds() {}

  /**
   * The layer, or the block of layers, of these settings.
   *
   * @throws IllegalArgumentException if the kind is unknown, or a setting is missing or out of
   *     range
   */
  public static Block block(LayerConfig config) {
    return switch (config.kind()) {
      case Dense.KIND -> Dense.of(config);
      case Dropout.KIND -> Dropout.of(config);
      case Conv2d.KIND -> Conv2d.of(config);
      case MaxPool2d.KIND -> MaxPool2d.of(config);
      case AvgPool2d.KIND -> AvgPool2d.of(config);
      case GlobalAvgPool2d.KIND -> new GlobalAvgPool2d();
      case BatchNorm.KIND -> BatchNorm.of(config);
      case Flatten.KIND -> new Flatten();
      case Residual.KIND -> Residual.of(config);
      case ActivationLayer.KIND -> ActivationLayer.of(config);
      default ->
          throw new IllegalArgumentException(
              "it has a layer of unknown kind '" + config.kind() + "'");
    };
  }
}
