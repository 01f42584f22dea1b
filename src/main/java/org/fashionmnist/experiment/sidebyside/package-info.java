/** Finished runs side by side. */
package org.fashionmnist.experiment.sidebyside;
