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
}
