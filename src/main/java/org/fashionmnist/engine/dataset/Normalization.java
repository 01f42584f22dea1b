package org.fashionmnist.engine.dataset;

import java.util.Objects;

/**
 * How gray levels become the numbers a network sees: {@code (level / 255 − mean) / deviation}.
 *
 * @param name {@code unit}, {@code standard} or {@code raw}
 * @param mean subtracted after the division by 255
 * @param deviation positive
 */
public record Normalization(String name, float mean, float deviation) {

  /** Levels 0 to 255 become 0 to 1. */
  public static final Normalization UNIT = new Normalization("unit", 0, 1);

  /** Levels 0 to 255 stay what they are, which is a fault to learn from. */
  public static final Normalization RAW = new Normalization("raw", 0, 1 / 255f);

  /**
   * @throws IllegalArgumentException unless the deviation is positive and both are finite
   */
  public Normalization {
    Objects.requireNonNull(name, "name");
    boolean numbers = Float.isFinite(deviation) && Float.isFinite(mean);
    if (!numbers || !(deviation > 0) || !Float.isFinite((1 + Math.abs(mean)) / deviation)) {
      throw new IllegalArgumentException(
          "expected a finite mean and a positive deviation by which it can be divided, got %s and %s"
              .formatted(mean, deviation));
    }
  }

  /**
   * Pixels get mean 0 and standard deviation 1 over {@code images}, which should be the training
   * split alone.
   *
   * @throws IllegalArgumentException if there is no image, or all pixels are equal
   */
  public static Normalization standard(LabeledImages images) {
    if (images.count() == 0) {
      throw new IllegalArgumentException("expected at least one image to normalize by");
    }
    long[] histogram = new long[256];
    for (int i = 0; i < images.count(); i++) {
      for (int p = 0; p < images.pixelCount(); p++) {
        histogram[images.pixel(i, p)]++;
      }
    }
    double count = (double) images.count() * images.pixelCount();
    double sum = 0;
    for (int level = 0; level < 256; level++) {
      sum += histogram[level] * (level / 255.0);
    }
    double mean = sum / count;
    double squares = 0;
    for (int level = 0; level < 256; level++) {
      double difference = level / 255.0 - mean;
      squares += histogram[level] * (difference * difference);
    }
    if (squares == 0) {
      throw new IllegalArgumentException(
          "all pixels to normalize have the gray level %.0f, which leaves no deviation to divide by;"
                  .formatted(mean * 255)
              + " use unit normalization");
    }
    return new Normalization("standard", (float) mean, (float) Math.sqrt(squares / count));
  }

  /**
   * What is done to a number, such as {@code (level / 255 - 0.286) / 0.353}, in the words of most
   * languages.
   *
   * @param level what the gray level is called there
   */
  public String formula(String level) {
    if (equals(RAW)) {
      return level;
    }
    String unit = level + " / 255";
    String centered = mean == 0 ? unit : "(%s - %s)".formatted(unit, mean);
    return deviation == 1 ? centered : "%s / %s".formatted(centered, deviation);
  }

  /** The value of a gray level, 0 to 255. */
  public float apply(float level) {
    return (level / 255f - mean) / deviation;
  }
}
