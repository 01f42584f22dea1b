package org.fashionmnist.result.lesson;

import java.util.List;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.Environment;

/**
 * A lesson on faults.
 *
 * @param command that repeats it
 * @param data where the images came from
 * @param settings of all runs
 * @param faults in the order of the page
 * @param environment what it was computed on
 */
public record FaultsRecord(
    String command,
    DataProvenance data,
    FaultsSettings settings,
    List<FaultRecord> faults,
    Environment environment) {

  public FaultsRecord {
    faults = List.copyOf(faults);
  }
}
