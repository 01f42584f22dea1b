package org.fashionmnist.cli.terminal;

import java.io.PrintWriter;

/**
 * The last line of the terminal, written again and again. When the program ends while the line is
 * there, the line is left behind, and what comes next begins below it.
 */
public final class LiveLine {

  private final PrintWriter err;
  private boolean shown;
  private boolean hooked;
  private boolean ended;

  /** A line that is not there yet. */
  public LiveLine(PrintWriter err) {
    this.err = err;
  }

  /** Puts a text in place of the last one; it must be shorter than the terminal is wide. */
  public synchronized void show(String text) {
    if (ended) {
      return;
    }
    if (!hooked) {
      hooked = true;
      Runtime.getRuntime().addShutdownHook(new Thread(this::leave, "live-line"));
    }
    shown = true;
    // The cursor goes back: what a terminal writes on Ctrl-C then falls on the indentation.
    err.print(Terminal.eraseLine() + text + "\r");
    err.flush();
  }

  /** Takes the line away, if there is one. */
  public synchronized void erase() {
    if (shown && !ended) {
      shown = false;
      err.print(Terminal.eraseLine());
      err.flush();
    }
  }

  private synchronized void leave() {
    ended = true;
    if (shown) {
      err.println();
      err.flush();
    }
  }
}
