package org.fashionmnist.page.comparison;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.page.SortableTable;
import org.fashionmnist.page.SortableTable.Cell;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.wording.Figures;

/** A line for each optimizer of a comparison. */
record StandingsTable(Comparison comparison) {

  String markup() {
    SortableTable table =
        new SortableTable(
            "From the best to the worst mean test accuracy. Validation is measured on images held"
                + " out while tuning; untuned is at the common default rate.",
            List.of(
                "Optimizer",
                "Rank",
                "Test accuracy",
                "± 95 %",
                "Tuned rate",
                "Validation",
                "Untuned",
                "Epochs to " + target(),
                "Seconds an epoch",
                "Given up",
                "Diverged"));
    comparison.optimizers().forEach(optimizer -> table.row(row(optimizer)));
    return table.markup();
  }

  private String target() {
    return Figures.roundPercent(comparison.settings().targetAccuracy());
  }

  private static List<Cell> row(OptimizerResult o) {
    return List.of(
        Cell.word(o.displayName()),
        count(o.rank()),
        o.meanTestAccuracy().map(StandingsTable::percent).orElse(Cell.none()),
        o.testInterval()
            .map(i -> new Cell(Figures.halfLength(i), i.high() - i.low()))
            .orElse(Cell.none()),
        o.tunedRate().map(rate -> new Cell(Figures.rate(rate), rate)).orElse(Cell.none()),
        accuracy(o.tuned()),
        accuracy(o.untuned()),
        o.epochsToTarget().map(StandingsTable::count).orElse(Cell.none()),
        o.secondsPerEpoch().map(s -> new Cell(Figures.seconds(s), s)).orElse(Cell.none()),
        count(o.discardedCount()),
        count(o.divergedCount()));
  }

  private static Cell accuracy(Optional<Scores> scores) {
    return scores.map(s -> percent(s.accuracy())).orElse(Cell.none());
  }

  private static Cell percent(double share) {
    return new Cell(Figures.percent(share), share);
  }

  private static Cell count(int count) {
    return new Cell(Figures.count(count), count);
  }
}
