package org.fashionmnist.page.run;

import java.util.List;
import java.util.stream.Collectors;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.ParameterSpec;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.page.Html;
import org.fashionmnist.result.wording.Figures;

/** The layers of a network, what each gives to the next one and how many numbers it learns. */
record LayerTable(Network network) {

  String markup() {
    Html html = new Html();
    html.beginTable(
        "scores layers",
        "The layers; softmax then makes probabilities of the scores of the last one",
        List.of("Layer", "Activation", "Output shape", "Parameters", "of these"));
    row(html, "input", Figures.NONE, network.inputShape(), List.of());
    Shape shape = network.inputShape();
    for (int i = 0; i < network.layers().size(); i++) {
      Layer layer = network.layers().get(i);
      List<ParameterSpec> specs = layer.parameterSpecs(shape);
      shape = layer.outputShape(shape);
      row(html, layer.kind() + "." + i, layer.activation().label(), shape, specs);
    }
    html.close("tbody").open("tfoot").open("tr").element("th", "Total", "scope", "row");
    html.element("td", "").element("td", "");
    html.element("td", Figures.count(network.layout().parameterCount())).element("td", "");
    return html.close("tr").close("tfoot").close("table").close("div").toString();
  }

  private static void row(
      Html html, String name, String activation, Shape output, List<ParameterSpec> specs) {
    int count = specs.stream().mapToInt(spec -> spec.shape().size()).sum();
    html.open("tr").element("th", name, "scope", "row");
    html.element("td", activation);
    html.element("td", output.toString());
    html.element("td", Figures.count(count));
    html.element(
        "td",
        specs.stream()
            .map(spec -> spec.name() + " " + spec.shape())
            .collect(Collectors.joining(", ")));
    html.close("tr");
  }
}
