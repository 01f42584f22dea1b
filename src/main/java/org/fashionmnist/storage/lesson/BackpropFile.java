package org.fashionmnist.storage.lesson;

import java.io.IOException;
import java.nio.file.Path;
import org.fashionmnist.result.lesson.BackpropRecord;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.Json;

/** A lesson in back-propagation as JSON. */
public final class BackpropFile {

  /** Its name in the folder of a lesson. */
  public static final String NAME = "steps.json";

  private BackpropFile() {}

  /** Writes a file. */
  public static void write(Path file, BackpropRecord lesson) throws IOException {
    AtomicFile.write(file, Json.text(lesson));
  }
}
