package org.fashionmnist.data.layout;

import java.io.IOException;

/** A place holds no data set in a layout that is known, or more than one. */
public final class LayoutException extends IOException {

  private static final long serialVersionUID = 1L;

  LayoutException(String message) {
    super(message);
  }
}
