package org.fashionmnist.cli.terminal;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress bars of one look, in the last line of the terminal. */
public final class ProgressBars {

  private static final int UPDATE_MILLIS = 100;
  private static final int SHORTEST = 39;

  private ProgressBars() {}

  /**
   * Starts a bar; closing it leaves its line, for the caller to erase.
   *
   * @param total units in all, or −1 if unknown
   * @param unitSize how many of them make one shown unit
   */
  public static ProgressBar start(
      LiveLine line, String task, long total, String unitName, long unitSize) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setUnit(unitName, unitSize)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .setConsumer(
            new DelegatingProgressBarConsumer(
                line::show, Math.max(SHORTEST, Terminal.columns() - 1)))
        .build();
  }
}
