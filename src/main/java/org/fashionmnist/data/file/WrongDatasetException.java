package org.fashionmnist.data.file;

import java.io.IOException;

/** A file is intact, but belongs to another data set than it was offered as. */
public final class WrongDatasetException extends IOException {

  WrongDatasetException(String message) {
    super(message);
  }
}
