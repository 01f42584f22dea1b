package org.fashionmnist.engine.gradcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.nn.ParameterLayout.Slot;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.result.gradcheck.LayerError;
import org.fashionmnist.result.gradcheck.StepError;
import org.fashionmnist.result.gradcheck.StepErrors;

/**
 * Measures the same slopes with steps from 10⁻¹ to 10⁻¹². Over the step the error has the form of a
 * V: to the right the Taylor series is cut off too early, to the left differences drown in
 * rounding.
 */
public final class StepSweep {

  /** Enough for a median that does not hang on the draw. */
  public static final int PARAMETERS = 60;

  private static final int STREAM = 2;

  /** Slopes below are left out: float32 cannot measure them with any step. */
  private static final double LEAST_SLOPE = 1e-4;

  private static final int STEPS_PER_DECADE = 2;
  private static final int DECADES = 11;

  /** A slope that is known. */
  private record Known(Place place, double slope) {

    double error(double other) {
      return Math.abs(other - slope) / Math.abs(slope);
    }
  }

  private StepSweep() {}

  /**
   * Sweeps over parameters drawn from all layers, those without influence and those near a kink
   * left out.
   *
   * @param most parameters together, but at least one of each array
   * @param seed of what is drawn
   * @param breakage a bug in the gradient whose errors stand beside
   * @return empty if no parameter is left
   */
  public static Optional<StepErrors> run(
      Problem problem, int most, Kernels kernels, long seed, Optional<Breakage> breakage) {
    DoubleSlope inDouble = new DoubleSlope(DoublePass.of(problem));
    List<Known> known =
        known(problem, most, inDouble, RandomStream.of(seed, Purpose.GRADIENT_CHECK, STREAM));
    if (known.isEmpty()) {
      return Optional.empty();
    }
    FloatSlope inFloat = new FloatSlope(problem, kernels);
    List<StepError> errors = new ArrayList<>();
    for (int i = 0; i <= STEPS_PER_DECADE * DECADES; i++) {
      double step = StrictMath.pow(10, -1 - (double) i / STEPS_PER_DECADE);
      errors.add(
          new StepError(
              step,
              median(known, k -> k.error(inDouble.at(k.place, step))),
              median(known, k -> k.error(inFloat.at(k.place, step)))));
    }
    Parameters gradient = GradientCheck.gradient(problem, kernels, breakage);
    ToDoubleFunction<Known> error = k -> k.error(entry(gradient, k.place));
    return Optional.of(
        new StepErrors(
            known.size(), median(known, error), Optional.of(layers(known, error)), errors));
  }

  /** An array is wrong as a whole or not at all, so each has a median of its own. */
  private static List<LayerError> layers(List<Known> known, ToDoubleFunction<Known> error) {
    Map<String, Double> worst = new LinkedHashMap<>();
    known.stream()
        .collect(
            Collectors.groupingBy(
                k -> k.place.slot().name(), LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (array, entries) ->
                worst.merge(
                    array.substring(0, array.lastIndexOf('.')), median(entries, error), Math::max));
    return worst.entrySet().stream()
        .map(layer -> new LayerError(layer.getKey(), layer.getValue()))
        .toList();
  }

  /** The same number of each array, as far as it has so many. */
  private static List<Known> known(
      Problem problem, int most, DoubleSlope slope, RandomStream random) {
    List<Slot> slots = problem.network().layout().learnedSlots();
    int each = Math.max(1, most / slots.size());
    List<Known> known = new ArrayList<>();
    for (Slot slot : slots) {
      int[] order = IntStream.range(0, slot.spec().shape().size()).toArray();
      random.shuffle(order);
      Arrays.stream(order)
          .mapToObj(entry -> Place.of(slot, entry))
          .filter(slope::hasExact)
          .map(place -> new Known(place, slope.exact(place)))
          .filter(k -> Math.abs(k.slope) > LEAST_SLOPE)
          .limit(each)
          .forEach(known::add);
    }
    return known;
  }

  private static double entry(Parameters gradient, Place place) {
    PanelMatrix array = gradient.view(place.slot());
    return array.at(place.row(), place.column());
  }

  private static double median(List<Known> known, ToDoubleFunction<Known> error) {
    double[] sorted = known.stream().mapToDouble(error).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
