package org.fashionmnist.result;

/**
 * How well a network does on one set of images.
 *
 * @param loss mean sparse categorical cross-entropy in nats, at least 0
 * @param accuracy share of images whose most probable class is the label, 0 to 1
 */
public record Scores(double loss, double accuracy) {}
