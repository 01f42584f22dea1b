/** Metrics: how good predictions are, in numbers that people read and no gradient is taken of. */
package org.fashionmnist.engine.metric;
