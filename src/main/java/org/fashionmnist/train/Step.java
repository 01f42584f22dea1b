package org.fashionmnist.train;

import org.fashionmnist.data.BatchReader;
import org.fashionmnist.linalg.Kernels;
import org.fashionmnist.nn.Loss;
import org.fashionmnist.nn.Network;
import org.fashionmnist.nn.Parameters;
import org.fashionmnist.optim.OptimizerState;

/**
 * All that a step of gradient descent works on.
 *
 * @param parameters changed by each step
 * @param gradients of the last step
 * @param seed of what is dropped
 */
record Step(
    Network network,
    Parameters parameters,
    Parameters gradients,
    StepBuffers buffers,
    Loss loss,
    BatchReader reader,
    long seed,
    OptimizerState optimizer,
    Kernels kernels) {}
