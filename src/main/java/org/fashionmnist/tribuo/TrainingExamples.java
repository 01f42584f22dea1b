package org.fashionmnist.tribuo;

import java.util.Optional;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;

/**
 * The examples of a data set of Tribuo as our engine takes them: a row of numbers each, in which a
 * feature that an example lacks is 0. Where all are whole numbers from 0 to 255, as of images, they
 * are kept in bytes.
 */
final class TrainingExamples {

  private static final int HIGHEST_LEVEL = 255;

  /** Labels that a byte can hold. */
  private static final int MOST_LABELS = 256;

  private final int width;
  private final int[] labels;
  private final Optional<byte[]> levels;
  private final float[] values;

  private TrainingExamples(int width, int[] labels, Optional<byte[]> levels, float[] values) {
    this.width = width;
    this.labels = labels;
    this.levels = levels;
    this.values = values;
  }

  /**
   * Converts a data set.
   *
   * @throws IllegalArgumentException if a value is no finite number, there are more than an array
   *     can hold, or an example has no feature that has a position
   */
  static TrainingExamples of(Dataset<Label> examples, FeaturePositions positions, int width) {
    if ((long) examples.size() * width > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "%,d examples of %,d features are too many for an array; train on fewer"
              .formatted(examples.size(), width));
    }
    int[] labels = labels(examples);
    boolean mayBeBytes = examples.getOutputIDInfo().size() <= MOST_LABELS;
    byte[] levels = new byte[mayBeBytes ? examples.size() * width : 0];
    if (mayBeBytes && fill(levels, examples, positions, width)) {
      return new TrainingExamples(width, labels, Optional.of(levels), new float[0]);
    }
    float[] values = new float[examples.size() * width];
    fill(values, examples, positions, width);
    return new TrainingExamples(width, labels, Optional.empty(), values);
  }

  private static int[] labels(Dataset<Label> examples) {
    ImmutableOutputInfo<Label> ids = examples.getOutputIDInfo();
    int[] labels = new int[examples.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = ids.getID(examples.getExample(i).getOutput());
    }
    return labels;
  }

  /** Whether bytes could hold all values. */
  private static boolean fill(
      byte[] levels, Dataset<Label> examples, FeaturePositions positions, int width) {
    int row = 0;
    for (Example<Label> example : examples) {
      for (Feature feature : example) {
        int position = positions.index(feature.getName());
        double value = feature.getValue();
        int level = (int) value;
        if (level != value || level < 0 || level > HIGHEST_LEVEL) {
          return false;
        }
        if (position >= 0) {
          levels[row + position] = (byte) level;
        }
      }
      row += width;
    }
    return true;
  }

  private static void fill(
      float[] values, Dataset<Label> examples, FeaturePositions positions, int width) {
    int row = 0;
    for (Example<Label> example : examples) {
      for (Feature feature : example) {
        int position = positions.index(feature.getName());
        float value = (float) feature.getValue();
        if (!Float.isFinite(value)) {
          throw new IllegalArgumentException(
              "example %,d: expected a finite number as feature %s, got %s; repair the data, or leave the example out"
                  .formatted(row / width, feature.getName(), feature.getValue()));
        }
        if (position >= 0) {
          values[row + position] = value;
        }
      }
      row += width;
    }
  }

  int count() {
    return labels.length;
  }

  /** Numbers of a row. */
  int width() {
    return width;
  }

  /** The ids of the labels, not to be changed. */
  int[] labels() {
    return labels;
  }

  /** Row after row, if bytes can hold them; not to be changed. */
  Optional<byte[]> levels() {
    return levels;
  }

  /** Row after row where bytes cannot hold them, otherwise empty; not to be changed. */
  float[] values() {
    return values;
  }
}
