package org.fashionmnist.storage.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.comparison.PairedDifference;
import org.fashionmnist.result.comparison.TuningGain;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.MarkdownTable;
import org.fashionmnist.result.wording.Verdicts;

/** What each optimizer reached, and what it can be told apart from. */
record ComparisonTables(Standings standings) {

  String results() {
    String target = Figures.roundPercent(standings.comparison().settings().targetAccuracy());
    boolean tolerated = standings.hasToleratedRates();
    List<String> columns =
        new ArrayList<>(
            List.of(
                "rank:",
                "optimizer",
                "test accuracy:",
                "tuned rate:",
                "validation, tuned:",
                "test, default rate:",
                "tuning gains:"));
    if (tolerated) {
      columns.add("rates within 1 point:");
    }
    columns.addAll(
        List.of(
            "epochs to " + target + ":",
            "seconds to " + target + ":",
            "seconds an epoch:",
            "given up:",
            "diverged:"));
    MarkdownTable table = new MarkdownTable(columns.toArray(String[]::new));
    for (OptimizerResult optimizer : standings.comparison().optimizers()) {
      table.row(cells(optimizer, tolerated).toArray(String[]::new));
    }
    return table.toString();
  }

  private List<String> cells(OptimizerResult optimizer, boolean tolerated) {
    List<String> cells = new ArrayList<>();
    cells.add(optimizer.testedRank().map(String::valueOf).orElse(Figures.NONE));
    cells.add(optimizer.displayName());
    cells.add(testAccuracy(optimizer));
    cells.add(
        optimizer.tunedRate().map(Figures::rate).orElse(Figures.NONE)
            + (optimizer.atEdge() ? " (edge)" : ""));
    cells.add(
        optimizer.tuned().map(scores -> Figures.percent(scores.accuracy())).orElse(Figures.NONE));
    cells.add(atDefault(optimizer));
    cells.add(optimizer.tuningGain().map(ComparisonTables::gain).orElse(Figures.NONE));
    if (tolerated) {
      cells.add(optimizer.toleratedDecades().map(ComparisonTables::factor).orElse(Figures.NONE));
    }
    cells.add(optimizer.epochsToTarget().map(String::valueOf).orElse(Figures.NONE));
    cells.add(optimizer.secondsToTarget().map(Figures::seconds).orElse(Figures.NONE));
    cells.add(optimizer.secondsPerEpoch().map(Figures::seconds).orElse(Figures.NONE));
    cells.add(String.valueOf(optimizer.discardedCount()));
    cells.add(String.valueOf(optimizer.divergedCount()));
    return cells;
  }

  private String testAccuracy(OptimizerResult optimizer) {
    if (optimizer.meanTestAccuracy().isEmpty()) {
      return Figures.NONE;
    }
    String mean = Figures.percent(optimizer.meanTestAccuracy().get());
    String interval = optimizer.testInterval().map(i -> " ± " + Figures.halfLength(i)).orElse("");
    int count = optimizer.testAccuracies().size();
    int seedCount = standings.comparison().settings().seedCount();
    String seeds = count == seedCount ? "" : " (" + count + " of " + seedCount + " seeds)";
    return mean + interval + seeds;
  }

  private String atDefault(OptimizerResult optimizer) {
    String rate = Figures.rate(optimizer.defaultRate());
    if (standings.divergedAtDefault(optimizer)) {
      return "diverged at " + rate;
    }
    return optimizer
        .meanUntunedAccuracy()
        .map(accuracy -> Figures.percent(accuracy) + " at " + rate)
        .orElse(Figures.NONE);
  }

  private static String gain(TuningGain gain) {
    String chance = gain.distinguishable() ? "" : " (may be chance)";
    return Figures.pointNumber(gain.mean()) + chance;
  }

  private static String factor(double decades) {
    return "× " + Figures.significant(StrictMath.pow(10, decades), 2);
  }

  /**
   * How far every optimizer is behind every better one, in points: bold where the two can be told
   * apart, with a question mark where it may be chance.
   */
  String triangle() {
    List<OptimizerResult> tested = standings.tested();
    List<OptimizerResult> better = tested.subList(0, tested.size() - 1);
    List<String> columns = new ArrayList<>(List.of("points behind"));
    better.forEach(optimizer -> columns.add(optimizer.displayName() + ":"));
    MarkdownTable table = new MarkdownTable(columns.toArray(String[]::new));
    for (OptimizerResult row : tested.subList(1, tested.size())) {
      List<String> cells = new ArrayList<>(List.of(row.displayName()));
      for (OptimizerResult column : better) {
        boolean above = tested.indexOf(column) < tested.indexOf(row);
        cells.add(above ? difference(row, column) : "");
      }
      table.row(cells.toArray(String[]::new));
    }
    return table.toString();
  }

  private String difference(OptimizerResult row, OptimizerResult column) {
    return standings
        .comparison()
        .pair(row, column)
        .map(pair -> difference(row, pair))
        .orElse(Figures.NONE);
  }

  private static String difference(OptimizerResult row, PairedDifference pair) {
    String points = Figures.pointNumber(pair.behind(row));
    return pair.distinguishable() ? "**" + points + "**" : points + " ?";
  }

  /** Every two optimizers, a line each. */
  String pairs() {
    Map<String, String> names =
        standings.comparison().optimizers().stream()
            .collect(Collectors.toMap(OptimizerResult::optimizer, OptimizerResult::displayName));
    MarkdownTable table =
        new MarkdownTable(
            "better",
            "worse",
            "points:",
            "95 % interval:",
            "p:",
            "verdict",
            "seeds to tell them apart:");
    for (PairedDifference pair : standings.comparison().pairs()) {
      table.row(
          names.get(pair.better()),
          names.get(pair.worse()),
          Figures.pointNumber(pair.meanDifference()),
          pair.interval().map(Figures::points).orElse(Figures.NONE),
          pair.pValue().map(Figures::pNumber).orElse(Figures.NONE),
          Verdicts.of(pair),
          seeds(pair));
    }
    return table.toString();
  }

  private static String seeds(PairedDifference pair) {
    if (pair.distinguishable()) {
      return Figures.NONE;
    }
    return pair.seedsToSeparate().map(Figures::count).map(n -> "about " + n).orElse("over 1,000");
  }
}
