package org.fashionmnist.page.gradcheck;

import java.util.List;
import java.util.Map;
import org.fashionmnist.page.Html;
import org.fashionmnist.result.gradcheck.BrokenExample;

/** What a broken layer looks like, a drawing for each bug. */
record BrokenLayers(List<BrokenExample> examples) {

  private static final Map<String, String> SEEN =
      Map.of(
          "sign",
          "The layer lies on the other diagonal. All other layers are right: what it hands down is.",
          "derivative",
          "The layer leaves the diagonal, and so does every layer below: δ is wrong before it goes on.",
          "bias_sum",
          "Only the bias is off; the weights of the layer and all other layers are right.",
          "transposed",
          "The weights of the layer are a cloud; its bias and all other layers are right.",
          "handed_down",
          "The layer is right, and every layer below it is a cloud.",
          "mean",
          "The layer lies on a line that is too steep: each value is as many times too large as the batch"
              + " has examples.");

  private static final String HEAD =
      "Small checks like this one, each with one bug in the middle of three layers: measured slopes to the"
          + " right, back-propagation upward. Filled are the gradients of the broken layer, open those of"
          + " the others; what is right lies on the line.";

  String markup() {
    Html html = new Html().element("p", HEAD).open("ul", "class", "bugs").raw("\n");
    for (BrokenExample example : examples) {
      String seen = SEEN.getOrDefault(example.bug(), "");
      html.open("li").raw(new BrokenDrawing(example, seen).markup());
      html.open("div").element("h3", example.bug());
      html.element("p", example.explanation(), "class", "wrong").element("p", seen);
      html.open("p").open("code");
      html.text(
          "./fashion gradcheck --break %s:%s".formatted(example.brokenLayer(), example.bug()));
      html.raw("</code>").close("p").close("div").close("li");
    }
    return html.close("ul").toString();
  }
}
