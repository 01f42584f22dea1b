package org.fashionmnist.page.run;

import java.util.List;
import org.fashionmnist.page.Html;
import org.fashionmnist.result.run.ConfusedPair;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.wording.Figures;

/** The confusion matrix in words and as a table, whose cells a script makes buttons. */
record ConfusionTable(ConfusionMatrix matrix) {

  private static final String CAPTION =
      "Test images by their true class (rows) and predicted class (columns)";
  private static final int MOST_PAIRS = 8;

  /** A number of four digits needs smaller ones on a narrow page. */
  private static final int MANY = 1000;

  String pairs() {
    Html html = new Html();
    List<ConfusedPair> pairs = matrix.mostConfused(MOST_PAIRS);
    if (pairs.isEmpty()) {
      return html.element("p", "No image was taken for another class.").toString();
    }
    html.open("ol", "class", "pairs").raw("\n");
    for (ConfusedPair pair : pairs) {
      html.open(
          "li",
          "data-true",
          number(pair.trueClass()),
          "data-predicted",
          number(pair.predictedClass()));
      html.element("strong", pair.trueClass()).text(" taken for ");
      html.element("strong", pair.predictedClass());
      html.element(
          "span",
          "%s of %s".formatted(Figures.count(pair.count()), Figures.count(pair.support())),
          "class",
          "number");
      html.close("li");
    }
    return html.close("ol").toString();
  }

  private String number(String className) {
    return String.valueOf(matrix.classNames().indexOf(className));
  }

  String table() {
    Html html = new Html();
    html.openScroll("scroll", CAPTION).open("table", "class", "matrix", "id", "matrix").raw("\n");
    html.element("caption", CAPTION);
    html.open("thead").open("tr").element("th", "True class", "scope", "col");
    for (String name : matrix.classNames()) {
      html.open("th", "scope", "col").element("span", name).close("th");
    }
    html.close("tr").close("thead").open("tbody").raw("\n");
    for (int t = 0; t < matrix.classCount(); t++) {
      html.open("tr").element("th", matrix.classNames().get(t), "scope", "row");
      for (int p = 0; p < matrix.classCount(); p++) {
        cell(html, t, p);
      }
      html.close("tr");
    }
    return html.endTable().toString();
  }

  private void cell(Html html, int trueClass, int predictedClass) {
    int count = matrix.count(trueClass, predictedClass);
    double share = (double) count / Math.max(1, matrix.support(trueClass));
    boolean right = trueClass == predictedClass;
    // The root spreads the errors out: most are a few percent of their row.
    double strength = right ? share : Math.sqrt(share);
    html.element(
        "td",
        Figures.count(count),
        "class",
        (right ? "right" : count == 0 ? "none" : "wrong") + (count < MANY ? "" : " many"),
        "style",
        "--strength:" + Figures.decimals(strength, 3),
        "data-true",
        String.valueOf(trueClass),
        "data-predicted",
        String.valueOf(predictedClass));
  }
}
