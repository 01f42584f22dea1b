package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import org.fashionmnist.result.lesson.FaultRecord;

/**
 * Prints a line a fault, with what it does to the accuracy.
 *
 * @param out where they go
 */
public record FaultLines(PrintWriter out) implements Consumer<FaultRecord> {

  @Override
  public void accept(FaultRecord fault) {
    out.println(
        String.format(
            Locale.ROOT,
            "%-15s %5.1f%% → %5.1f%%   %s",
            fault.name(),
            100 * fault.brokenAccuracy(),
            100 * fault.mendedAccuracy(),
            fault.choice().isPresent()
                ? fault.title() + ": reported → true, means over many test sets"
                : fault.title()));
  }
}
