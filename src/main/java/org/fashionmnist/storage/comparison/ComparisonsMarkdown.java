package org.fashionmnist.storage.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fashionmnist.result.comparison.ComparisonsSideBySide;
import org.fashionmnist.result.comparison.JudgedPair;
import org.fashionmnist.result.comparison.NamedComparison;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.wording.DifferingSettings;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.MarkdownTable;
import org.fashionmnist.result.wording.MarkdownText;
import org.fashionmnist.result.wording.NoiseWords;

/** Comparisons side by side in words and tables, for someone who was not there. */
record ComparisonsMarkdown(ComparisonsSideBySide all, List<String> commands) {

  /** The names of comparisons are those of folders, which may be anything. */
  static ComparisonsMarkdown of(ComparisonsSideBySide all) {
    return new ComparisonsMarkdown(
        all.renamed(MarkdownText::escaped),
        all.comparisons().stream()
            .map(each -> each.comparison().command() + " --name " + each.name())
            .toList());
  }

  String text() {
    NoiseWords words = new NoiseWords(all);
    List<String> parts = new ArrayList<>();
    parts.add("# What noise does to conclusions\n");
    parts.add(
        words.result()
            + " "
            + new DifferingSettings(all).sentence()
            + words.worth().map(worth -> " " + worth).orElse("")
            + "\n");
    words.remarks().forEach(remark -> parts.add(remark + "\n"));
    parts.add("![Intervals of every optimizer in every comparison](intervals.png)\n");
    parts.add(accuracies());
    parts.add("## What differs\n");
    parts.add(differences());
    parts.add("## What one tells apart and another cannot\n");
    parts.add(words.agreement() + "\n");
    parts.add(pairs(words));
    parts.add("## What must not be concluded\n");
    parts.add(words.limits());
    parts.add("## To repeat it\n");
    parts.add(
        commands.stream()
            .map(command -> "    " + command.replaceAll("\\p{Cntrl}", "\uFFFD") + "\n")
            .collect(Collectors.joining()));
    return String.join("\n", parts);
  }

  private List<String> columns(String first, String align) {
    List<String> columns = new ArrayList<>(List.of(first));
    all.comparisons().forEach(each -> columns.add(each.name() + align));
    return columns;
  }

  private String accuracies() {
    List<String> columns = columns("optimizer", ":");
    all.comparisons().forEach(each -> columns.add("rank in " + each.name() + ":"));
    MarkdownTable table = new MarkdownTable(columns.toArray(String[]::new));
    for (String optimizer : all.optimizers()) {
      List<String> cells = new ArrayList<>(List.of(all.displayName(optimizer)));
      all.comparisons().forEach(each -> cells.add(NoiseWords.mean(each.tested(optimizer))));
      for (NamedComparison each : all.comparisons()) {
        cells.add(
            each.tested(optimizer)
                .map(OptimizerResult::rank)
                .map(Figures::count)
                .orElse(Figures.NONE));
      }
      table.row(cells.toArray(String[]::new));
    }
    return table
        + "\nTest accuracy: the mean over seeds ± the half width of its 95 % interval. Optimizers of one rank cannot be told apart from the best of that rank.\n";
  }

  private String differences() {
    List<DifferingSettings.Setting> settings = new DifferingSettings(all).list();
    if (settings.isEmpty()) {
      return "Nothing: the comparisons were given the same settings, data and version.\n";
    }
    MarkdownTable table = new MarkdownTable(columns("setting", "").toArray(String[]::new));
    for (DifferingSettings.Setting setting : settings) {
      List<String> cells = new ArrayList<>(List.of(setting.name()));
      setting.values().forEach(value -> cells.add(MarkdownText.escaped(value)));
      table.row(cells.toArray(String[]::new));
    }
    return table.toString();
  }

  private String pairs(NoiseWords words) {
    List<JudgedPair> disputed = all.pairs().stream().filter(JudgedPair::isDisputed).toList();
    if (disputed.isEmpty()) {
      return "";
    }
    MarkdownTable table = new MarkdownTable(columns("pair", "").toArray(String[]::new));
    for (JudgedPair pair : disputed) {
      List<String> cells = new ArrayList<>(List.of(words.names(pair)));
      pair.verdicts().forEach(verdict -> cells.add(words.verdict(verdict)));
      table.row(cells.toArray(String[]::new));
    }
    return table.toString();
  }
}
