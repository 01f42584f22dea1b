package org.fashionmnist.cli.terminal;

import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Listens for what asks a process to end: Ctrl-C (INT), {@code kill} (TERM), a terminal that goes
 * (HUP). The first one is a request that the work may grant in its time; a second one ends the
 * process at once, of which a shutdown hook would not be told. One that the process was started to
 * ignore, as by {@code nohup}, stays ignored.
 *
 * <p>{@code sun.misc.Signal} is called by reflection: javac warns at each of its uses, and no
 * annotation silences that. Where a Java has no such class, signals do what they always do.
 */
public final class StopSignals implements AutoCloseable {

  private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

  /** What a shell adds to the number of the signal that ended a process. */
  private static final int EXIT_BASE = 128;

  private final PrintWriter err;
  private final Map<Object, Object> handlersBefore = new LinkedHashMap<>();
  private volatile int first;

  private StopSignals(PrintWriter err) {
    this.err = err;
  }

  /**
   * Listens until closed.
   *
   * @param err told that a request was heard
   */
  public static StopSignals listen(PrintWriter err) {
    StopSignals signals = new StopSignals(err);
    for (String name : NAMES) {
      try {
        signals.take(name);
      } catch (ReflectiveOperationException e) {
        // This system has no such signal, or Java was told to leave it alone.
      }
    }
    return signals;
  }

  private void take(String name) throws ReflectiveOperationException {
    Class<?> type = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    Object signal = type.getConstructor(String.class).newInstance(name);
    int number = (int) type.getMethod("getNumber").invoke(signal);
    Object listener =
        Proxy.newProxyInstance(
            StopSignals.class.getClassLoader(),
            new Class<?>[] {handler},
            (proxy, method, args) -> answer(proxy, method, number));
    handlersBefore.put(signal, handle(signal, listener));
  }

  private Object answer(Object proxy, Method method, int number) {
    switch (method.getName()) {
      case "handle" -> heard(number);
      case "hashCode" -> {
        return System.identityHashCode(proxy);
      }
      default -> {
        return method.getName().equals("equals") ? false : "stop signals";
      }
    }
    return null;
  }

  /** The handler that was there before. */
  private static Object handle(Object signal, Object handler) throws ReflectiveOperationException {
    Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
    return signal
        .getClass()
        .getMethod("handle", signal.getClass(), handlerType)
        .invoke(null, signal, handler);
  }

  private void heard(int number) {
    if (first != 0) {
      System.exit(EXIT_BASE + number);
    }
    first = number;
    if (Terminal.interactive()) {
      Terminal.control(err, Terminal.eraseLine());
    }
    err.println("Ending after this step, with a report; the same again ends at once.");
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
    handlersBefore.forEach(
        (signal, handler) -> {
          try {
            handle(signal, handler);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("what was set can be set back", e);
          }
        });
  }
}
