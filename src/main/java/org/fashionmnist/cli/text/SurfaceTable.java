package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.util.Locale;
import org.fashionmnist.result.surface.SurfacePath;
import org.fashionmnist.result.surface.SurfaceResult;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;

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
        Figures.plain(race.start().x()),
        Figures.plain(race.start().y()),
        Figures.plain(race.minimum().x()),
        Figures.plain(race.minimum().y()),
        race.mostSteps());
    line("");
    line(
        "optimizer      rate    steps  gradients  steps to f ≤ %s    last f",
        Figures.plain(race.tolerance()));
    for (SurfacePath path : race.paths()) {
      line(
          "%-9s  %8s  %7d  %9d  %18s  %s",
          Names.optimizer(path.optimizer()),
          Figures.plain(path.learningRate()),
          path.steps(),
          path.evaluations(),
          path.stepsToMinimum().map(Figures::count).orElse("not reached"),
          text("%7s", Figures.size(path.finalValue()))
              + (path.leftTheMap() ? ", left the map" : ""));
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
