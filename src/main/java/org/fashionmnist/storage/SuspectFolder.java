package org.fashionmnist.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.fashionmnist.result.suspect.DuplicatePair;
import org.fashionmnist.result.suspect.Duplicates;
import org.fashionmnist.result.suspect.LabelSuspect;
import org.fashionmnist.result.suspect.LabelSuspects;
import org.fashionmnist.result.suspect.SuspectRecord;

/**
 * A folder that receives the files of a search for suspects.
 *
 * @param path where it is
 */
public record SuspectFolder(Path path) {

  public static final String SUSPECTS_JSON = "suspects.json";
  public static final String SUSPECTS_CSV = "suspects.csv";
  public static final String DUPLICATES_CSV = "duplicates.csv";

  /** Writes what the search was, and its result in short. */
  public void write(SuspectRecord search) throws IOException {
    Json.write(path.resolve(SUSPECTS_JSON), search);
  }

  /** Writes all suspects, the most suspect first. */
  public void write(LabelSuspects found) throws IOException {
    Csv csv = new Csv("image,label,predicted,label_probability,predicted_probability,margin");
    for (LabelSuspect suspect : found.suspects()) {
      csv.row(
          suspect.image(),
          suspect.label(),
          suspect.predicted(),
          suspect.labelProbability(),
          suspect.predictedProbability(),
          suspect.margin());
    }
    AtomicFile.write(path.resolve(SUSPECTS_CSV), csv.toString());
  }

  /** Writes all duplicates, exact ones first, then the nearest. */
  public void write(Duplicates found) throws IOException {
    Csv csv =
        new Csv(
            "first_part,first_image,first_label,second_part,second_image,second_label,exact,"
                + "correlation,mean_difference");
    for (DuplicatePair pair : found.pairs()) {
      csv.row(
          pair.firstPart(),
          pair.first(),
          pair.firstLabel(),
          pair.secondPart(),
          pair.second(),
          pair.secondLabel(),
          pair.exact(),
          pair.correlation(),
          pair.meanDifference());
    }
    AtomicFile.write(path.resolve(DUPLICATES_CSV), csv.toString());
  }
}
