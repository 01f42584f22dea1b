package org.fashionmnist.cli.data;

import java.io.IOException;
import java.util.Locale;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.option.DataOptions;
import org.fashionmnist.cli.text.Paragraph;
import org.fashionmnist.data.DatasetSummary;
import org.fashionmnist.result.wording.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fashion data info}: the data set in numbers. */
@Command(
    name = "info",
    description = "Describes the data set: sizes, classes, brightness.",
    footer = {"", "Examples:", "  ./fashion data info", "  ./fashion data info --data ~/kmnist"})
final class DataInfoCommand extends Subcommand {

  @Mixin private DataOptions data;

  @Override
  protected boolean run() throws IOException {
    data.validate(command());
    DatasetSummary summary = DatasetSummary.of(data.load(err()));
    out().println(Paragraph.of("Source    ", summary.provenance().source()));
    out()
        .printf(
            "Images    %d × %d gray pixels, 0 (black) to 255 (white)%n",
            summary.height(), summary.width());
    print("Training", summary.training());
    print("Test", summary.test());
    out().println();
    int width = summary.classNames().stream().mapToInt(String::length).max().orElse(0);
    String row = "%5s  %-" + Math.max(width, "class".length()) + "s  %8s  %6s%n";
    out().printf(Locale.ROOT, row, "label", "class", "training", "test");
    for (int c = 0; c < summary.classNames().size(); c++) {
      out()
          .printf(
              Locale.ROOT,
              row,
              c,
              summary.classNames().get(c),
              Figures.count(summary.training().countPerClass().get(c)),
              Figures.count(summary.test().countPerClass().get(c)));
    }
    return true;
  }

  private void print(String name, DatasetSummary.Part part) {
    out()
        .printf(
            Locale.ROOT,
            "%-8s  %s, mean level %.2f%n",
            name,
            Figures.count(part.imageCount(), "image"),
            part.meanLevel());
  }
}
