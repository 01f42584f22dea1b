package org.fashionmnist.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.fashionmnist.result.suspect.DuplicatePair;
import org.fashionmnist.result.suspect.Duplicates;
import org.fashionmnist.result.suspect.LabelSuspect;
import org.fashionmnist.result.suspect.LabelSuspects;
import org.fashionmnist.result.suspect.SetPart;
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
    AtomicFile.write(path.resolve(SUSPECTS_JSON), Json.text(search));
  }

  /** Writes all suspects, the most suspect first. */
  public void write(LabelSuspects found) throws IOException {
    StringBuilder csv =
        new StringBuilder("image,label,predicted,label_probability,predicted_probability,margin\n");
    for (LabelSuspect suspect : found.suspects()) {
      csv.append(suspect.image()).append(',');
      csv.append(suspect.label()).append(',');
      csv.append(suspect.predicted()).append(',');
      csv.append(suspect.labelProbability()).append(',');
      csv.append(suspect.predictedProbability()).append(',');
      csv.append(suspect.margin()).append('\n');
    }
    AtomicFile.write(path.resolve(SUSPECTS_CSV), csv.toString());
  }

  /** Writes all duplicates, exact ones first, then the nearest. */
  public void write(Duplicates found) throws IOException {
    StringBuilder csv =
        new StringBuilder(
            "first_part,first_image,first_label,second_part,second_image,second_label,exact,"
                + "correlation,mean_difference\n");
    for (DuplicatePair pair : found.pairs()) {
      csv.append(name(pair.firstPart())).append(',');
      csv.append(pair.first()).append(',');
      csv.append(pair.firstLabel()).append(',');
      csv.append(name(pair.secondPart())).append(',');
      csv.append(pair.second()).append(',');
      csv.append(pair.secondLabel()).append(',');
      csv.append(pair.exact()).append(',');
      csv.append(pair.correlation()).append(',');
      csv.append(pair.meanDifference()).append('\n');
    }
    AtomicFile.write(path.resolve(DUPLICATES_CSV), csv.toString());
  }

  private static String name(SetPart part) {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
