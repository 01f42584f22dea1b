package org.fashionmnist.engine.nn.layer;

import org.fashionmnist.engine.nn.LayerConfig;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.convolution.Window;

/** Windows among the settings of a layer. */
final class Windows {

  private Windows() {}

  /**
   * The window of these settings.
   *
   * @param sizeName Keras's name of its size in this layer
   */
  static Window of(LayerConfig config, String sizeName) {
    return new Window(
        config.integer(sizeName), config.integer("strides"), Padding.of(config.label("padding")));
  }

  static LayerConfig with(LayerConfig config, String sizeName, Window window) {
    return config
        .with(sizeName, window.size())
        .with("strides", window.stride())
        .with("padding", window.padding().label());
  }
}
