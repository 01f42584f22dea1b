package org.fashionmnist.page.comparison;

import java.util.List;
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
            order()
                + " Validation is measured on images held out while tuning; untuned is the mean test"
                + " accuracy at the default rate, and what tuning gains over it are points; with a"
                + " question mark they may be chance.",
            List.of(
                "Optimizer",
                "Rank",
                "Test accuracy",
                "± 95 %",
                "Tuned rate",
                "Validation",
                "Untuned",
                "Tuning gains",
                "Epochs to " + target(),
                "Seconds an epoch",
                "Given up",
                "Diverged"));
    comparison.optimizers().forEach(optimizer -> table.row(row(optimizer)));
    return table.markup();
  }

  private String order() {
    return comparison.endedEarly()
        ? "Ended early: trials are missing, so neither order nor ranks say which is better."
        : "From the best to the worst mean test accuracy.";
  }

  private String target() {
    return Figures.roundPercent(comparison.settings().targetAccuracy());
  }

  private static List<Cell> row(OptimizerResult o) {
    return List.of(
        TrialTables.cell(o),
        o.testedRank().map(Cell::count).orElse(Cell.none()),
        Cell.number(o.meanTestAccuracy(), Figures::percent),
        o.testInterval()
            .map(i -> new Cell(Figures.halfLength(i), i.high() - i.low()))
            .orElse(Cell.none()),
        Cell.number(o.tunedRate(), Figures::rate),
        Cell.number(o.tuned().map(Scores::accuracy), Figures::percent),
        Cell.number(o.meanUntunedAccuracy(), Figures::percent),
        o.tuningGain()
            .map(
                g ->
                    new Cell(
                        Figures.pointNumber(g.mean()) + (g.distinguishable() ? "" : " ?"),
                        g.mean()))
            .orElse(Cell.none()),
        o.epochsToTarget().map(Cell::count).orElse(Cell.none()),
        Cell.number(o.secondsPerEpoch(), Figures::seconds),
        Cell.count(o.discardedCount()),
        Cell.count(o.divergedCount()));
  }
}
