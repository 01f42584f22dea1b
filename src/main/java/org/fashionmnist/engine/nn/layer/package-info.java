/**
 * The kinds of layers.
 *
 * <p>Each is a record of its settings. What it computes, forward and backward, is a share for each
 * worker, made once for buffers that stay.
 */
package org.fashionmnist.engine.nn.layer;
