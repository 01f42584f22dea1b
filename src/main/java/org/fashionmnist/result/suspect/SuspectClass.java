package org.fashionmnist.result.suspect;

/**
 * The suspects of a class.
 *
 * @param name of the class
 * @param images with its label
 * @param threshold the mean probability that these images get for it
 * @param suspects of these images
 */
public record SuspectClass(String name, int images, double threshold, int suspects) {}
