package org.fashionmnist.page.run;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.fashionmnist.page.Html;
import org.fashionmnist.result.run.ClassMetrics;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Verdicts;

/** Precision, recall and F1 of each class as a table. */
record ClassTable(Evaluation test) {

  String markup() {
    Html html = new Html();
    html.beginTable(
        "scores",
        "Scores on the test images, class by class",
        List.of("Class", "Precision", "Recall", "F1", "Images"));
    for (int c = 0; c < test.perClass().size(); c++) {
      ClassMetrics metrics = test.perClass().get(c);
      html.open("tr").element("th", metrics.name(), "scope", "row");
      share(html, metrics, test.precision(c));
      share(html, metrics, OptionalDouble.of(metrics.recall()));
      share(html, metrics, OptionalDouble.of(metrics.f1()));
      html.element("td", Figures.count(metrics.support())).close("tr");
    }
    html.close("tbody").open("tfoot").open("tr").element("th", "Mean", "scope", "row");
    html.element("td", mean(ClassMetrics::precision));
    html.element("td", mean(ClassMetrics::recall));
    html.element("td", Figures.percent(test.macroF1()));
    html.element("td", Figures.count(test.confusionMatrix().total()));
    html.close("tr").close("tfoot").close("table").close("div");
    Verdicts.neverPredicted(test).ifPresent(remark -> html.element("p", remark + "."));
    Verdicts.withoutImages(test)
        .ifPresent(remark -> html.element("p", "There are " + remark + "."));
    return html.toString();
  }

  /** A number over a bar of its length. */
  private static void share(Html html, ClassMetrics metrics, OptionalDouble known) {
    if (!metrics.hasImages() || known.isEmpty()) {
      html.element("td", Figures.NONE);
      return;
    }
    double share = known.getAsDouble();
    String width = "--share:" + Figures.decimals(share, 4);
    html.element("td", Figures.percent(share), "class", "bar", "style", width);
  }

  private String mean(ToDoubleFunction<ClassMetrics> score) {
    return Figures.percent(test.macro(score));
  }
}
