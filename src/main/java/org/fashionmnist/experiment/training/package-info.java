/**
 * The course of a training, from its plan to its report: what {@code train} and {@code demo} do.
 */
package org.fashionmnist.experiment.training;
