package org.fashionmnist.storage.keras;

import java.util.List;
import org.fashionmnist.engine.nn.LayerConfig;

/** Residual blocks, as a model file keeps them. */
final class Residuals {

  static final String KIND = "residual";
  static final String BODY = "layers";
  static final String SHORTCUT = "shortcut";

  private Residuals() {}

  /**
   * A block.
   *
   * @param shortcut none where its input is added as it is
   */
  static LayerConfig config(List<LayerConfig> body, List<LayerConfig> shortcut, String activation) {
    LayerConfig config = LayerConfig.of(KIND).with(BODY, List.copyOf(body));
    return (shortcut.isEmpty() ? config : config.with(SHORTCUT, List.copyOf(shortcut)))
        .with("activation", activation);
  }
}
