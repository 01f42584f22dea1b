package org.fashionmnist.page.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fashionmnist.lesson.backprop.NumberText;
import org.fashionmnist.lesson.backprop.Phase;
import org.fashionmnist.lesson.backprop.Symbols;
import org.fashionmnist.page.Html;
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

  private static final int MARGIN = 8;
  private static final int INPUT_RADIUS = 46;
  private static final int LOSS_RADIUS = 60;
  private static final int HALF_WIDTH = 118;
  private static final int HALF_HEIGHT = 46;

  /** Half of the label of an edge, which ends before the unit. */
  private static final int HALF_LABEL = 66;

  private static final int SHORTEST_EDGE = 200;
  private static final int LOSS_EDGE = 110;

  /** Between the centers of two units, with what is written above and below them. */
  private static final int UNIT_ROOM = 214;

  /** Between the labels of two edges. */
  private static final int LABEL_ROOM = 64;

  /** The lines for the two directions lie side by side. */
  private static final double LANE = 4;

  /** Between a unit and the end of an arrow. */
  private static final double GAP = 5;

  private final BackpropSettings settings;
  private final BackpropStep step;
  private final Readings readings;
  private final int height;
  private final int hiddenX;
  private final int outputX;
  private final int lossX;
  private final Html svg = new Html();

  NetworkDrawing(BackpropSettings settings, BackpropStep step, Readings readings) {
    this.settings = settings;
    this.step = step;
    this.readings = readings;
    this.height = height(settings.sizes());
    this.hiddenX = MARGIN + 2 * INPUT_RADIUS + edgeLength(settings.sizes().get(1)) + HALF_WIDTH;
    this.outputX = hiddenX + 2 * HALF_WIDTH + edgeLength(settings.sizes().get(2));
    this.lossX = outputX + HALF_WIDTH + LOSS_EDGE + LOSS_RADIUS;
  }

  private static int edgeLength(int targets) {
    return Math.max(SHORTEST_EDGE, (int) (HALF_LABEL / (1 - labelPlace(targets))));
  }

  /** The part of an edge before its label: so the labels of all edges have their own heights. */
  private static double labelPlace(int targets) {
    return targets / (targets + 1.0);
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
        "paint-order",
        "stroke", // text is written over lines, with a rim in the color of the ground
        "viewBox",
        "0 0 %d %d".formatted(lossX + LOSS_RADIUS + MARGIN, height),
        "role",
        "img",
        "aria-label",
        "The network " + settings.network() + " with the numbers of the iteration");
    svg.raw("\n").raw(marker("ahead", "forward")).raw(marker("back", "backward"));
    edges(step.hidden(), MARGIN + 2 * INPUT_RADIUS, hiddenX, settings.sizes().get(0), true);
    edges(step.outputs(), hiddenX + HALF_WIDTH, outputX, settings.sizes().get(1), false);
    lossEdges();
    for (int i = 0; i < settings.input().size(); i++) {
      input(i);
    }
    units(step.hidden(), hiddenX, Phase.FORWARD_HIDDEN, Phase.DELTA_HIDDEN, Phase.GRADIENT_HIDDEN);
    units(step.outputs(), outputX, Phase.FORWARD_OUTPUT, Phase.DELTA_OUTPUT, Phase.GRADIENT_OUTPUT);
    outputsAfter();
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
    double place = labelPlace(targets.size());
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
            fromX + place * (toX - fromX) - 4,
            labelY - 14,
            labelY + 26,
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
    return String.valueOf(phase.number());
  }

  private void lossEdges() {
    for (int i = 0; i < step.outputs().size(); i++) {
      double y = y(i, step.outputs().size());
      double angle = Math.atan2(height / 2.0 - y, lossX - outputX - HALF_WIDTH);
      lines(
          outputX + HALF_WIDTH,
          y,
          lossX - LOSS_RADIUS * Math.cos(angle),
          height / 2.0 - LOSS_RADIUS * Math.sin(angle),
          Phase.LOSS,
          Phase.DELTA_OUTPUT);
    }
  }

  private void input(int index) {
    double y = y(index, settings.input().size());
    circle(MARGIN + INPUT_RADIUS, y, INPUT_RADIUS);
    label(MARGIN + INPUT_RADIUS, y - 12, "name", Symbols.of("x" + (index + 1)));
    label(MARGIN + INPUT_RADIUS, y + 16, "value", NumberText.brief(settings.input().get(index)));
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
    int half = HALF_WIDTH / 2 - 2;
    label(x - half, y - 12, "name", Symbols.sum(node));
    label(x + half, y - 12, "name", Symbols.of(node.name()));
    reading(x - half, y + 17, "value forward old", "", NumberText.brief(node.sum()), forward);
    reading(x + half, y + 17, "value forward old", "", NumberText.brief(node.output()), forward);
    weight(
        node.edges().get(node.edges().size() - 1),
        x,
        y - HALF_HEIGHT - 36,
        y - HALF_HEIGHT - 12,
        gradient);
    reading(
        x,
        y + HALF_HEIGHT + 28,
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
    reading(x, gradientY, "gradient backward", "∂", NumberText.brief(edge.gradient()), gradient);
  }

  /** What the new weights make of the example, in the place of what the old ones did. */
  private void outputsAfter() {
    for (int i = 0; i < step.outputsAfter().size(); i++) {
      reading(
          outputX + HALF_WIDTH / 2 - 2,
          y(i, step.outputsAfter().size()) + 17,
          "value update new",
          "",
          NumberText.brief(step.outputsAfter().get(i)),
          Phase.LOSS_AFTER);
    }
  }

  private void loss() {
    double y = height / 2.0;
    circle(lossX, y, LOSS_RADIUS);
    label(lossX, y - 14, "name", "loss L");
    reading(lossX, y + 15, "value forward old", "", NumberText.brief(step.loss()), Phase.LOSS);
    reading(
        lossX,
        y + 15,
        "value update new",
        "",
        NumberText.brief(step.lossAfter()),
        Phase.LOSS_AFTER);
    for (int i = 0; i < step.outputs().size(); i++) {
      label(
          outputX + HALF_WIDTH + LOSS_EDGE / 2,
          y(i, step.outputs().size()) - 20,
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
