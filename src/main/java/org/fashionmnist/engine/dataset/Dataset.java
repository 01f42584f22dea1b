package org.fashionmnist.engine.dataset;

import java.util.List;
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

  public Dataset {
    classNames = List.copyOf(classNames);
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
