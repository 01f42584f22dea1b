package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.Locale;
import org.fashionmnist.result.surface.SurfacePath;
import org.fashionmnist.result.surface.SurfaceResult;

/** Prints how a race on a surface ended. */
public final class SurfaceTable {

  private final PrintWriter out;

  public SurfaceTable(PrintWriter out) {
    this.out = out;
  }

  public void print(SurfaceResult race) {
    line("Surface   %s, f(x, y) = %s", race.surface(), race.formula());
    line(
        "Way       from (%s, %s) to the minimum at (%s, %s), at most %,d steps",
        PlainNumber.text(race.start().x()),
        PlainNumber.text(race.start().y()),
        PlainNumber.text(race.minimum().x()),
        PlainNumber.text(race.minimum().y()),
        race.mostSteps());
    line("");
    line(
        "optimizer      rate    steps  gradients  steps to f ≤ %s    last f",
        PlainNumber.text(race.tolerance()));
    for (SurfacePath path : race.paths()) {
      line(
          "%-9s  %8s  %7d  %9d  %18s  %s",
          path.optimizer(),
          PlainNumber.text(path.learningRate()),
          path.steps(),
          path.evaluations(),
          path.stepsToMinimum().map(steps -> text("%,d", steps)).orElse("not reached"),
          text(path.leftTheMap() ? "%8.1e, left the map" : "%8.1e", path.finalValue()));
    }
    line("");
  }

  private void line(String format, Object... values) {
    out.println(text(format, values));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
