/** A gradient check, from its settings to the folder with its record and pictures. */
package org.fashionmnist.experiment.gradcheck;
