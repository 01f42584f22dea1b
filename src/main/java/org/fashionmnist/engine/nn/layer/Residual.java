package org.fashionmnist.engine.nn.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Block;
import org.fashionmnist.engine.nn.LayerConfig;
import org.fashionmnist.engine.nn.LayerPlace;
import org.fashionmnist.engine.nn.PlacedLayer;

/**
 * A block whose layers learn what is to be added to their input: Y = f(body(X) + shortcut(X)).
 *
 * <p>Mostly the shortcut takes X as it is. Then the gradient comes back by it as it is, too,
 * however many blocks there are, and a body that does nothing yet does no harm. Where the body
 * changes the shape, the shortcut has layers of its own, as a rule a convolution of 1 × 1.
 *
 * @param body at least one that predictions compute
 * @param shortcut none where X itself is added
 * @param activation f
 * @see <a href="https://arxiv.org/abs/1512.03385">K. He, X. Zhang, S. Ren, J. Sun, Deep residual
 *     learning for image recognition, 2015, eq. 1 and 2</a>
 */
public record Residual(List<Block> body, List<Block> shortcut, Activation activation)
    implements Block {

  static final String KIND = "residual";

  private static final String BODY = "layers";
  private static final String SHORTCUT = "shortcut";

  public Residual {
    Objects.requireNonNull(activation, "activation");
    body = List.copyOf(body);
    shortcut = List.copyOf(shortcut);
    if (predicting(body).isEmpty()) {
      throw new IllegalArgumentException(
          body.isEmpty()
              ? "expected at least one layer in it, there is none"
              : "expected at least one layer in it that is no " + body.get(0).kind());
    }
  }

  /** A block whose shortcut takes its input as it is. */
  public Residual(List<? extends Block> body, Activation activation) {
    this(List.copyOf(body), List.of(), activation);
  }

  static Residual of(LayerConfig config) {
    return new Residual(
        blocks(config, BODY, "in it"),
        blocks(config, SHORTCUT, "of its shortcut"),
        Activation.of(config.label("activation")));
  }

  private static List<Block> blocks(LayerConfig config, String name, String where) {
    List<Block> blocks = new ArrayList<>();
    for (LayerConfig inner : config.layers(name)) {
      try {
        blocks.add(LayerKinds.block(inner));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "layer %d %s (%s): %s"
                .formatted(blocks.size() + 1, where, inner.kind(), e.getMessage()),
            e);
      }
    }
    return blocks;
  }

  @Override
  public LayerConfig config() {
    LayerConfig config = LayerConfig.of(KIND).with(BODY, configs(body));
    return (shortcut.isEmpty() ? config : config.with(SHORTCUT, configs(shortcut)))
        .with("activation", activation.label());
  }

  private static List<LayerConfig> configs(List<Block> blocks) {
    return blocks.stream().map(Block::config).toList();
  }

  @Override
  public List<PlacedLayer> layers(LayerPlace place) {
    List<PlacedLayer> layers = new ArrayList<>();
    layers.add(new PlacedLayer(JunctionLayer.FORK, place));
    for (int b = 0; b < body.size(); b++) {
      layers.addAll(body.get(b).layers(place.inside(b + 1, body.get(b).kind())));
    }
    if (!shortcut.isEmpty()) {
      layers.add(new PlacedLayer(JunctionLayer.SHORTCUT, place));
    }
    for (int b = 0; b < shortcut.size(); b++) {
      layers.addAll(shortcut.get(b).layers(place.onShortcut(b + 1, shortcut.get(b).kind())));
    }
    layers.add(new PlacedLayer(JunctionLayer.sum(activation), place));
    return layers;
  }

  @Override
  public Optional<Block> forPrediction() {
    return Optional.of(new Residual(predicting(body), predicting(shortcut), activation));
  }

  private static List<Block> predicting(List<Block> blocks) {
    return blocks.stream().flatMap(block -> block.forPrediction().stream()).toList();
  }
}
