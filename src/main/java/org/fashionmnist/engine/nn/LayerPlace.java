package org.fashionmnist.engine.nn;

/**
 * Where a layer stands in a network, as people count.
 *
 * @param number from 1, such as {@code 5}; within a block {@code 5.2}, on its shortcut {@code 5.s2}
 * @param depth 0, and one more within each block
 * @param words such as {@code layer 5 (residual), layer 2 in it (conv2d)}
 */
public record LayerPlace(String number, int depth, String words) {

  /** Of a block that is in no other one. */
  public static LayerPlace of(int number, String kind) {
    return new LayerPlace(String.valueOf(number), 0, "layer %d (%s)".formatted(number, kind));
  }

  /** Of a block within the one at this place. */
  public LayerPlace inside(int inner, String kind) {
    return new LayerPlace(
        number + "." + inner, depth + 1, "%s, layer %d in it (%s)".formatted(words, inner, kind));
  }

  /** Of a block on the shortcut of the one at this place. */
  public LayerPlace onShortcut(int inner, String kind) {
    return new LayerPlace(
        number + ".s" + inner,
        depth + 1,
        "%s, layer %d of its shortcut (%s)".formatted(words, inner, kind));
  }
}
