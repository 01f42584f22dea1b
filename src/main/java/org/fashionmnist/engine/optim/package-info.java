/**
 * Optimizers: how a gradient changes the parameters. They see flat arrays and know no network.
 *
 * <p>An {@link org.fashionmnist.engine.optim.Optimizer} is immutable settings; what it remembers
 * from step to step is an {@link org.fashionmnist.engine.optim.OptimizerState} that it starts.
 * Definitions and defaults are PyTorch's.
 */
package org.fashionmnist.engine.optim;
