package org.fashionmnist.result.run;

/**
 * A test image, and where it speaks for two classes.
 *
 * @param image its place in the test set
 * @param answer for the class that the network says
 * @param other for the true class, or if that is the answer, for the next probable one
 */
public record ExplainedImage(int image, ClassActivation answer, ClassActivation other) {}
