package org.fashionmnist.data.source;

import java.io.IOException;
import org.fashionmnist.data.file.DatasetFiles;

/** A place where the files of Fashion-MNIST may be had. */
public interface DataSource {

  /** The place in words, as part of a sentence. */
  String description();

  /**
   * Brings the four files, verified.
   *
   * @param cache where a source puts what it had to fetch
   * @throws IOException if they cannot be had here; the message says why
   */
  DatasetFiles fetch(CacheFolder cache, DataListener listener) throws IOException;
}
