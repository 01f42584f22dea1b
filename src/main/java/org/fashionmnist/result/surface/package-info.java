/** Paths of optimizers on a function of two variables. */
package org.fashionmnist.result.surface;
