package org.fashionmnist.page.lesson;

import java.util.List;
import java.util.Locale;
import org.fashionmnist.lesson.backprop.NumberText;
import org.fashionmnist.lesson.convolution.ConvolutionPhase;
import org.fashionmnist.lesson.convolution.GridSymbols;
import org.fashionmnist.page.Html;
import org.fashionmnist.result.lesson.ConvolutionSettings;
import org.fashionmnist.result.lesson.ConvolutionStep;

/**
 * The grids of an iteration as SVG: above what goes forward, from the image to the loss; below what
 * comes back, each gradient under what it is the gradient of. A cell bears the name of its number,
 * by which the script finds what a formula is made of.
 */
final class ConvolutionDrawing {

  private static final int WIDTH = 52;
  private static final int HEIGHT = 38;
  private static final int GAP = 46;
  private static final int MARGIN = 6;
  private static final int TITLE = 26;
  private static final int ROW_GAP = 26;
  private static final int LOSS = 116;

  /** Of the width that the numbers are made for, so that they stay large enough to be read. */
  private static final double SMALLEST = 0.72;

  private final ConvolutionSettings settings;
  private final ConvolutionStep step;
  private final Readings readings;
  private final Html svg = new Html();

  ConvolutionDrawing(ConvolutionSettings settings, ConvolutionStep step, Readings readings) {
    this.settings = settings;
    this.step = step;
    this.readings = readings;
  }

  private ConvolutionSettings.Sizes sizes() {
    return settings.sizes();
  }

  private int imageSpan() {
    return sizes().padBefore() + settings.image().size() + sizes().padAfter();
  }

  private int filterX() {
    return MARGIN + WIDTH * imageSpan() + GAP;
  }

  private int sumsX() {
    return filterX() + 3 * WIDTH + GAP;
  }

  private int reluX() {
    return sumsX() + sizes().map() * WIDTH + GAP;
  }

  private int pooledX() {
    return reluX() + sizes().map() * WIDTH + GAP;
  }

  private int lossX() {
    return pooledX() + Math.max(2, sizes().pooled()) * WIDTH + GAP;
  }

  private int rowHeight() {
    int pooledAndTarget = 2 * (TITLE + sizes().pooled() * HEIGHT) + 10;
    int filterAndBias = 2 * TITLE + 4 * HEIGHT + 10;
    return Math.max(
        TITLE + Math.max(imageSpan(), sizes().map()) * HEIGHT,
        Math.max(pooledAndTarget, filterAndBias));
  }

  private int backTop() {
    return MARGIN + rowHeight() + ROW_GAP;
  }

  private int backHeight() {
    return Math.max(TITLE + settings.image().size() * HEIGHT, 2 * TITLE + 4 * HEIGHT + 10);
  }

  String markup() {
    int width = lossX() + LOSS + MARGIN;
    svg.open(
        "svg",
        "class",
        "grids",
        "viewBox",
        "0 0 %d %d".formatted(width, backTop() + backHeight() + MARGIN),
        "style",
        "min-width: %dpx; max-width: %dpx".formatted((int) (SMALLEST * width), (int) (1.2 * width)),
        "role",
        "img",
        "aria-label",
        "Image, filter, map and pooled map with the numbers of the iteration, and their gradients");
    svg.raw("\n").raw(marker("ahead", "forward")).raw(marker("back", "backward"));
    forward();
    backward();
    return svg.close("svg").toString();
  }

  private static String marker(String id, String kind) {
    return """
        <marker id="%s" class="%s" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="11" \
        markerHeight="11" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z"/></marker>
        """
        .formatted(id, kind);
  }

