package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.experiment.lesson.FaultsListener;
import org.fashionmnist.result.lesson.FaultRecord;
import org.fashionmnist.result.wording.Figures;

/** Prints a line a fault, with what it does to the accuracy; none where they are to be guessed. */
public final class FaultLines extends Narrator implements FaultsListener {

  private final boolean quiz;

  public FaultLines(PrintWriter out, PrintWriter err, boolean quiz) {
    super(out, err);
    this.quiz = quiz;
  }

  @Override
  public void shown(FaultRecord fault) {
    if (!quiz) {
      String head =
          text(
              "%-15s %8s → %8s   ",
              fault.name(),
              Figures.percent(fault.brokenAccuracy()),
              Figures.percent(fault.mendedAccuracy()));
      String meaning =
          fault.choice().isPresent()
              ? fault.title() + ": reported → true, means over many test sets"
              : fault.title();
      out.println(Paragraph.of(head, meaning));
    }
  }

  @Override
  public void reported(Path folder, List<Path> files) {
    line(quiz ? "Questions %s" : "Page      %s", files.get(0));
    if (quiz) {
      line("Answers   %s", files.get(1));
    }
  }
}
