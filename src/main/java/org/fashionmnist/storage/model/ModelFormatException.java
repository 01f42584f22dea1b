package org.fashionmnist.storage.model;

import java.io.IOException;

/** A file is not a model of ours, or a damaged one. */
public final class ModelFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  /** With what is wrong, where, and what was expected. */
  public ModelFormatException(String message) {
    super(message);
  }

  /** The same with the exception that told it. */
  public ModelFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
