/**
 * The lesson on batch sizes: gradient descent with few and with many examples an update, and the
 * optimizers, all on a loss over two weights that can be drawn; then the batch sizes on images.
 */
package org.fashionmnist.lesson.batchsize;
