package org.fashionmnist.page.lesson;

import java.util.Optional;
import org.fashionmnist.page.PageResource;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.lesson.ChosenScores;
import org.fashionmnist.result.lesson.FaultRecord;
import org.fashionmnist.result.lesson.FaultRun;
import org.fashionmnist.result.lesson.TestChoice;
import org.fashionmnist.result.wording.Figures;

/** What a page says of a fault, as Markdown: its numbers, then the explanation. */
final class FaultText {

  private FaultText() {}

  static String of(FaultRecord fault) {
    String table = fault.choice().map(FaultText::choiceTable).orElseGet(() -> runTable(fault));
    return table + "\n" + PageResource.text("lesson/faults/" + fault.name() + ".md") + "\n";
  }

  private static String runTable(FaultRecord fault) {
    StringBuilder table =
        new StringBuilder(
            """
            | | run | training loss | training accuracy | validation accuracy | test accuracy |
            |---|---|--:|--:|--:|--:|
            """);
    fault.broken().forEach(run -> table.append(row("broken", run)));
    table.append(row("mended", fault.mended().orElseThrow()));
    return table.toString();
  }

  private static String row(String kind, FaultRun run) {
    Scores training = run.history().last().training();
    Optional<Scores> validation = run.history().last().validation();
    return "| %s | %s%s | %s | %s | %s | %s |\n"
        .formatted(
            kind,
            run.choice(),
            run.diverged().isPresent() ? ", ran away" : "",
            Figures.loss(training.loss()),
            Figures.percent(training.accuracy()),
            validation.map(scores -> Figures.percent(scores.accuracy())).orElse(Figures.NONE),
            run.test().map(scores -> Figures.percent(scores.accuracy())).orElse(Figures.NONE));
  }

  private static String choiceTable(TestChoice choice) {
    return ("| | chosen by | reported, %s test images | the same network, %s other images"
            + " | reported minus true, mean of %s draws | draws with too much |\n"
            + "|---|---|--:|--:|--:|--:|\n%s%s")
        .formatted(
            Figures.count(choice.testImages()),
            Figures.count(choice.freshImages()),
            Figures.count(choice.draws()),
            row("broken", "these test images", choice.byTest()),
            row(
                "mended",
                Figures.count(choice.validationImages()) + " validation images",
                choice.byValidation()));
  }

  private static String row(String kind, String chosenBy, ChosenScores scores) {
    return "| %s | %s | %s | %s | %s points | %s |\n"
        .formatted(
            kind,
            chosenBy,
            Figures.percent(scores.reported()),
            Figures.percent(scores.fresh()),
            Figures.difference(100 * scores.meanOptimism(), 2),
            Figures.percent(scores.optimisticShare(), 0));
  }
}
