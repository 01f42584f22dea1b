package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fashionmnist.experiment.ReportListener;

/**
 * Tells an experiment: results to one place, remarks to the other. What is told is broken into
 * lines; a line is not, and may end in a path.
 */
abstract class Narrator implements ReportListener {

  private static final String LABEL = "%-10s";

  final PrintWriter out;
  final PrintWriter err;

  Narrator(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public void reported(Path folder, List<Path> files) {
    line("Report    %s", fromHere(folder));
    String names =
        files.stream().map(p -> p.getFileName().toString()).collect(Collectors.joining("  "));
    told("", "%s", names);
  }

  /** The shorter way to a folder below the working folder. */
  static Path fromHere(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = folder.toAbsolutePath();
    return absolute.startsWith(here) ? here.relativize(absolute) : folder;
  }

  @Override
  public void noted(String remark) {
    err.println(Paragraph.of("Note: ", remark));
  }

  /** Prints a text with its label; lines after the first stand below the text. */
  final void told(String label, String format, Object... values) {
    out.println(Paragraph.of(text(LABEL, label), text(format, values)));
  }

  /** Prints sentences without a label. */
  final void prose(String format, Object... values) {
    out.println(Paragraph.of("", text(format, values)));
  }

  /** Prints a line that is narrow by its making, such as a row of a table, or ends in a path. */
  final void line(String format, Object... values) {
    out.println(text(format, values));
  }

  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
