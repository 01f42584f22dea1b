package org.fashionmnist.storage.lesson;

import java.io.IOException;
import java.nio.file.Path;
import org.fashionmnist.result.lesson.FaultsRecord;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.Json;

/** A lesson on faults as JSON. */
public final class FaultsFile {

  /** Its name in the folder of a lesson. */
  public static final String NAME = "faults.json";

  /** Its name beside a question sheet. */
  public static final String ANSWERS = "answers.json";

  private FaultsFile() {}

  /** Writes a file. */
  public static void write(Path file, FaultsRecord lesson) throws IOException {
    AtomicFile.write(file, Json.text(lesson));
  }

  /**
   * Reads a file.
   *
   * @throws DamagedFileException if it is not one that this program wrote
   */
  public static FaultsRecord read(Path file) throws IOException {
    return Json.read(file, FaultsRecord.class);
  }
}
