/** A comparison of optimizers: its trials, the search for learning rates, and when a trial ends. */
package org.fashionmnist.compare;
