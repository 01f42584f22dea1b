package org.fashionmnist.page.lesson;

import java.util.Locale;
import java.util.Optional;
import org.fashionmnist.page.PageResource;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.lesson.ChosenScores;
import org.fashionmnist.result.lesson.FaultRecord;
import org.fashionmnist.result.lesson.FaultRun;
import org.fashionmnist.result.lesson.TestChoice;

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
            String.format(Locale.ROOT, "%.3f", training.loss()),
            percent(training.accuracy()),
            validation.map(scores -> percent(scores.accuracy())).orElse("–"),
            run.test().map(scores -> percent(scores.accuracy())).orElse("–"));
  }

  private static String choiceTable(TestChoice choice) {
    return ("| | chosen by | reported, %s test images | the same network, %s other images"
            + " | reported minus true, mean of %s draws | draws with too much |\n"
            + "|---|---|--:|--:|--:|--:|\n%s%s")
        .formatted(
            count(choice.testImages()),
            count(choice.freshImages()),
            count(choice.draws()),
            row("broken", "these test images", choice.byTest()),
            row(
                "mended",
                count(choice.validationImages()) + " validation images",
                choice.byValidation()));
  }

  private static String row(String kind, String chosenBy, ChosenScores scores) {
    return "| %s | %s | %s | %s | %s points | %s |\n"
        .formatted(
            kind,
            chosenBy,
            percent(scores.reported()),
            percent(scores.fresh()),
            signed(100 * scores.meanOptimism()),
            String.format(Locale.ROOT, "%.0f%%", 100 * scores.optimisticShare()));
  }

  private static String signed(double points) {
    return String.format(Locale.ROOT, "%+.2f", points).replace('-', '−');
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private static String count(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
