package org.fashionmnist.lesson.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.engine.optim.ElementwiseOptimizer;
import org.fashionmnist.engine.optim.Lbfgs;
import org.fashionmnist.engine.optim.LbfgsState;
import org.fashionmnist.engine.optim.LbfgsStep;
import org.fashionmnist.engine.optim.Optimizer;
import org.fashionmnist.engine.optim.OptimizerState;
import org.fashionmnist.result.surface.PlanePoint;
import org.fashionmnist.result.surface.SurfacePath;
import org.fashionmnist.result.surface.SurfaceResult;

/**
 * Lets optimizers go down a surface, all from the same start. Their parameters are the two
 * coordinates, in float32 as the weights of a network.
 *
 * @param surface where
 * @param mostSteps of each, at least 1
 */
public record SurfaceRace(Surface surface, int mostSteps) {

  /** A value this near to that of the minimum counts as having reached it. */
  public static final double TOLERANCE = 1e-3;

  /** A gradient whose entries are all below this has vanished: there is no step to take. */
  private static final double VANISHING = 1e-7;

  /** The map is the area and so many times its size around it. */
  private static final double MAP = 1;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if there would be no step
   */
  public SurfaceRace {
    if (mostSteps < 1) {
      throw new IllegalArgumentException("steps: expected at least 1, got " + mostSteps);
    }
  }

  /**
   * One optimizer of a race.
   *
   * @param learningRate positive
   */
  public record Entry(RaceOptimizer optimizer, double learningRate) {

    /** With the rate that suits a surface. */
    public static Entry of(RaceOptimizer optimizer, Surface surface) {
      return new Entry(optimizer, optimizer.rateOn(surface));
    }
  }

  /** Runs the race. */
  public SurfaceResult run(List<Entry> entries) {
    return new SurfaceResult(
        surface.label(),
        surface.formula(),
        surface.area(),
        surface.start(),
        surface.minimum(),
        mostSteps,
        TOLERANCE,
        entries.stream().map(this::path).toList());
  }

  private SurfacePath path(Entry entry) {
    Walk walk = new Walk();
    Optimizer optimizer = entry.optimizer.withRate(entry.learningRate);
    if (optimizer instanceof Lbfgs lbfgs) {
      walk.follow(lbfgs.start(2));
    } else {
      walk.follow(((ElementwiseOptimizer) optimizer).start(2), entry.learningRate);
    }
    return new SurfacePath(
        entry.optimizer.label(),
        entry.learningRate,
        walk.points,
        walk.evaluations,
        stepsToMinimum(walk.points),
        valueAt(walk.points.get(walk.points.size() - 1)),
        walk.leftTheMap);
  }

  private Optional<Integer> stepsToMinimum(List<PlanePoint> points) {
    double low = valueAt(surface.minimum()) + TOLERANCE;
    return IntStream.range(0, points.size())
        .filter(step -> valueAt(points.get(step)) <= low)
        .boxed()
        .findFirst();
  }

  private double valueAt(PlanePoint point) {
    return surface.value(point.x(), point.y());
  }

  /** One optimizer on its way. */
  private final class Walk {

    private final float[] position = {(float) surface.start().x(), (float) surface.start().y()};
    private final float[] gradient = new float[2];
    private final List<PlanePoint> points = new ArrayList<>();
    private int evaluations;
    private boolean leftTheMap;

    Walk() {
      points.add(here());
    }

    void follow(OptimizerState state, double learningRate) {
      while (goesOn()) {
        evaluate(position, gradient);
        if (Math.max(Math.abs(gradient[0]), Math.abs(gradient[1])) < VANISHING) {
          return;
        }
        state.beginStep(learningRate);
        state.update(position, gradient, 0, 2);
        arrive();
      }
    }

    void follow(LbfgsState state) {
      while (goesOn()) {
        LbfgsStep step = state.iterate(this::evaluate, position);
        if (step.converged()) {
          return;
        }
        arrive();
      }
    }

    private double evaluate(float[] at, float[] slope) {
      evaluations++;
      PlanePoint derivatives = surface.gradient(at[0], at[1]);
      slope[0] = (float) derivatives.x();
      slope[1] = (float) derivatives.y();
      return surface.value(at[0], at[1]);
    }

    private boolean goesOn() {
      return points.size() <= mostSteps && !leftTheMap;
    }

    /** What is no number is beyond the map, too; the last point is always one that can be drawn. */
    private void arrive() {
      leftTheMap = !surface.area().contains(here(), MAP);
      if (!leftTheMap) {
        points.add(here());
      }
    }

    private PlanePoint here() {
      return new PlanePoint(position[0], position[1]);
    }
  }
}
