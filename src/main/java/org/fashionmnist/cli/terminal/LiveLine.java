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
    control(Terminal.eraseLine());
    err.print(text);
    control("\r");
    err.flush();
  }

  /** Takes the line away, if there is one. */
  public synchronized void erase() {
    if (shown && !ended) {
      shown = false;
      control(Terminal.eraseLine());
      err.flush();
    }
  }

  private void control(String sequence) {
    Terminal.control(err, sequence);
  }

  private synchronized void leave() {
    ended = true;
  }
}
