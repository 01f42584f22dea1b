/** The benchmarks, from their names to a file with the speeds. */
package org.fashionmnist.experiment.bench;
