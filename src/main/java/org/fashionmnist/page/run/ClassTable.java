package org.fashionmnist.page.run;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.fashionmnist.page.Html;
import org.fashionmnist.result.run.ClassMetrics;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.wording.Figures;

/** Precision, recall and F1 of each class as a table. */
record ClassTable(Evaluation test) {

  String markup() {
    Html html = new Html();
    html.beginTable(
        "scores",
        "Scores on the test images, class by class",
        List.of("Class", "Precision", "Recall", "F1", "Images"));
    for (ClassMetrics metrics : test.perClass()) {
      html.open("tr").element("th", metrics.name(), "scope", "row");
      share(html, metrics.precision());
      share(html, metrics.recall());
      share(html, metrics.f1());
      html.element("td", Figures.count(metrics.support())).close("tr");
    }
    html.close("tbody").open("tfoot").open("tr").element("th", "Mean", "scope", "row");
    html.element("td", mean(ClassMetrics::precision));
    html.element("td", mean(ClassMetrics::recall));
    html.element("td", Figures.percent(test.macroF1()));
    html.element("td", Figures.count(test.confusionMatrix().total()));
    return html.close("tr").close("tfoot").close("table").close("div").toString();
  }

  /** A number over a bar of its length. */
  private static void share(Html html, double share) {
    String width = "--share:" + Figures.decimals(share, 4);
    html.element("td", Figures.percent(share), "class", "bar", "style", width);
  }

  private String mean(ToDoubleFunction<ClassMetrics> score) {
    return Figures.percent(test.perClass().stream().mapToDouble(score).average().orElse(0));
  }
}
