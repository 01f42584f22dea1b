package org.fashionmnist.page.gradcheck;

import java.util.Locale;
import org.fashionmnist.page.Html;
import org.fashionmnist.result.gradcheck.BrokenExample;
import org.fashionmnist.result.gradcheck.CheckedArray;
import org.fashionmnist.result.gradcheck.GradientPoint;

/**
 * A small drawing of a check with a bug: measured slopes to the right, back-propagation upward,
 * zero in the middle, roots on both axes so that small values show.
 *
 * @param example what is drawn
 * @param label for those who do not see it
 */
record BrokenDrawing(BrokenExample example, String label) {

  private static final int SIZE = 160;
  private static final double MIDDLE = SIZE / 2.0;
  private static final double REACH = 70;
  private static final double RADIUS = 3;

  String markup() {
    Html html = new Html();
    html.open(
        "svg",
        "class",
        "broken",
        "viewBox",
        "0 0 %d %d".formatted(SIZE, SIZE),
        "width",
        "" + SIZE,
        "height",
        "" + SIZE,
        "role",
        "img",
        "aria-label",
        label);
    line(html, "axis", 0, SIZE / 2.0, SIZE, SIZE / 2.0);
    line(html, "axis", SIZE / 2.0, 0, SIZE / 2.0, SIZE);
    line(html, "right", 0, SIZE, SIZE, 0);
    double most = most();
    for (CheckedArray array : example.arrays()) {
      boolean broken = array.layer().equals(example.brokenLayer());
      for (GradientPoint point : array.points()) {
        html.open(
            "circle",
            "class",
            broken ? "own" : "other",
            "cx",
            number(MIDDLE + REACH * root(point.numerical() / most)),
            "cy",
            number(MIDDLE - REACH * root(point.analytic() / most)),
            "r",
            number(RADIUS));
        html.raw("</circle>");
      }
    }
    return html.close("svg").toString();
  }

  private double most() {
    return example.arrays().stream()
        .flatMap(array -> array.points().stream())
        .mapToDouble(GradientPoint::magnitude)
        .filter(Double::isFinite)
        .max()
        .orElse(1);
  }

  private static double root(double share) {
    return Math.copySign(Math.sqrt(Math.abs(share)), share);
  }

  private static void line(Html html, String kind, double x1, double y1, double x2, double y2) {
    html.open(
        "line",
        "class",
        kind,
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2));
    html.raw("</line>");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
