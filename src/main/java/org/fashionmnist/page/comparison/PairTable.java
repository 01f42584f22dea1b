package org.fashionmnist.page.comparison;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fashionmnist.page.Html;
import org.fashionmnist.page.SortableTable;
import org.fashionmnist.page.SortableTable.Cell;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.comparison.PairedDifference;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Verdicts;

/** Every two optimizers of a comparison: what they differ by, and whether that may be chance. */
record PairTable(Comparison comparison) {

  /** What two optimizers differ by: the triangle, and below it, folded up, the list. */
  String markup() {
    String noise =
        comparison
            .seedDeviation()
            .map(
                deviation ->
                    new Html()
                        .element(
                            "p",
                            ("The same setting with another seed gives another accuracy: the standard"
                                    + " deviation is %s. A difference is real only where it is"
                                    + " more than that can explain.")
                                .formatted(Figures.points(deviation)))
                        .toString())
            .orElse("");
    if (comparison.pairs().isEmpty()) {
      return noise
          + new Html().element("p", "No two optimizers were tested with a common seed.").toString();
    }
    SortableTable table =
        new SortableTable(
            "Every two optimizers, seed by seed: difference of their mean test accuracies in points,"
                + " its 95 % interval, and p corrected for the number of pairs.",
            List.of(
                "Better",
                "Worse",
                "Difference",
                "95 % interval",
                "p",
                "Verdict",
                "Seeds to tell apart"));
    Map<String, Cell> names =
        comparison.optimizers().stream()
            .collect(Collectors.toMap(OptimizerResult::optimizer, TrialTables::cell));
    comparison.pairs().forEach(pair -> table.row(row(pair, names)));
    return noise
        + new PairTriangle(comparison).markup()
        + new Html()
            .open("details")
            .element("summary", "Every pair, with interval and p")
            .raw(table.markup())
            .close("details");
  }

  private static List<Cell> row(PairedDifference pair, Map<String, Cell> names) {
    return List.of(
        names.get(pair.better()),
        names.get(pair.worse()),
        Cell.number(pair.meanDifference(), Figures::pointNumber),
        pair.interval().map(i -> new Cell(Figures.points(i), i.low())).orElse(Cell.none()),
        Cell.number(pair.pValue(), Figures::pNumber),
        Cell.word(Verdicts.of(pair)),
        pair.seedsToSeparate()
            .map(seeds -> new Cell("about " + Figures.count(seeds), seeds))
            .orElse(Cell.none()));
  }
}
