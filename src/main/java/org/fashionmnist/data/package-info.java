/**
 * The data set: it is found, checked and read. What is learned from is in {@code engine.dataset}.
 */
package org.fashionmnist.data;
