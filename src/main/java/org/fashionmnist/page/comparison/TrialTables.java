package org.fashionmnist.page.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fashionmnist.page.Html;
import org.fashionmnist.page.SortableTable;
import org.fashionmnist.page.SortableTable.Cell;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.comparison.TrialEpoch;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;

/** The trials behind a comparison, to be unfolded optimizer by optimizer. */
record TrialTables(Comparison comparison) {

  String markup() {
    Html html = new Html();
    html.element(
        "p",
        "Every number on this page comes from these trials. Phase: tuning, the default rate,"
            + " or final, which trains on all images and looks at the test images once.");
    comparison.optimizers().forEach(optimizer -> html.raw(details(optimizer)));
    return html.toString();
  }

  /** The name of an optimizer, which leads to its trials. */
  static Cell cell(OptimizerResult optimizer) {
    return Cell.word(optimizer.displayName()).to(Optional.of("#" + id(optimizer)));
  }

  /** The same as markup. */
  static String link(OptimizerResult optimizer) {
    return new Html()
        .open("a", "href", "#" + id(optimizer))
        .text(optimizer.displayName())
        .raw("</a>")
        .toString();
  }

  private static String id(OptimizerResult optimizer) {
    return "trials-" + optimizer.optimizer().replaceAll("[^A-Za-z0-9_-]", "-");
  }

  private String details(OptimizerResult optimizer) {
    List<TrialRecord> trials =
        comparison.trials().stream()
            .filter(trial -> trial.settings().optimizer().equals(optimizer.optimizer()))
            .toList();
    SortableTable table =
        new SortableTable(
            "Trials of " + optimizer.displayName(),
            List.of(
                "Phase",
                "Learning rate",
                "Seed",
                "Epochs",
                "Ended",
                "Training loss",
                "Validation",
                "Test",
                "Seconds"));
    trials.forEach(trial -> table.row(row(trial)));
    return new Html()
        .open("details", "id", id(optimizer))
        .element("summary", optimizer.displayName() + ": " + Figures.count(trials.size(), "trial"))
        .raw(table.markup())
        .close("details")
        .toString();
  }

  private static List<Cell> row(TrialRecord trial) {
    Optional<TrialEpoch> last = trial.lastEpoch();
    Optional<Scores> validation = last.flatMap(TrialEpoch::validation);
    return List.of(
        Cell.word(trial.settings().phase().name().toLowerCase(Locale.ROOT)),
        Cell.number(trial.settings().learningRate(), Figures::rate),
        new Cell(String.valueOf(trial.settings().seed()), trial.settings().seed()),
        new Cell(String.valueOf(trial.epochs().size()), trial.epochs().size()),
        Cell.word(Names.status(trial.status())),
        Cell.number(last.map(TrialEpoch::loss), Figures::loss),
        Cell.number(validation.map(Scores::accuracy), Figures::percent),
        Cell.number(trial.test().map(Scores::accuracy), Figures::percent),
        Cell.number(last.map(TrialEpoch::seconds), Figures::seconds));
  }
}
