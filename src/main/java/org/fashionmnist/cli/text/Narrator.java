package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fashionmnist.experiment.ReportListener;

/** Tells an experiment: results to one place, remarks to the other. */
abstract class Narrator implements ReportListener {

  final PrintWriter out;
  final PrintWriter err;

  Narrator(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public void reported(Path folder, List<Path> files) {
    files.forEach(file -> line("Picture   %s", file));
  }

  @Override
  public void noted(String remark) {
    err.println("Note: " + remark);
  }

  final void line(String format, Object... values) {
    out.println(text(format, values));
  }

  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
