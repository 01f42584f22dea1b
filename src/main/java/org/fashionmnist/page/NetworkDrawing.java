package org.fashionmnist.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fashionmnist.lesson.backprop.NumberText;
import org.fashionmnist.lesson.backprop.Phase;
import org.fashionmnist.lesson.backprop.Symbols;
import org.fashionmnist.result.lesson.BackpropSettings;
import org.fashionmnist.result.lesson.BackpropStep;
import org.fashionmnist.result.lesson.Edge;
import org.fashionmnist.result.lesson.Node;

/**
 * A small network with its numbers as SVG: what goes forward in one color, above the lines; what
 * comes back in another, below them. Parts that appear in a phase say which one.
 */
final class NetworkDrawing {

  /** The attribute for the phase in which a part appears. */
  private static final String FROM = "data-from";

  private static final int WIDTH = 1110;
  private static final int INPUT_X = 64;
  private static final int HIDDEN_X = 440;
  private static final int OUTPUT_X = 824;
  private static final int LOSS_X = 1040;
  private static final int INPUT_RADIUS = 44;
  private static final int LOSS_RADIUS = 54;
  private static final int HALF_WIDTH = 92;
  private static final int HALF_HEIGHT = 42;

  /** Between the centers of two units, with what is written above and below them. */
  private static final int UNIT_ROOM = 180;

  /** Between the labels of two edges. */
  private static final int LABEL_ROOM = 48;

  /** The lines for the two directions lie side by side. */
  private static final double LANE = 4;

  /** Between a unit and the end of an arrow. */
  private static final double GAP = 5;

  private final BackpropSettings settings;
  private final BackpropStep step;
  private final Readings readings;
  private final int height;
  private final Html svg = new Html();

  NetworkDrawing(BackpropSettings settings, BackpropStep step, Readings readings) {
    this.settings = settings;
    this.step = step;
    this.readings = readings;
    this.height = height(settings.sizes());
  }

  private static int height(List<Integer> sizes) {
    int height = 0;
    for (int i = 0; i < sizes.size(); i++) {
      height = Math.max(height, UNIT_ROOM * sizes.get(i));
      if (i > 0) {
        height = Math.max(height, LABEL_ROOM * sizes.get(i - 1) * (sizes.get(i) + 1));
      }
    }
    return height + 20;
  }

  String markup() {
    svg.open(
        "svg",
        "class",
        "network",
        "viewBox",
        "0 0 %d %d".formatted(WIDTH, height),
        "role",
        "img",
        "aria-label",
        "The network " + settings.network() + " with the numbers of the iteration");
    svg.raw("\n").raw(marker("ahead", "forward")).raw(marker("back", "backward"));
    edges(step.hidden(), INPUT_X + INPUT_RADIUS, HIDDEN_X, settings.sizes().get(0), true);
    edges(step.outputs(), HIDDEN_X + HALF_WIDTH, OUTPUT_X, settings.sizes().get(1), false);
    lossEdges();
    for (int i = 0; i < settings.input().size(); i++) {
      input(i);
    }
    units(step.hidden(), HIDDEN_X, Phase.FORWARD_HIDDEN, Phase.DELTA_HIDDEN, Phase.GRADIENT_HIDDEN);
    units(
        step.outputs(), OUTPUT_X, Phase.FORWARD_OUTPUT, Phase.DELTA_OUTPUT, Phase.GRADIENT_OUTPUT);
    loss();
    return svg.close("svg").toString();
  }

  private static String marker(String id, String kind) {
    return """
        <marker id="%s" class="%s" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="11" \
        markerHeight="11" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z"/></marker>
        """
        .formatted(id, kind);
  }

  private double y(int index, int count) {
    return 10 + (height - 20) * (index + 0.5) / count;
  }

  private void edges(List<Node> targets, int fromX, int targetX, int sources, boolean lowest) {
    int toX = targetX - HALF_WIDTH;
    double place = targets.size() / (targets.size() + 1.0);
    Phase forward = lowest ? Phase.FORWARD_HIDDEN : Phase.FORWARD_OUTPUT;
    Phase gradient = lowest ? Phase.GRADIENT_HIDDEN : Phase.GRADIENT_OUTPUT;
    Phase back = lowest ? Phase.GRADIENT_HIDDEN : Phase.DELTA_HIDDEN;
    for (int t = 0; t < targets.size(); t++) {
      for (int s = 0; s < sources; s++) {
        lines(fromX, y(s, sources), toX, y(t, targets.size()), forward, back);
      }
    }
    for (int t = 0; t < targets.size(); t++) {
      for (int s = 0; s < sources; s++) {
        double labelY = y(s, sources) * (1 - place) + y(t, targets.size()) * place;
        weight(
            targets.get(t).edges().get(s),
            fromX + place * (toX - fromX) - 6,
            labelY - 7,
            labelY + 16,
            gradient);
      }
    }
  }

