package org.fashionmnist.result;

import java.util.List;

/**
 * A network that was given layer by layer.
 *
 * @param name of a preset, or of the file it stood in, without its extension
 * @param layers from the first to the last
 */
public record ModelSettings(String name, List<LayerSettings> layers) {

  public ModelSettings {
    layers = List.copyOf(layers);
  }
}
