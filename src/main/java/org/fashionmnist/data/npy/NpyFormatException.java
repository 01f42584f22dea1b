package org.fashionmnist.data.npy;

import java.io.IOException;

/** A file is not an array of NumPy's that can be used. */
public final class NpyFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param file the file's name
   * @param found a predicate, for example {@code is empty}
   * @param expected what should have been there
   * @param remedy what to do
   */
  NpyFormatException(String file, String found, String expected, String remedy) {
    super("%s %s; expected %s; %s".formatted(file, found, expected, remedy));
  }
}
