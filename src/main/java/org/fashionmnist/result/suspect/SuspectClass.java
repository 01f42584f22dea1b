package org.fashionmnist.result.suspect;

import org.fashionmnist.result.Range;

/**
 * The suspects of a class.
 *
 * @param name of the class
 * @param images with its label
 * @param threshold the mean probability that these images get for it
 * @param suspects of these images
 */
public record SuspectClass(String name, int images, double threshold, int suspects) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public SuspectClass {
    Range.atLeast(0, "images", images);
    Range.between(0, images, "suspects", suspects);
  }
}
