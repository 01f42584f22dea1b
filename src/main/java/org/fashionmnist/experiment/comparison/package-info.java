/** The course of a comparison of optimizers, from its plan to its report. */
package org.fashionmnist.experiment.comparison;
