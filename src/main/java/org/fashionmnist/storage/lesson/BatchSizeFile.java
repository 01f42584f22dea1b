package org.fashionmnist.storage.lesson;

import java.io.IOException;
import java.nio.file.Path;
import org.fashionmnist.result.lesson.BatchSizeRecord;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.Json;

/** The lesson on batch sizes as JSON. */
public final class BatchSizeFile {

  /** Its name in the folder of a run. */
  public static final String NAME = "batch-size.json";

  private BatchSizeFile() {}

  /** Writes a file. */
  public static void write(Path file, BatchSizeRecord lesson) throws IOException {
    AtomicFile.write(file, Json.text(lesson));
  }

  /**
   * Reads a file.
   *
   * @throws DamagedFileException if it is not one that this program wrote
   */
  public static BatchSizeRecord read(Path file) throws IOException {
    return Json.read(file, BatchSizeRecord.class);
  }
}
