package org.fashionmnist.page.comparison;

import java.util.Optional;
import org.fashionmnist.page.Html;
import org.fashionmnist.page.PageFrame;
import org.fashionmnist.page.Prose;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.wording.ComparisonSubject;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;

/** The first screen of a comparison: what was found, and how sure it is. */
record ComparisonHeader(ComparisonReport report) {

  String title() {
    return "%s on %s".formatted(optimizers(), dataset());
  }

  String description() {
    return "A comparison of %s on %s: tuned with equal budgets, repeated with fresh seeds."
        .formatted(optimizers(), dataset());
  }

  private String optimizers() {
    return Figures.count(report.comparison().optimizers().size(), "optimizer");
  }

  private String dataset() {
    return Names.dataset(report.comparison().data().dataset());
  }

  String markup() {
    Comparison comparison = report.comparison();
    Html html = new Html();
    html.paragraph("kicker", "Comparison of optimizers · " + dataset());
    html.element("h1", title());
    html.open("div", "class", "lead")
        .raw(Prose.markup(report.words().answer(), "The answer"))
        .close("div");
    html.element("p", new ComparisonSubject(comparison).text());
    if (comparison.data().sample()) {
      html.paragraph("notice", "Only the bundled sample was used, not the whole data set.");
    }
    html.open("dl", "class", "headline").raw("\n");
    best().ifPresent(best -> PageFrame.figure(html, "Best mean", accuracy(best), remark(best)));
    firstRank()
        .ifPresent(
            count ->
                PageFrame.figure(
                    html,
                    "Share the first rank",
                    String.valueOf(count),
                    "of %d, not to be told apart".formatted(comparison.optimizers().size())));
    comparison
        .seedDeviation()
        .ifPresent(
            deviation ->
                PageFrame.figure(
                    html,
                    "Noise of a seed",
                    Figures.pointNumber(deviation),
                    "points, standard deviation"));
    PageFrame.figure(
        html,
        "Whole comparison",
        Figures.duration(comparison.wallSeconds()),
        Figures.count(comparison.trials().size(), "trial")
            + " on "
            + Figures.count(comparison.environment().threads(), "thread"));
    html.close("dl").command("The same again:", comparison.command());
    return html.toString();
  }

  private Optional<OptimizerResult> best() {
    return report.comparison().optimizers().stream()
        .filter(optimizer -> optimizer.meanTestAccuracy().isPresent())
        .findFirst();
  }

  /** How many share it; empty where nobody was tested, or one stands alone. */
  private Optional<Long> firstRank() {
    long count =
        report.comparison().optimizers().stream()
            .filter(o -> o.rank() == 1 && o.meanTestAccuracy().isPresent())
            .count();
    return count > 1 ? Optional.of(count) : Optional.empty();
  }

  private static String accuracy(OptimizerResult best) {
    return Figures.percent(best.meanTestAccuracy().orElseThrow());
  }

  private static String remark(OptimizerResult best) {
    return best.displayName()
        + best.testInterval().map(i -> ", 95 % interval " + Figures.percents(i)).orElse("");
  }
}
