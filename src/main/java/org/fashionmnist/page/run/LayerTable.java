package org.fashionmnist.page.run;

import java.util.List;
import java.util.stream.Collectors;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.LayerPlace;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Summary;
import org.fashionmnist.page.Html;
import org.fashionmnist.result.wording.Figures;

/** The layers of a network, what each gives to the next one and how many numbers it learns. */
record LayerTable(Network network) {

  String markup() {
    Summary summary = network.summary();
    boolean haveSettings = summary.rows().stream().anyMatch(row -> !row.settings().isEmpty());
    Html html = new Html();
    html.beginTable(
        "scores layers",
        "The layers; softmax then makes probabilities of the scores of the last one",
        haveSettings
            ? List.of("Layer", "Settings", "Activation", "Output shape", "Parameters", "of these")
            : List.of("Layer", "Activation", "Output shape", "Parameters", "of these"));
    row(html, haveSettings, input(summary));
    summary.rows().forEach(row -> row(html, haveSettings, row));
    html.close("tbody").open("tfoot").open("tr").element("th", "Total", "scope", "row");
    for (int column = 0; column < (haveSettings ? 3 : 2); column++) {
      html.element("td", "");
    }
    html.element("td", Figures.count(summary.parameterCount())).element("td", "");
    return html.close("tr").close("tfoot").close("table").close("div").toString();
  }

  private static Summary.Row input(Summary summary) {
    return new Summary.Row(
        LayerPlace.of(0, "input"), "input", "", Figures.NONE, summary.inputShape(), List.of());
  }

  /** Layers that have no weights mostly apply no function at all. */
  private static String activation(Summary.Row row) {
    boolean isNone =
        row.parameters().isEmpty() && row.activation().equals(Activation.IDENTITY.label());
    return isNone ? Figures.NONE : row.activation();
  }

  private static void row(Html html, boolean haveSettings, Summary.Row row) {
    html.open("tr").element("th", row.indentedName().replace("  ", "\u2003"), "scope", "row");
    if (haveSettings) {
      html.element("td", row.settings().isEmpty() ? Figures.NONE : row.settings());
    }
    html.element("td", activation(row));
    html.element("td", row.outputShape().toString());
    html.element("td", Figures.count(row.parameterCount()));
    html.element(
        "td",
        row.parameters().stream()
            .map(spec -> spec.name() + " " + spec.shape())
            .collect(Collectors.joining(", ")));
    html.close("tr");
  }
}
