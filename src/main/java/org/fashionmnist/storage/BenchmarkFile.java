package org.fashionmnist.storage;

import java.io.IOException;
import java.nio.file.Path;
import org.fashionmnist.result.bench.BenchmarkReport;

/** The speeds of a machine as JSON. */
public final class BenchmarkFile {

  private BenchmarkFile() {}

  /** Writes a new file. */
  public static void write(Path file, BenchmarkReport report) throws IOException {
    AtomicFile.write(file, Json.text(report));
  }
}
