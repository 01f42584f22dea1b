package org.fashionmnist.engine.nn;

/**
 * Where the way through a network parts in two, and where these come together again. Layers follow
 * each other as
 *
 * <pre>
 * FORK  body …  SUM                    the shortcut takes the input as it is
 * FORK  body …  SHORTCUT  layers …  SUM    or sends it through layers of its own
 * </pre>
 *
 * and there may be others within. Going back, gradients that come by both ways are added where they
 * part.
 */
public enum Junction {
  /** A layer that takes the output of the one before it, and nothing else. */
  NONE,

  /** The input of a body and of a shortcut. */
  FORK,

  /** Behind the body: goes on with what came to the fork. */
  SHORTCUT,

  /** Adds what comes by the two ways, and applies an activation. */
  SUM
}
