/**
 * Immutable records of what a run was and what came out of it.
 *
 * <p>Reports are drawn and JSON is written from these alone, so a picture can be made again long
 * after the training. The package uses no other package.
 */
package org.fashionmnist.result;
