package org.fashionmnist.result;

import java.util.List;

/**
 * Where a data set came from.
 *
 * @param dataset {@code fashion-mnist}, {@code mnist} or {@code custom}
 * @param source where it was found, in words
 * @param sample whether this is only the bundled sample of the data set
 * @param files what was read
 */
public record DataProvenance(String dataset, String source, boolean sample, List<DataFile> files) {

  public DataProvenance {
    files = List.copyOf(files);
  }
}
