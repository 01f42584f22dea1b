package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.OptionalLong;
import me.tongfei.progressbar.ProgressBar;
import org.fashionmnist.cli.terminal.LiveLine;
import org.fashionmnist.cli.terminal.ProgressBars;
import org.fashionmnist.cli.terminal.Terminal;
import org.fashionmnist.data.source.DataListener;

/** Shows how the search for the data goes: bars on a terminal, lines elsewhere. */
public final class DownloadProgress implements DataListener {

  private final PrintWriter err;
  private final LiveLine line;
  private ProgressBar bar;
  private String barFile = "";

  public DownloadProgress(PrintWriter err) {
    this.err = err;
    this.line = new LiveLine(err);
  }

  @Override
  public void trying(String source) {
    finish();
    err.println(Paragraph.of("Looking for the data: ", source));
  }

  @Override
  public void downloading(String file, long byteCount, OptionalLong totalByteCount) {
    if (!file.equals(barFile)) {
      finish();
      barFile = file;
      if (Terminal.interactive()) {
        bar = ProgressBars.start(line, file, totalByteCount.orElse(-1), " KiB", 1024);
      } else {
        err.println("Downloading " + file);
      }
    }
    if (bar != null) {
      bar.stepTo(byteCount);
    }
  }

  @Override
  public void noted(String remark) {
    finish();
    err.println(Paragraph.of("Note: ", remark));
  }

  @Override
  public void warning(String message) {
    finish();
    err.println(Paragraph.of("Warning: ", message));
  }

  /** Takes the bar away. */
  public void finish() {
    barFile = "";
    if (bar != null) {
      bar.close();
      bar = null;
      line.erase();
    }
  }
}
