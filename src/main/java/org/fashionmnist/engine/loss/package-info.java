/**
 * Losses and the output functions that make predictions of a network's weighted sums.
 *
 * <p>A constructor throws {@link IllegalArgumentException} where a setting is outside the range
 * that its parameter names.
 */
package org.fashionmnist.engine.loss;
