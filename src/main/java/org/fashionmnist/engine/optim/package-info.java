/**
 * Optimizers: how a gradient changes the parameters. They see flat arrays and know no network.
 *
 * <p>An {@link org.fashionmnist.engine.optim.Optimizer} is immutable settings; what it remembers
 * from step to step is an {@link org.fashionmnist.engine.optim.OptimizerState} that it starts.
 * Definitions and defaults are PyTorch's.
 *
 * <p>Their settings and loops resemble each other on purpose: each update is one loop that can be
 * read, and compared with its paper, on its own.
 */
package org.fashionmnist.engine.optim;
