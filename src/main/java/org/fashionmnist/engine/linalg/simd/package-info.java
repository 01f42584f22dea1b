/**
 * The kernels on the Vector API: the only package that imports it.
 *
 * <p>It is compiled by an execution of its own and loaded by name, so that everything else compiles
 * and runs without the incubating module. Every method gives the same bits as its plain twin in
 * {@link org.fashionmnist.engine.linalg.ScalarKernels}.
 *
 * <p>The tiles of the matrix product repeat each other on purpose: only sums that are local
 * variables, one by one, stay in registers.
 */
package org.fashionmnist.engine.linalg.simd;
