package org.fashionmnist.storage.comparison;

import java.util.List;
import org.fashionmnist.result.DataFile;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.comparison.ComparisonSettings;

/**
 * What trials of one comparison must have in common, in the shape of {@code settings.json}.
 *
 * @param version of the program
 * @param settings everything chosen
 * @param dataset which data set, wherever it came from
 * @param sample whether only the bundled sample of it
 * @param files its content, by checksums
 */
record ComparisonStart(
    String version,
    ComparisonSettings settings,
    String dataset,
    boolean sample,
    List<DataFile> files) {

  static ComparisonStart of(String version, ComparisonSettings settings, DataProvenance data) {
    return new ComparisonStart(version, settings, data.dataset(), data.sample(), data.files());
  }
}
