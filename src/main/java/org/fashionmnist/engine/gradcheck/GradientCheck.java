package org.fashionmnist.engine.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.nn.ParameterLayout.Slot;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.result.gradcheck.CheckedArray;
import org.fashionmnist.result.gradcheck.GradientPoint;

/**
 * Compares the gradient of back-propagation with measured slopes, parameter by parameter.
 *
 * <p>The gradient is in float32, and an entry is a sum of terms of about the size of the largest
 * entry of its array. So an entry near zero has a rounding error that is large beside itself, and
 * errors are taken relative to at least {@value #FLOOR} of the array's largest.
 *
 * @param precision of the slopes
 * @param step h
 * @param tolerance the largest relative error that passes
 * @param samples the most parameters of an array; where there are more, some are drawn
 * @param seed of what is drawn
 */
public record GradientCheck(
    Precision precision, double step, double tolerance, int samples, long seed) {

  /** The share of an array's largest gradient below which an entry counts as that large. */
  public static final double FLOOR = 0.01;

  /** Where all gradients of an array cancel out, rounding is what is left of them. */
  private static final double LEAST_FLOOR = 1e-4;

  private static final int FIRST_ARRAY = 3;

  /** Losses that the check of a parameter computes: two of its slope, two in search of a kink. */
  private static final int LOSSES = 4;

  private static final int FEWEST_SAMPLES = 10;

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException unless step and tolerance are finite and above 0, and samples
   *     at least 1
   */
  public GradientCheck {
    requirePositive("step", step);
    requirePositive("tolerance", tolerance);
    if (samples < 1) {
      throw new IllegalArgumentException("samples: expected at least 1, got " + samples);
    }
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "%s: expected a number above 0, got %s".formatted(name, value));
    }
  }

  /**
   * The gradient that is to be checked: the engine's, or with a bug that of plain loops.
   *
   * @param kernels of the engine
   */
  public static Parameters gradient(Problem problem, Kernels kernels, Optional<Breakage> breakage) {
    return breakage.isPresent()
        ? new BrokenGradient(problem, kernels, breakage).gradients()
        : new EnginePass(problem, problem.parameters(), kernels).gradients();
  }

  /**
   * This check with so few parameters of an array, but at least some, that all losses together take
   * no more products of two numbers.
   */
  public GradientCheck within(double products, Problem problem) {
    double ofLoss = (double) problem.batchSize() * problem.productsOfAnExample();
    double each = products / (LOSSES * ofLoss * problem.network().layout().learnedSlots().size());
    int affordable = (int) Math.max(FEWEST_SAMPLES, Math.min(samples, each));
    return new GradientCheck(precision, step, tolerance, Math.min(samples, affordable), seed);
  }

  /**
   * Checks a gradient.
   *
   * @param gradient by each parameter of the problem
   * @param kernels that compute the loss in float32
   * @return the arrays in their order in the network
   */
  public List<CheckedArray> run(Problem problem, Parameters gradient, Kernels kernels) {
    DoublePass pass = DoublePass.of(problem);
    Slope slope =
        precision == Precision.DOUBLE ? new DoubleSlope(pass) : new FloatSlope(problem, kernels);
    List<CheckedArray> arrays = new ArrayList<>();
    List<Slot> slots = problem.network().layout().learnedSlots();
    for (int s = 0; s < slots.size(); s++) {
      arrays.add(
          check(slots.get(s), drawn(slots.get(s), s), gradient.copyOf(slots.get(s)), pass, slope));
    }
    return List.copyOf(arrays);
  }

  private CheckedArray check(
      Slot slot, int[] entries, float[] gradient, DoublePass pass, Slope slope) {
    List<GradientPoint> points = new ArrayList<>();
    int atKinks = 0;
    for (int entry : entries) {
      Place place = Place.of(slot, entry);
      if (pass.isAtKink(place, step)) {
        atKinks++;
      } else {
        points.add(
            new GradientPoint(place.row(), place.column(), gradient[entry], slope.at(place, step)));
      }
    }
    double largest =
        points.stream()
            .mapToDouble(GradientPoint::magnitude)
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    double floor = Math.max(FLOOR * largest, LEAST_FLOOR);
    return CheckedArray.of(
        slot.name(), slot.spec().shape().size(), atKinks, floor, tolerance, points);
  }

  /** Numbers of the entries to check, ascending. */
  private int[] drawn(Slot slot, int stream) {
    int[] all = IntStream.range(0, slot.spec().shape().size()).toArray();
    if (all.length <= samples) {
      return all;
    }
    RandomStream.of(seed, Purpose.GRADIENT_CHECK, FIRST_ARRAY + stream).shuffle(all);
    int[] drawn = Arrays.copyOf(all, samples);
    Arrays.sort(drawn);
    return drawn;
  }
}
