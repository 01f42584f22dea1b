package org.fashionmnist.storage.sidebyside;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.result.sidebyside.DifferingValue;
import org.fashionmnist.result.sidebyside.FinishedRun;
import org.fashionmnist.result.sidebyside.PairedAccuracy;
import org.fashionmnist.result.sidebyside.SideBySide;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.MarkdownTable;
import org.fashionmnist.result.wording.MarkdownText;
import org.fashionmnist.result.wording.MissWords;
import org.fashionmnist.result.wording.SideBySideWords;
import org.fashionmnist.result.wording.Verdicts;

/** Runs side by side in words and tables, for someone who was not there. */
record SideBySideMarkdown(SideBySide all) {

  /** The names of the runs are those of folders, which may be anything. */
  SideBySideMarkdown {
    all = all.renamed(MarkdownText::escaped);
  }

  String text() {
    return "# %s side by side\n\n".formatted(Figures.count(all.runs().size(), "run"))
        + new SideBySideWords(all).result()
        + "\n\n"
        + scores()
        + "\n## What differs\n\n"
        + differences()
        + "\n## Which differences are real\n\n"
        + pairs()
        + misses();
  }

  private String scores() {
    MarkdownTable table =
        new MarkdownTable(
            "run", "test accuracy:", "95 % interval:", "loss:", "macro F1:", "train s:");
    for (FinishedRun run : all.runs()) {
      table.row(
          run.name(),
          Figures.percent(run.test().scores().accuracy()),
          Figures.percents(run.test().accuracyInterval()),
          Figures.loss(run.test().scores().loss()),
          Figures.percent(run.test().macroF1()),
          Figures.seconds(run.record().timings().trainSeconds()));
    }
    return table.toString();
  }

  private String differences() {
    if (all.differences().isEmpty()) {
      return "Nothing: the runs were given the same settings, data, version and machine.\n";
    }
    List<String> columns = new ArrayList<>(List.of("value"));
    all.runs().forEach(run -> columns.add(run.name()));
    MarkdownTable table = new MarkdownTable(columns.toArray(String[]::new));
    for (DifferingValue difference : all.differences()) {
      List<String> cells = new ArrayList<>(List.of("`" + difference.name() + "`"));
      SideBySideWords.values(difference).forEach(value -> cells.add(MarkdownText.escaped(value)));
      table.row(cells.toArray(String[]::new));
    }
    return table.toString();
  }

  private String misses() {
    return all.misses()
        .map(MissWords::new)
        .map(
            words ->
                "\n## Which images they miss\n\n"
                    + "These runs differ by their seed alone. %s %s %s `%s` lists all images.\n"
                        .formatted(
                            words.shared(),
                            words.unlucky(),
                            words.independent(),
                            SideBySideFolder.MISSES_CSV))
        .orElse("");
  }

  private String pairs() {
    MarkdownTable table =
        new MarkdownTable(
            "first",
            "second",
            "only first right:",
            "only second right:",
            "difference:",
            "p:",
            "verdict");
    for (PairedAccuracy pair : all.pairs()) {
      table.row(
          pair.first(),
          pair.second(),
          Figures.count(pair.onlyFirstRight()),
          Figures.count(pair.onlySecondRight()),
          Figures.points(pair.difference()),
          Figures.pNumber(pair.pValue()),
          Verdicts.of(pair));
    }
    return table
        + "\nThe difference is the accuracy of the second run minus that of the first. McNemar's exact test "
        + "(McNemar, 1947) asks whether the images that only one of two models has right fall to both "
        + "sides like thrown coins; p is corrected for the number of pairs (Bonferroni). It knows the "
        + "chance in the choice of the test images, not the one in the seed of a training: for that, "
        + "repeat runs with other seeds.\n";
  }
}
