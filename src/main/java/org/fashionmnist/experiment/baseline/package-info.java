/** The course of a comparison with other methods. */
package org.fashionmnist.experiment.baseline;
