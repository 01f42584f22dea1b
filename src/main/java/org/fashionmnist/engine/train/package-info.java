/** The fit loop: mini-batches, history, listeners, and the criteria that end a training. */
package org.fashionmnist.engine.train;
