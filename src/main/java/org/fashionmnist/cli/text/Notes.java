package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.function.Consumer;

/**
 * Prints remarks that are no results, a line each.
 *
 * @param err where they go
 */
public record Notes(PrintWriter err) implements Consumer<String> {

  @Override
  public void accept(String remark) {
    err.println("Note: " + remark);
  }
}
