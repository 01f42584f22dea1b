package org.fashionmnist.storage.comparison;

import java.io.IOException;
import java.nio.file.Path;
import org.fashionmnist.result.comparison.ComparisonsSideBySide;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.DamagedFileException;
import org.fashionmnist.storage.Json;

/**
 * A folder that receives comparisons side by side.
 *
 * @param path where it is
 */
public record ComparisonsFolder(Path path) {

  public static final String JSON = "comparisons.json";
  public static final String MARKDOWN = "comparisons.md";

  /** Writes them as JSON, from which they can be drawn again, and as Markdown. */
  public void write(ComparisonsSideBySide all) throws IOException {
    Json.write(path.resolve(JSON), all);
    AtomicFile.write(path.resolve(MARKDOWN), ComparisonsMarkdown.of(all).text());
  }

  /**
   * Reads what was written.
   *
   * @throws DamagedFileException if the file is not one that this program wrote
   */
  public ComparisonsSideBySide read() throws IOException {
    return Json.read(path.resolve(JSON), ComparisonsSideBySide.class);
  }
}
