package org.fashionmnist.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fashionmnist.result.suspect.DuplicateCounts;
import org.fashionmnist.result.suspect.DuplicatePair;
import org.fashionmnist.result.suspect.Duplicates;
import org.fashionmnist.result.suspect.LabelSuspect;
import org.fashionmnist.result.suspect.LabelSuspects;
import org.fashionmnist.result.suspect.SetPart;
import org.fashionmnist.result.suspect.SuspectClass;
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

  private static final String SUSPECT_COLUMNS =
      "image,label,predicted,label_probability,predicted_probability,margin";
  private static final String DUPLICATE_COLUMNS =
      "first_part,first_image,first_label,second_part,second_image,second_label,exact,"
          + "correlation,mean_difference";

  /** Writes what the search was, and its result in short. */
  public void write(SuspectRecord search) throws IOException {
    Json.write(path.resolve(SUSPECTS_JSON), search);
  }

  /** Writes all suspects, the most suspect first. */
  public void write(LabelSuspects found) throws IOException {
    Csv csv = new Csv(SUSPECT_COLUMNS);
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
    Csv csv = new Csv(DUPLICATE_COLUMNS);
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

  /** Reads what the search was. */
  public SuspectRecord readSearch() throws IOException {
    return Json.read(path.resolve(SUSPECTS_JSON), SuspectRecord.class);
  }

  /** Reads all suspects of a search. */
  public LabelSuspects readSuspects(SuspectRecord search) throws IOException {
    List<LabelSuspect> suspects =
        CsvRows.read(path.resolve(SUSPECTS_CSV), SUSPECT_COLUMNS, SuspectFolder::suspect);
    requireOfSearch(SUSPECTS_CSV, suspects.size(), search.suspectCount());
    return new LabelSuspects(
        search.outOfFoldAccuracy(),
        search.classes().stream().map(SuspectClass::threshold).toList(),
        suspects);
  }

  private static LabelSuspect suspect(CsvFields fields) {
    return new LabelSuspect(
        fields.wholeNumber(0),
        fields.wholeNumber(1),
        fields.wholeNumber(2),
        fields.number(3),
        fields.number(4));
  }

  /** Reads all duplicates of a search. */
  public Duplicates readDuplicates(SuspectRecord search) throws IOException {
    DuplicateCounts counts = search.duplicates();
    List<DuplicatePair> pairs =
        CsvRows.read(path.resolve(DUPLICATES_CSV), DUPLICATE_COLUMNS, SuspectFolder::pair);
    requireOfSearch(DUPLICATES_CSV, pairs.size(), counts.exact() + counts.near());
    return new Duplicates(counts.leastCorrelation(), counts.mostPairs(), pairs);
  }

  private void requireOfSearch(String file, int lines, int expected) throws DamagedFileException {
    if (lines != expected) {
      throw new DamagedFileException(
          path.resolve(file),
          "expected %d lines below the first, as %s says, got %d"
              .formatted(expected, SUSPECTS_JSON, lines));
    }
  }

  private static DuplicatePair pair(CsvFields fields) {
    return new DuplicatePair(
        part(fields.text(0)),
        fields.wholeNumber(1),
        fields.wholeNumber(2),
        part(fields.text(3)),
        fields.wholeNumber(4),
        fields.wholeNumber(5),
        fields.trueOrFalse(6),
        fields.number(7),
        fields.number(8));
  }

  private static SetPart part(String name) {
    return Arrays.stream(SetPart.values())
        .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected training or test, got '%s'".formatted(name)));
  }
}
