package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.fashionmnist.experiment.RecordListener;
import org.fashionmnist.result.sidebyside.DifferingValue;
import org.fashionmnist.result.sidebyside.FinishedRun;
import org.fashionmnist.result.sidebyside.PairedAccuracy;
import org.fashionmnist.result.sidebyside.SideBySide;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.MissWords;
import org.fashionmnist.result.wording.SideBySideWords;
import org.fashionmnist.result.wording.Verdicts;

/** Prints runs side by side. */
public final class SideBySideTable extends Narrator implements RecordListener<SideBySide> {

  public SideBySideTable(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  @Override
  public void recorded(SideBySide runs) {
    String run = "%-" + width(runs.runs(), FinishedRun::name) + "s  ";
    runs.runs().forEach(each -> under(text(run, each.name()), Verdicts.scores(each.test())));
    out.println();
    out.println(Paragraph.of("", new SideBySideWords(runs).result()));
    line("%nWhat differs");
    if (runs.differences().isEmpty()) {
      line("  nothing that they were given");
    }
    String difference = "  %-" + width(runs.differences(), DifferingValue::name) + "s  ";
    for (DifferingValue each : runs.differences()) {
      under(text(difference, each.name()), String.join(" | ", SideBySideWords.values(each)));
    }
    line("%nOn the same test images");
    for (PairedAccuracy pair : runs.pairs()) {
      under(
          text("  %s − %s: ", pair.second(), pair.first()),
          text(
              "%s (95 %% interval %s), %s: %s",
              Figures.points(pair.difference()),
              Figures.points(pair.interval()),
              Figures.pValue(pair.pValue()),
              Verdicts.of(pair)));
    }
    runs.misses().map(MissWords::new).ifPresent(this::misses);
  }

  private void misses(MissWords words) {
    line("%nImages that they miss");
    under("  ", words.shared());
    under("  ", words.unlucky());
  }

  private void under(String head, String text) {
    out.println(Paragraph.of(head, text));
  }

  @Override
  public void reported(Path folder, List<Path> files) {
    line("%nReport    %s", files.get(0));
  }

  private static <T> int width(List<T> all, Function<T, String> name) {
    return all.stream().map(name).mapToInt(String::length).max().orElse(1);
  }
}