  /** A line in gray, one forward and one backward, side by side. */
  private void lines(double x1, double y1, double x2, double y2, Phase forward, Phase back) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    double dx = (x2 - x1) / length;
    double dy = (y2 - y1) / length;
    line("base", x1, y1, x2, y2);
    line(
        "forward flow",
        x1 + LANE * dy,
        y1 - LANE * dx,
        x2 + LANE * dy - GAP * dx,
        y2 - LANE * dx - GAP * dy,
        "marker-end",
        "url(#ahead)",
        FROM,
        number(forward));
    line(
        "backward flow",
        x2 - LANE * dy,
        y2 + LANE * dx,
        x1 - LANE * dy + GAP * dx,
        y1 + LANE * dx + GAP * dy,
        "marker-end",
        "url(#back)",
        FROM,
        number(back));
  }

  private void line(
      String classes, double x1, double y1, double x2, double y2, String... attributes) {
    List<String> all = new ArrayList<>(List.of("class", classes));
    all.addAll(List.of("x1", text(x1), "y1", text(y1), "x2", text(x2), "y2", text(y2)));
    all.addAll(List.of(attributes));
    svg.open("line", all.toArray(String[]::new)).close("line");
  }

  private void circle(int x, double y, int radius) {
    svg.open("circle", "class", "unit", "cx", text(x), "cy", text(y), "r", text(radius));
    svg.close("circle");
  }

  private static String text(double length) {
    return String.format(Locale.ROOT, "%.1f", length);
  }

  private static String number(Phase phase) {
    return String.valueOf(phase.ordinal());
  }

  private void lossEdges() {
    for (int i = 0; i < step.outputs().size(); i++) {
      double y = y(i, step.outputs().size());
      double angle = Math.atan2(height / 2.0 - y, LOSS_X - OUTPUT_X - HALF_WIDTH);
      lines(
          OUTPUT_X + HALF_WIDTH,
          y,
          LOSS_X - LOSS_RADIUS * Math.cos(angle),
          height / 2.0 - LOSS_RADIUS * Math.sin(angle),
          Phase.LOSS,
          Phase.DELTA_OUTPUT);
    }
  }

  private void input(int index) {
    double y = y(index, settings.input().size());
    circle(INPUT_X, y, INPUT_RADIUS);
    label(INPUT_X, y - 12, "name", Symbols.of("x" + (index + 1)));
    label(INPUT_X, y + 16, "value", NumberText.brief(settings.input().get(index)));
  }

  private void units(List<Node> nodes, int x, Phase forward, Phase back, Phase gradient) {
    for (int i = 0; i < nodes.size(); i++) {
      unit(nodes.get(i), x, y(i, nodes.size()), forward, back, gradient);
    }
  }

  private void unit(Node node, int x, double y, Phase forward, Phase back, Phase gradient) {
    svg.open(
        "rect",
        "class",
        "unit",
        "x",
        text(x - HALF_WIDTH),
        "y",
        text(y - HALF_HEIGHT),
        "width",
        text(2 * HALF_WIDTH),
        "height",
        text(2 * HALF_HEIGHT),
        "rx",
        text(HALF_HEIGHT));
    svg.close("rect");
    line("divider", x, y - HALF_HEIGHT, x, y + HALF_HEIGHT);
    int half = HALF_WIDTH / 2 - 3;
    label(x - half, y - 12, "name", Symbols.sum(node));
    label(x + half, y - 12, "name", Symbols.of(node.name()));
    reading(x - half, y + 17, "value forward", "", NumberText.brief(node.sum()), forward);
    reading(x + half, y + 17, "value forward", "", NumberText.brief(node.output()), forward);
    weight(
        node.edges().get(node.edges().size() - 1),
        x,
        y - HALF_HEIGHT - 31,
        y - HALF_HEIGHT - 10,
        gradient);
    reading(
        x,
        y + HALF_HEIGHT + 25,
        "delta backward",
        Symbols.delta(node),
        NumberText.brief(node.delta()),
        back);
  }

  /** A weight, its gradient below it, and, in its place after the update, the new weight. */
  private void weight(Edge edge, double x, double y, double gradientY, Phase gradient) {
    String symbol = Symbols.of(edge.name());
    reading(x, y, "weight old", symbol, NumberText.brief(edge.weight()), Phase.FORWARD_HIDDEN);
    reading(x, y, "weight new update", symbol, NumberText.brief(edge.newWeight()), Phase.UPDATE);
    reading(
        x,
        gradientY,
        "gradient backward",
        Symbols.gradient(edge),
        NumberText.brief(edge.gradient()),
        gradient);
  }

  private void loss() {
    double y = height / 2.0;
    circle(LOSS_X, y, LOSS_RADIUS);
    label(LOSS_X, y - 14, "name", "loss L");
    reading(LOSS_X, y + 15, "value forward old", "", NumberText.brief(step.loss()), Phase.LOSS);
    reading(
        LOSS_X,
        y + 15,
        "value update new",
        "",
        NumberText.brief(step.lossAfter()),
        Phase.LOSS_AFTER);
    for (int i = 0; i < step.outputs().size(); i++) {
      label(
          OUTPUT_X + HALF_WIDTH + 38,
          y(i, step.outputs().size()) - 18,
          "target",
          Symbols.target(step.outputs().get(i)) + " " + NumberText.brief(settings.target().get(i)));
    }
  }

  private void label(double x, double y, String classes, String text) {
    svg.open("text", "class", classes, "x", text(x), "y", text(y)).text(text).close("text");
  }

  /** A number of this iteration, which is there from a phase on. */
  private void reading(
      double x, double y, String classes, String symbol, String number, Phase from) {
    svg.open("text", "class", classes, "x", text(x), "y", text(y), FROM, number(from));
    if (!symbol.isEmpty()) {
      svg.open("tspan", "class", "symbol").text(symbol + " ").raw("</tspan>");
    }
    readings.write(svg, "tspan", number);
    svg.close("text");
  }
}
