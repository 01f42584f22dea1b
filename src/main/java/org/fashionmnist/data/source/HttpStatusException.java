package org.fashionmnist.data.source;

import java.io.IOException;
import java.util.Optional;

/** A server answered, but not with the file. */
final class HttpStatusException extends IOException {

  private final int status;

  /**
   * @param location where the server sends to, if it does; such an answer comes here only where a
   *     redirection is not followed: to an address without encryption, or after too many
   */
  HttpStatusException(int status, Optional<String> location) {
    super(
        "HTTP status "
            + status
            + location
                .map(
                    address ->
                        ", sent on to %s, which is not followed (from https to http, or in a circle)"
                            .formatted(WebLogin.without(address)))
                .orElse(""));
    this.status = status;
  }

  /** Whether the server may answer otherwise a little later. */
  boolean passing() {
    return status >= 500 || status == 408 || status == 416 || status == 429;
  }
}
