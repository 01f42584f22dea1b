package org.fashionmnist.engine.nn;

import org.fashionmnist.engine.linalg.Matrix;

/**
 * The numbers that flow forward through one layer in a batch.
 *
 * @param x (batch, in), its input, read in every pass
 * @param mask (batch, in), what a dropout multiplies its input by; no rows for another layer
 * @param y (batch, out), written in every pass
 */
record ForwardBuffers(Matrix x, Matrix mask, Matrix y) {}
