/**
 * What is learned from: labeled images and tables, their splits, their normalization.
 *
 * <p>Pixels stay unsigned bytes until a batch is made.
 */
package org.fashionmnist.engine.dataset;
