package org.fashionmnist.data.source;

import java.util.OptionalLong;

/** Hears what happens while data are looked for; called from one thread at a time. */
public interface DataListener {

  /** Hears nothing. */
  DataListener SILENT = new DataListener() {};

  /** A source is tried that may take a while. */
  default void trying(String source) {}

  /**
   * Part of a file has arrived.
   *
   * @param file the file's name
   * @param byteCount bytes so far, with those of an earlier download that is continued
   * @param totalByteCount bytes of the file, if the server says so
   */
  default void downloading(String file, long byteCount, OptionalLong totalByteCount) {}

  /** Something was done to the files, or taken for granted, that a reader should know. */
  default void noted(String remark) {}

  /** Something is wrong that does not stop the program. */
  default void warning(String message) {}
}
