package org.fashionmnist.page.comparison;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.page.Html;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.comparison.PairedDifference;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Verdicts;

/** How far every optimizer of a comparison is behind every better one. */
record PairTriangle(Comparison comparison) {

  private static final String CAPTION =
      "How many points of mean test accuracy each optimizer (row) is behind each better one (column),"
          + " seed by seed, and whether the two are told apart. Intervals and p stand in the list below.";

  String markup() {
    List<OptimizerResult> tested =
        comparison.optimizers().stream().filter(o -> o.meanTestAccuracy().isPresent()).toList();
    Html html = new Html().beginTable("triangle", CAPTION).open("thead").open("tr");
    html.element("td", "");
    for (OptimizerResult column : tested.subList(0, tested.size() - 1)) {
      html.open("th", "scope", "col").raw(TrialTables.link(column)).close("th");
    }
    html.close("tr").close("thead").open("tbody").raw("\n");
    for (int row = 1; row < tested.size(); row++) {
      html.open("tr").open("th", "scope", "row").raw(TrialTables.link(tested.get(row))).close("th");
      for (int column = 0; column < row; column++) {
        cell(html, tested.get(row), tested.get(column));
      }
      for (int column = row; column < tested.size() - 1; column++) {
        html.element("td", "");
      }
      html.close("tr");
    }
    return html.endTable().toString();
  }

  private void cell(Html html, OptimizerResult row, OptimizerResult column) {
    Optional<PairedDifference> pair = comparison.pair(row, column);
    if (pair.isEmpty()) {
      html.element("td", Figures.NONE, "title", "no seed in common");
      return;
    }
    html.open(
        "td",
        "class",
        pair.get().distinguishable() ? "apart" : "chance",
        "title",
        words(pair.get(), row, column));
    html.element("span", Figures.pointNumber(pair.get().behind(row)), "class", "points");
    html.element("span", Verdicts.of(pair.get()), "class", "verdict").close("td");
  }

  private static String words(PairedDifference pair, OptimizerResult row, OptimizerResult column) {
    boolean inOrder = pair.better().equals(column.optimizer());
    return "%s better than %s by %s%s%s"
        .formatted(
            (inOrder ? column : row).displayName(),
            (inOrder ? row : column).displayName(),
            Figures.points(pair.meanDifference()),
            pair.interval().map(i -> ", 95 % interval " + Figures.points(i)).orElse(""),
            pair.pValue().map(p -> ", " + Figures.pValue(p)).orElse(""));
  }
}
