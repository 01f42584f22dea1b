package org.fashionmnist.storage.lesson;

import java.io.IOException;
import java.nio.file.Path;
import org.fashionmnist.result.surface.SurfaceResult;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.Json;

/** A race on a surface as JSON. */
public final class SurfaceFile {

  /** Its name in the folder of a run. */
  public static final String NAME = "surface.json";

  private SurfaceFile() {}

  /** Writes a file. */
  public static void write(Path file, SurfaceResult race) throws IOException {
    AtomicFile.write(file, Json.text(race));
  }
}
