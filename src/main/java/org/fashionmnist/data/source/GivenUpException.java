package org.fashionmnist.data.source;

import java.io.IOException;

/** A server of which another attempt would bring no more. */
final class GivenUpException extends IOException {

  GivenUpException(String message) {
    super(message);
  }

  GivenUpException(String message, IOException cause) {
    super(message, cause);
  }
}
