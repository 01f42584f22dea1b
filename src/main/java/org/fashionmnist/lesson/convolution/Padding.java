package org.fashionmnist.lesson.convolution;

/** What is done at the edges of an image, under the names of Keras. */
public enum Padding {
  /** The window stays within the image, so the map is smaller. */
  VALID,
  /** Zeros around the image, so many that the map is as large as the image over the stride. */
  SAME;

  public String label() {
    return this == VALID ? "valid" : "same";
  }
}
