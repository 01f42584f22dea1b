package org.fashionmnist.page.lesson;

import java.util.Optional;
import org.fashionmnist.page.PageResource;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.lesson.ChosenScores;
import org.fashionmnist.result.lesson.FaultRecord;
import org.fashionmnist.result.lesson.FaultRun;
import org.fashionmnist.result.lesson.TestChoice;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.MarkdownTable;

/** What a page says of a fault, as Markdown: its numbers, then the explanation. */
final class FaultText {

  private FaultText() {}

  static String of(FaultRecord fault) {
    String table = fault.choice().map(FaultText::choiceTable).orElseGet(() -> runTable(fault));
    return table + "\n" + PageResource.text("lesson/faults/" + fault.name() + ".md") + "\n";
  }

  private static String runTable(FaultRecord fault) {
    MarkdownTable table =
        new MarkdownTable(
            "run",
            "run",
            "training loss:",
            "training accuracy:",
            "validation accuracy:",
            "test accuracy:");
    fault.broken().forEach(run -> row(table, "broken", run));
    row(table, "mended", fault.mended().orElseThrow());
    return table.toString();
  }

  private static void row(MarkdownTable table, String kind, FaultRun run) {
    Scores training = run.history().last().training();
    table.row(
        kind,
        run.choice() + (run.diverged().isPresent() ? ", ran away" : ""),
        Figures.loss(training.loss()),
        Figures.percent(training.accuracy()),
        accuracy(run.history().last().validation()),
        accuracy(run.test()));
  }

  private static String accuracy(Optional<Scores> scores) {
    return scores.map(s -> Figures.percent(s.accuracy())).orElse(Figures.NONE);
  }

  private static String choiceTable(TestChoice choice) {
    MarkdownTable table =
        new MarkdownTable(
            "run",
            "chosen by",
            "reported, %s test images:".formatted(Figures.count(choice.testImages())),
            "the same network, %s other images:".formatted(Figures.count(choice.freshImages())),
            "reported minus true, mean of %s draws:".formatted(Figures.count(choice.draws())),
            "draws with too much:");
    row(table, "broken", "these test images", choice.byTest());
    String validation = Figures.count(choice.validationImages()) + " validation images";
    row(table, "mended", validation, choice.byValidation());
    return table.toString();
  }

  private static void row(MarkdownTable table, String kind, String chosenBy, ChosenScores scores) {
    table.row(
        kind,
        chosenBy,
        Figures.percent(scores.reported()),
        Figures.percent(scores.fresh()),
        Figures.difference(100 * scores.meanOptimism(), 2) + " points",
        Figures.percent(scores.optimisticShare(), 0));
  }
}
