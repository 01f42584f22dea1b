package org.fashionmnist.storage.keras;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.LayerConfig;

/** Residual blocks, as a model file keeps them. */
final class Residuals {

  static final String KIND = "residual";
  static final String BODY = "layers";
  static final String SHORTCUT = "shortcut";

  private static final String ACTIVATION = "activation";

  private Residuals() {}

  /** Blocks with the activation in them that stands as a layer of its own behind each. */
  static List<LayerConfig> withActivations(List<LayerConfig> layers) {
    List<LayerConfig> joined = new ArrayList<>();
    for (LayerConfig layer : layers) {
      int last = joined.size() - 1;
      boolean isBehind = last >= 0 && joined.get(last).kind().equals(KIND);
      if (layer.kind().equals(ACTIVATION)
          && isBehind
          && joined.get(last).label(ACTIVATION).equals(Activation.IDENTITY.label())) {
        joined.set(last, joined.get(last).with(ACTIVATION, layer.label(ACTIVATION)));
      } else if (layer.kind().equals(KIND)) {
        joined.add(
            config(
                withActivations(layer.layers(BODY)),
                withActivations(layer.layers(SHORTCUT)),
                layer.label(ACTIVATION)));
      } else {
        joined.add(layer);
      }
    }
    return joined;
  }

  /**
   * A block.
   *
   * @param shortcut none where its input is added as it is
   */
  static LayerConfig config(List<LayerConfig> body, List<LayerConfig> shortcut, String activation) {
    LayerConfig config = LayerConfig.of(KIND).with(BODY, List.copyOf(body));
    return (shortcut.isEmpty() ? config : config.with(SHORTCUT, List.copyOf(shortcut)))
        .with(ACTIVATION, activation);
  }
}
