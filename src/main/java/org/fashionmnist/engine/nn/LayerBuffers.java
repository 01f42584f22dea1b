package org.fashionmnist.engine.nn;

import org.fashionmnist.engine.linalg.Matrix;

/**
 * The numbers that flow back through one layer in a batch.
 *
 * @param x (batch, in), its input
 * @param dX (batch, in), receives the δ of the layer below; no rows where there is none
 * @param delta (batch, out), the gradient of the loss by the weighted sums
 * @param below the activation that made x
 * @param mask (batch, in) as in the pass forward; no rows where the layer drops nothing
 */
record LayerBuffers(Matrix x, Matrix dX, Matrix delta, Activation below, Matrix mask) {}
