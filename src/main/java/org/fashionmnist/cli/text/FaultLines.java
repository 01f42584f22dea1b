package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import org.fashionmnist.result.lesson.FaultRecord;
import org.fashionmnist.result.wording.Figures;

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
            "%-15s %8s → %8s   %s",
            fault.name(),
            Figures.percent(fault.brokenAccuracy()),
            Figures.percent(fault.mendedAccuracy()),
            fault.choice().isPresent()
                ? fault.title() + ": reported → true, means over many test sets"
                : fault.title()));
  }
}
