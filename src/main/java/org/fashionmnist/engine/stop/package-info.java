/**
 * Criteria that end a training before all its epochs.
 *
 * <p>A constructor throws {@link IllegalArgumentException} where a setting is outside the range
 * that its parameter names.
 */
package org.fashionmnist.engine.stop;
