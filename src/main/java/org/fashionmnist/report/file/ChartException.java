package org.fashionmnist.report.file;

/** This machine cannot draw a chart; the message says what it lacks and what to do. */
public final class ChartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ChartException(String message, Throwable cause) {
    super(message, cause);
  }
}
