package org.fashionmnist.cli.terminal;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Listens for what asks a process to end: Ctrl-C (INT), {@code kill} (TERM), a terminal that goes
 * (HUP). The first one is a request that the work may grant in its time; a second one ends the
 * process at once, of which a shutdown hook would not be told. One that the process was started to
 * ignore, as by {@code nohup}, stays ignored.
 */
public final class StopSignals implements AutoCloseable {

  private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

  /** What a shell adds to the number of the signal that ended a process. */
  private static final int EXIT_BASE = 128;

  private final PrintWriter err;
  private final Map<Signal, SignalHandler> before = new LinkedHashMap<>();
  private volatile int first;

  private StopSignals(PrintWriter err) {
    this.err = err;
  }

  /**
   * Listens until closed.
   *
   * @param err told that the request was heard
   */
  public static StopSignals listen(PrintWriter err) {
    StopSignals signals = new StopSignals(err);
    for (String name : NAMES) {
      try {
        Signal signal = new Signal(name);
        signals.before.put(signal, Signal.handle(signal, signals::heard));
      } catch (IllegalArgumentException e) {
        // This system has no such signal, or Java was told to leave it alone.
      }
    }
    return signals;
  }

  private void heard(Signal signal) {
    if (first != 0) {
      System.exit(EXIT_BASE + signal.getNumber());
    }
    first = signal.getNumber();
    String erase = Terminal.interactive() ? Terminal.eraseLine() : "";
    err.println(erase + "Ending after this step, with a report; the same again ends at once.");
  }

  /** Whether one was heard. */
  public boolean wereHeard() {
    return first != 0;
  }

  /** How the process is to end, if one was heard: 130 after Ctrl-C, 143, 129. */
  public OptionalInt exitCode() {
    return first == 0 ? OptionalInt.empty() : OptionalInt.of(EXIT_BASE + first);
  }

  /** Leaves the signals to whoever had them before. */
  @Override
  public void close() {
    before.forEach(Signal::handle);
  }
}
