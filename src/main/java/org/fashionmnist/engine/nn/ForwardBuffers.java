package org.fashionmnist.engine.nn;

import java.util.Optional;
import org.fashionmnist.engine.linalg.Matrix;

/**
 * The numbers that flow forward through one layer in a batch.
 *
 * @param shape of an example in x
 * @param x (batch, in), its input, read in every pass
 * @param cache receives what the way backward needs beside x and y; {@link LayerCache#NONE} in a
 *     prediction
 * @param y (batch, out), written in every pass
 * @param random of the layer, for what is random in a training
 * @param other (batch, out), what comes by the other way to a {@link Junction#SUM}; empty elsewhere
 */
public record ForwardBuffers(
    Shape shape, Matrix x, LayerCache cache, Matrix y, StepRandom random, Optional<Matrix> other) {}
