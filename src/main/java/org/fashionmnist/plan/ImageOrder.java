package org.fashionmnist.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fashionmnist.engine.nn.Block;
import org.fashionmnist.engine.nn.LayerPlace;
import org.fashionmnist.engine.nn.PlacedLayer;

/** What makes a row of an image comes after all that takes images. */
final class ImageOrder {

  private static final Set<String> MAKE_ROWS = Set.of("dense", "flatten", "global_avg_pool2d");

  private final Deque<Optional<String>> forks = new ArrayDeque<>();
  private Optional<String> row = Optional.empty(); // the layer that made one

  private ImageOrder() {}

  /**
   * Requires the order.
   *
   * @throws IllegalArgumentException that names the two layers
   */
  static void require(List<Block> blocks) {
    ImageOrder order = new ImageOrder();
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      block.layers(LayerPlace.of(b + 1, block.kind())).forEach(order::follow);
    }
  }

  private void follow(PlacedLayer placed) {
    switch (placed.layer().junction()) {
      case FORK -> forks.push(row);
      case SHORTCUT -> row = forks.element();
      case SUM -> forks.pop();
      case NONE -> follow(placed.layer().kind(), placed.place().words());
    }
  }

  private void follow(String kind, String words) {
    if (row.isEmpty() && MAKE_ROWS.contains(kind)) {
      row = Optional.of(words);
    } else if (row.isPresent() && kind.endsWith("2d")) {
      throw new IllegalArgumentException(
          "%s: it takes images, and %s makes a row of numbers of them; put it before that one"
              .formatted(words, row.get()));
    }
  }
}
