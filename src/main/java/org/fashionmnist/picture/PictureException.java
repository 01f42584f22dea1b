package org.fashionmnist.picture;

import java.io.IOException;

/** A file is not a picture that can be read or used; the message says why, without the file. */
public final class PictureException extends IOException {

  private static final long serialVersionUID = 1L;

  PictureException(String message) {
    super(message);
  }

  PictureException(String message, Throwable cause) {
    super(message, cause);
  }
}
