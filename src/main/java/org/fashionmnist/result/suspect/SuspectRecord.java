package org.fashionmnist.result.suspect;

import java.util.List;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.Range;

/**
 * What a search for suspects was and what came out. Nothing of it depends on time or machine but
 * the place of the data.
 *
 * @param command what repeats it
 * @param version of the program
 * @param data what was searched
 * @param network that predicted
 * @param settings of the search
 * @param outOfFoldAccuracy share of the training images for which the network agrees with the label
 * @param suspectCount all that were found
 * @param classes in label order
 * @param top the most suspect, as many as were asked for
 * @param duplicates how many there are
 */
public record SuspectRecord(
    String command,
    String version,
    DataProvenance data,
    NetworkSummary network,
    SuspectSettings settings,
    double outOfFoldAccuracy,
    int suspectCount,
    List<SuspectClass> classes,
    List<LabelSuspect> top,
    DuplicateCounts duplicates) {

  public SuspectRecord {
    classes = List.copyOf(classes);
    top = List.copyOf(top);
    Range.share("out-of-fold accuracy", outOfFoldAccuracy);
    Range.atLeast(0, "suspect count", suspectCount);
  }
}
