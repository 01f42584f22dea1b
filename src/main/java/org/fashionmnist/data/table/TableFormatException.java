package org.fashionmnist.data.table;

import java.io.IOException;

/** A file is not a table of images. */
public final class TableFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param file the file's name
   * @param found a predicate, for example {@code is empty}
   * @param expected what should have been there
   * @param remedy what to do
   */
  TableFormatException(String file, String found, String expected, String remedy) {
    super("%s %s; expected %s; %s".formatted(file, found, expected, remedy));
  }
}
