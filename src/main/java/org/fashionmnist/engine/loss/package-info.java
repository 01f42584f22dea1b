/** Losses and the output functions that make predictions of a network's weighted sums. */
package org.fashionmnist.engine.loss;
