package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fashionmnist.experiment.RecordListener;
import org.fashionmnist.result.comparison.ComparisonsSideBySide;
import org.fashionmnist.result.comparison.NamedComparison;
import org.fashionmnist.result.wording.DifferingSettings;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.NoiseWords;

/** Prints comparisons side by side. */
public final class ComparisonsTable extends Narrator
    implements RecordListener<ComparisonsSideBySide> {

  private static final String NOISE = "noise of a seed";
  private static final String TOLD_APART = "pairs told apart";

  public ComparisonsTable(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  @Override
  public void recorded(ComparisonsSideBySide all) {
    int first =
        Stream.concat(Stream.of(TOLD_APART), all.optimizers().stream().map(all::displayName))
            .mapToInt(String::length)
            .max()
            .orElse(1);
    row(first, all, "test accuracy", NamedComparison::name);
    for (String optimizer : all.optimizers()) {
      row(first, all, all.displayName(optimizer), each -> NoiseWords.mean(each.tested(optimizer)));
    }
    row(
        first,
        all,
        NOISE,
        each -> each.comparison().seedDeviation().map(Figures::points).orElse(Figures.NONE));
    row(
        first,
        all,
        TOLD_APART,
        each -> "%d of %d".formatted(all.toldApart(each), all.pairs().size()));
    out.println();
    NoiseWords words = new NoiseWords(all);
    out.println(Paragraph.of("", words.result()));
    words.worth().ifPresent(worth -> out.println(Paragraph.of("", worth)));
    words.remarks().forEach(remark -> out.println(Paragraph.of("", remark)));
    differences(new DifferingSettings(all).list());
  }

  private void row(
      int first, ComparisonsSideBySide all, String name, Function<NamedComparison, String> value) {
    String cells =
        all.comparisons().stream()
            .map(each -> text("%-" + Math.max(16, each.name().length()) + "s", value.apply(each)))
            .collect(Collectors.joining("  "));
    out.println(text("%-" + first + "s  %s", name, cells).stripTrailing());
  }

  private void differences(List<DifferingSettings.Setting> settings) {
    line("%nWhat differs");
    if (settings.isEmpty()) {
      line("  nothing that they were given");
    }
    int width = settings.stream().mapToInt(each -> each.name().length()).max().orElse(1);
    for (DifferingSettings.Setting each : settings) {
      out.println(
          Paragraph.of(
              text("  %-" + width + "s  ", each.name()), String.join(" | ", each.values())));
    }
  }

  @Override
  public void reported(Path folder, List<Path> files) {
    line("%nReport    %s", files.get(0));
  }
}
