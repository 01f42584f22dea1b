/** The course of a learning-rate range test. */
package org.fashionmnist.experiment.ratetest;
