package org.fashionmnist.engine.dataset;

import java.util.List;
import org.fashionmnist.result.DataProvenance;

/**
 * Images to measure a model with.
 *
 * @param classNames in label order; every label is below their number
 * @param images at least one
 * @param provenance where the files were found, with their checksums
 */
public record TestSet(List<String> classNames, LabeledImages images, DataProvenance provenance) {

  public TestSet {
    classNames = List.copyOf(classNames);
  }

  /** The test part of a data set. */
  public static TestSet of(Dataset dataset) {
    return new TestSet(dataset.classNames(), dataset.test(), dataset.provenance());
  }
}