  private void forward() {
    int top = MARGIN;
    image(top);
    sign(filterX() - GAP / 2, top, "*");
    title(filterX(), top, "filter w");
    grid("w", filterX(), top, step.weights(), "forward old weight", ConvolutionPhase.SUMS);
    numbers("w", filterX(), top, step.newWeights(), "update new weight", ConvolutionPhase.UPDATE);
    int biasTop = top + TITLE + 3 * HEIGHT + 10;
    single("b", "bias b", filterX(), biasTop);
    number(
        "b", filterX(), biasTop + TITLE, step.bias(), "forward old weight", ConvolutionPhase.SUMS);
    number(
        "b",
        filterX(),
        biasTop + TITLE,
        step.newBias(),
        "update new weight",
        ConvolutionPhase.UPDATE);
    arrow(sumsX() - GAP, sumsX(), top, true, ConvolutionPhase.SUMS);
    title(sumsX(), top, "sums z");
    grid("z", sumsX(), top, step.sums(), "forward old", ConvolutionPhase.SUMS);
    arrow(reluX() - GAP, reluX(), top, true, ConvolutionPhase.RELU);
    title(reluX(), top, "a = relu(z)");
    grid("a", reluX(), top, step.activations(), "forward old", ConvolutionPhase.RELU);
    arrow(pooledX() - GAP, pooledX(), top, true, ConvolutionPhase.POOL);
    title(pooledX(), top, settings.pool() == 1 ? "p = a" : "pooled p");
    grid("p", pooledX(), top, step.pooled(), "forward old", ConvolutionPhase.POOL);
    numbers("p", pooledX(), top, step.pooledAfter(), "update new", ConvolutionPhase.LOSS_AFTER);
    int targetTop = top + TITLE + sizes().pooled() * HEIGHT + 10;
    title(pooledX(), targetTop, "target t");
    grid("t", pooledX(), targetTop, settings.target(), "plain", ConvolutionPhase.SUMS);
    arrow(lossX() - GAP, lossX(), top, true, ConvolutionPhase.LOSS);
    loss(top);
  }

  private void backward() {
    int top = backTop();
    title(MARGIN + sizes().padBefore() * WIDTH, top, "∂L/∂x = δ * flipped w");
    grid(
        "∂L/∂x",
        MARGIN + sizes().padBefore() * WIDTH,
        top,
        step.imageGradient(),
        "backward",
        ConvolutionPhase.IMAGE_GRADIENT);
    title(filterX(), top, "∂L/∂w = Σ δ·x");
    grid(
        "∂L/∂w",
        filterX(),
        top,
        step.weightGradient(),
        "backward",
        ConvolutionPhase.FILTER_GRADIENT);
    int biasTop = top + TITLE + 3 * HEIGHT + 10;
    single("∂L/∂b", "∂L/∂b = Σ δ", filterX(), biasTop);
    number(
        "∂L/∂b",
        filterX(),
        biasTop + TITLE,
        step.biasGradient(),
        "backward",
        ConvolutionPhase.FILTER_GRADIENT);
    arrow(sumsX() - GAP, sumsX(), top, false, ConvolutionPhase.FILTER_GRADIENT);
    title(sumsX(), top, "δ = ∂L/∂z");
    grid("δ", sumsX(), top, step.delta(), "backward", ConvolutionPhase.DELTA);
    arrow(sumsX() + sizes().map() * WIDTH, pooledX(), top, false, ConvolutionPhase.DELTA);
    title(pooledX(), top, "∂L/∂p");
    grid("∂L/∂p", pooledX(), top, step.pooledGradient(), "backward", ConvolutionPhase.DELTA);
  }

  private void image(int top) {
    title(MARGIN, top, "image x");
    int size = settings.image().size();
    for (int row = -sizes().padBefore(); row < size + sizes().padAfter(); row++) {
      for (int column = -sizes().padBefore(); column < size + sizes().padAfter(); column++) {
        int x = MARGIN + (column + sizes().padBefore()) * WIDTH;
        int y = top + TITLE + (row + sizes().padBefore()) * HEIGHT;
        boolean inside = row >= 0 && row < size && column >= 0 && column < size;
        if (inside) {
          pixel(x, y, row, column);
        } else {
          rect(x, y, "class", "pad");
          text(x, y, "pad", "0");
        }
      }
    }
  }

  private void pixel(int x, int y, int row, int column) {
    float level = settings.image().get(row).get(column);
    int gray = Math.round(255 * Math.max(0, Math.min(1, level)));
    rect(
        x,
        y,
        "class",
        "cell",
        "data-cell",
        GridSymbols.of("x", row, column),
        "style",
        "fill: rgb(%1$d %1$d %1$d)".formatted(gray));
    text(x, y, gray > 118 ? "on-white" : "on-black", NumberText.cell(level));
  }

  private void rect(int x, int y, String... attributes) {
    String[] all = new String[attributes.length + 8];
    String[] place = {"x", "" + x, "y", "" + y, "width", "" + WIDTH, "height", "" + HEIGHT};
    System.arraycopy(place, 0, all, 0, place.length);
    System.arraycopy(attributes, 0, all, place.length, attributes.length);
    svg.open("rect", all).raw("</rect>");
  }

