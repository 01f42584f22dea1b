/** The course of an experiment, from its settings to the folder with its records and pictures. */
package org.fashionmnist.experiment;
