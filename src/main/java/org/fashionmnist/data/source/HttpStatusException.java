package org.fashionmnist.data.source;

import java.io.IOException;

/** A server answered, but not with the file. */
final class HttpStatusException extends IOException {

  private final int status;

  HttpStatusException(int status) {
    super("HTTP status " + status);
    this.status = status;
  }

  /** Whether the server may answer otherwise a little later. */
  boolean passing() {
    return status >= 500 || status == 408 || status == 416 || status == 429;
  }
}
