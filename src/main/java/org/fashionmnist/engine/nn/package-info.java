/**
 * Networks: layers, activations, initializers, and back-propagation through them.
 *
 * <p>Three things are kept apart. A {@link org.fashionmnist.engine.nn.Network} is the configuration
 * and never changes. {@link org.fashionmnist.engine.nn.Parameters} are its numbers, all in one flat
 * array. A {@link org.fashionmnist.engine.nn.Workspace} owns every buffer that a batch needs.
 * Shapes stand in comments as (rows, columns); {@code dX} is the gradient of the loss by X.
 *
 * <p>A constructor throws {@link IllegalArgumentException} where a setting is outside the range
 * that its parameter names.
 */
package org.fashionmnist.engine.nn;
