package org.fashionmnist.data.idx;

import java.io.IOException;

/** A file is not the IDX file that it should be. */
public final class IdxFormatException extends IOException {

  /** What to do about a file that is damaged. */
  static final String GET_AGAIN = "get the file again";

  /**
   * @param file the file's name
   * @param found a predicate, for example {@code is empty}
   * @param expected what should have been there
   * @param remedy what to do
   */
  public IdxFormatException(String file, String found, String expected, String remedy) {
    super("%s %s; expected %s; %s".formatted(file, found, expected, remedy));
  }
}
