package org.fashionmnist.data.table;

import java.util.List;
import org.fashionmnist.data.idx.IdxArray;

/**
 * Images from the rows of a table.
 *
 * @param pixels images × pixels, of unsigned bytes or, where the table has fractions, of floats
 * @param labels what the table calls the class of each image, a number or a name
 */
public record ImageTable(IdxArray pixels, List<String> labels) {

  public ImageTable {
    labels = List.copyOf(labels);
  }
}
