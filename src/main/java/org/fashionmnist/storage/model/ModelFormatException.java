package org.fashionmnist.storage.model;

import java.io.IOException;

/** A file is not a model of ours, or a damaged one. */
public final class ModelFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  ModelFormatException(String message) {
    super(message);
  }

  ModelFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