  private void text(int x, int y, String classes, String text) {
    svg.open("text", "class", classes, "x", "" + (x + WIDTH / 2), "y", "" + (y + HEIGHT / 2 + 5));
    svg.text(text).close("text");
  }

  private void title(int x, int top, String text) {
    svg.open("text", "class", "title", "x", "" + x, "y", "" + (top + TITLE - 9));
    svg.text(text).close("text");
  }

  /** Halfway up the rows, where arrows lie too. */
  private void sign(int x, int top, String sign) {
    svg.open("text", "class", "sign", "x", "" + x, "y", "" + (top + TITLE + HEIGHT + 8));
    svg.text(sign).close("text");
  }

  private void arrow(int from, int to, int top, boolean ahead, ConvolutionPhase phase) {
    int start = ahead ? from + 7 : to - 7;
    int end = ahead ? to - 7 : from + 7;
    String y = String.valueOf(top + TITLE + HEIGHT);
    svg.open(
        "line",
        "class",
        ahead ? "forward flow" : "backward flow",
        "x1",
        "" + start,
        "y1",
        y,
        "x2",
        "" + end,
        "y2",
        y,
        "marker-end",
        ahead ? "url(#ahead)" : "url(#back)",
        "data-from",
        "" + phase.number());
    svg.close("line");
  }

  /** The cells of a grid with its numbers, which are there from a phase on. */
  private void grid(
      String letter,
      int left,
      int top,
      List<List<Float>> rows,
      String classes,
      ConvolutionPhase from) {
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.size(); column++) {
        rect(
            left + column * WIDTH,
            top + TITLE + row * HEIGHT,
            "class",
            "cell",
            "data-cell",
            GridSymbols.of(letter, row, column));
      }
    }
    numbers(letter, left, top, rows, classes, from);
  }

  private void numbers(
      String letter,
      int left,
      int top,
      List<List<Float>> rows,
      String classes,
      ConvolutionPhase from) {
    double largest = rows.stream().flatMap(List::stream).mapToDouble(Math::abs).max().orElse(0);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.size(); column++) {
        number(
            letter,
            left + column * WIDTH,
            top + TITLE + row * HEIGHT,
            rows.get(row).get(column),
            largest,
            classes,
            from);
      }
    }
  }

  private void single(String name, String title, int left, int top) {
    title(left, top, title);
    rect(left, top + TITLE, "class", "cell", "data-cell", name);
  }

  private void number(
      String letter, int x, int y, float number, String classes, ConvolutionPhase from) {
    number(letter, x, y, number, Math.abs(number), classes, from);
  }

  /** A number over a tint that says how large it is within its grid. */
  private void number(
      String letter,
      int x,
      int y,
      float number,
      double largest,
      String classes,
      ConvolutionPhase from) {
    svg.open(
        "g",
        "class",
        "number " + classes,
        "data-grid",
        letter,
        "data-from",
        String.valueOf(from.number()));
    rect(
        x,
        y,
        "class",
        number < 0 ? "tint below" : "tint",
        "style",
        String.format(Locale.ROOT, "--share: %.2f", largest == 0 ? 0 : Math.abs(number) / largest));
    svg.open("text", "x", "" + (x + WIDTH / 2), "y", "" + (y + HEIGHT / 2 + 5));
    readings.write(svg, "tspan", NumberText.cell(number));
    svg.raw("</text>").close("g");
  }

  private void loss(int top) {
    int y = top + TITLE - 12;
    svg.open(
        "rect",
        "class",
        "loss",
        "x",
        "" + lossX(),
        "y",
        "" + y,
        "width",
        "" + LOSS,
        "height",
        "" + 2 * HEIGHT,
        "rx",
        "14");
    svg.close("rect");
    svg.open("text", "class", "sign", "x", "" + (lossX() + LOSS / 2), "y", "" + (y + 28));
    svg.text("loss L").close("text");
    lossNumber(y, step.loss(), "forward old", ConvolutionPhase.LOSS);
    lossNumber(y, step.lossAfter(), "update new", ConvolutionPhase.LOSS_AFTER);
  }

  private void lossNumber(int y, double loss, String classes, ConvolutionPhase from) {
    svg.open(
        "text",
        "class",
        "value " + classes,
        "x",
        "" + (lossX() + LOSS / 2),
        "y",
        "" + (y + 58),
        "data-from",
        String.valueOf(from.number()));
    readings.write(svg, "tspan", NumberText.brief(loss));
    svg.close("text");
  }
}
