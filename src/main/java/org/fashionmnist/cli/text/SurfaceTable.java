package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import org.fashionmnist.experiment.RecordListener;
import org.fashionmnist.result.surface.SurfacePath;
import org.fashionmnist.result.surface.SurfaceResult;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;

/** Prints how a race on a surface ended. */
public final class SurfaceTable extends Narrator implements RecordListener<SurfaceResult> {

  public SurfaceTable(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  @Override
  public void recorded(SurfaceResult race) {
    told("Surface", "%s, f(x, y) = %s", race.surface(), race.formula());
    told(
        "Way",
        "from (%s, %s) to the minimum at (%s, %s), at most %,d steps",
        Figures.plain(race.start().x()),
        Figures.plain(race.start().y()),
        Figures.plain(race.minimum().x()),
        Figures.plain(race.minimum().y()),
        race.mostSteps());
    line("");
    line(
        "optimizer      rate  steps  gradients  steps to f ≤ %s    last f",
        Figures.plain(race.tolerance()));
    for (SurfacePath path : race.paths()) {
      line(
          "%-9s  %8s  %5d  %9d  %18s  %s",
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
}
