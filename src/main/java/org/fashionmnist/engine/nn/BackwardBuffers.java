package org.fashionmnist.engine.nn;

import java.util.Optional;
import org.fashionmnist.engine.linalg.Matrix;

/**
 * The numbers that flow back through one layer in a batch.
 *
 * @param shape of an example in x
 * @param x (batch, in), its input
 * @param cache as the way forward left it
 * @param delta (batch, out), the gradient of the loss by the weighted sums
 * @param dX (batch, in), receives the δ of the layer below; no rows where there is none
 * @param below the activation that made x
 * @param other the gradient that comes back by the other way: at a {@link Junction#FORK} (batch,
 *     in), at a {@link Junction#SHORTCUT} (batch, in) for the body; empty elsewhere
 */
public record BackwardBuffers(
    Shape shape,
    Matrix x,
    LayerCache cache,
    Matrix delta,
    Matrix dX,
    Activation below,
    Optional<Matrix> other) {}
