package org.fashionmnist.engine.dataset;

import java.util.List;
import java.util.Objects;
import org.fashionmnist.result.DataProvenance;

/**
 * A data set in its two published parts.
 *
 * @param classNames in label order; every label is below their number
 * @param training the images to learn from
 * @param test the images to measure with, once, at the end
 * @param provenance where the files were found, with their checksums
 */
public record Dataset(
    List<String> classNames,
    LabeledImages training,
    LabeledImages test,
    DataProvenance provenance) {

  /**
   * Checks the images.
   *
   * @throws IllegalArgumentException if there is no class, a label is none, or the test images have
   *     another size
   */
  public Dataset {
    Objects.requireNonNull(provenance, "provenance");
    classNames = List.copyOf(classNames);
    if (classNames.isEmpty()) {
      throw new IllegalArgumentException("class names: expected at least one");
    }
    requireLabels("training images", training, classNames.size());
    requireLabels("test images", test, classNames.size());
    boolean both = training.count() > 0 && test.count() > 0;
    if (both && (test.height() != training.height() || test.width() != training.width())) {
      throw new IllegalArgumentException(
          "test images: expected %d × %d pixels like the training images, got %d × %d"
              .formatted(training.height(), training.width(), test.height(), test.width()));
    }
  }

  private static void requireLabels(String name, LabeledImages images, int classCount) {
    try {
      images.countPerLabel(classCount);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  /**
   * The same images, their classes under other names.
   *
   * @throws IllegalArgumentException if there are not as many names as before
   */
  public Dataset withClassNames(List<String> names) {
    if (names.size() != classNames.size()) {
      throw new IllegalArgumentException(
          "expected a name for each of the %d classes, got %d: %s"
              .formatted(classNames.size(), names.size(), String.join(", ", names)));
    }
    return new Dataset(names, training, test, provenance);
  }
}
