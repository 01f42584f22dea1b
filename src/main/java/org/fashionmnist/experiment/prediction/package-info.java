/** What a saved model says: of picture files, and of test images. */
package org.fashionmnist.experiment.prediction;
