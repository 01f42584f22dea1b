/**
 * The fit loop: mini-batches, history and listeners.
 *
 * <p>A constructor throws {@link IllegalArgumentException} where a setting is outside the range
 * that its parameter names.
 */
package org.fashionmnist.engine.train;
