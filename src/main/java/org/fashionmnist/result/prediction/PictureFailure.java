package org.fashionmnist.result.prediction;

/**
 * A picture without a prediction.
 *
 * @param file or folder, as it was named
 * @param reason in words
 */
public record PictureFailure(String file, String reason) {}
