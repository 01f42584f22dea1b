package org.fashionmnist.data;

import java.nio.file.Path;
import java.util.List;

/**
 * A folder of IDX files that an import made.
 *
 * @param folder where it is
 * @param form of what was imported, in words
 * @param place of what was imported
 * @param trainingCount images in the training part; 0 where there is none
 * @param testCount images in the test part
 * @param height rows of an image
 * @param width columns of an image
 * @param classNames in label order
 * @param notes what was done on the way, in words
 */
public record ImportedDataset(
    Path folder,
    String form,
    String place,
    int trainingCount,
    int testCount,
    int height,
    int width,
    List<String> classNames,
    List<String> notes) {

  public ImportedDataset {
    classNames = List.copyOf(classNames);
    notes = List.copyOf(notes);
  }
}
