/**
 * Dense float32 matrices and the kernels that compute with them.
 *
 * <p>{@link org.fashionmnist.engine.linalg.ScalarKernels} is the specification: plain loops whose
 * sums run in index order, one fused multiply-add a term. Every faster kernel agrees with it to the
 * bit, so which one ran never shows in a result. Uses no other package.
 */
package org.fashionmnist.engine.linalg;
