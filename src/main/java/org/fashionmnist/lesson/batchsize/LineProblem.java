package org.fashionmnist.lesson.batchsize;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.dataset.TableExamples;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.result.lesson.LineExamples;
import org.fashionmnist.result.surface.PlaneArea;
import org.fashionmnist.result.surface.PlanePoint;

/**
 * A line y = w·x + b to be fitted to noisy points: a network of one unit, whose two parameters are
 * the plane on which paths are drawn.
 *
 * @param examples the points
 */
record LineProblem(LineExamples examples) {

  static final int COUNT = 128;

  /** Where all methods begin: off the axes of the bowl, so that paths have a bend. */
  static final PlanePoint START = new PlanePoint(0.25, 3.25);

  /** What the maps show; the true line is in it, and so is the start. */
  static final PlaneArea AREA = new PlaneArea(-0.8, 2.2, -0.9, 3.6);

  private static final double TRUE_WEIGHT = 1;
  private static final double TRUE_BIAS = 0.5;
  private static final double NOISE = 0.5;
  private static final double LEAST_INPUT = -0.5;
  private static final double MOST_INPUT = 2.5;

  /**
   * The points of a seed: x uniform from −0.5 to 2.5, y = x + 0.5 and normal noise with a standard
   * deviation of 0.5.
   */
  static LineProblem of(long seed) {
    RandomStream place = RandomStream.of(seed, Purpose.EXAMPLES, 0);
    RandomStream noise = RandomStream.of(seed, Purpose.EXAMPLES, 1);
    List<Float> inputs = new ArrayList<>();
    List<Float> targets = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      float x = (float) (LEAST_INPUT + (MOST_INPUT - LEAST_INPUT) * place.nextDouble());
      inputs.add(x);
      targets.add((float) (TRUE_WEIGHT * x + TRUE_BIAS + NOISE * noise.nextGaussian()));
    }
    return new LineProblem(new LineExamples(inputs, targets));
  }

  /** One unit with one input and no activation. */
  static Network network() {
    return Network.of(Shape.of(1), List.of(new Dense(1, Activation.IDENTITY)));
  }

  /** The points as the engine takes them. */
  TableExamples table() {
    Matrix inputs = Matrix.zeros(examples.count(), 1);
    Matrix targets = Matrix.zeros(examples.count(), 1);
    for (int i = 0; i < examples.count(); i++) {
      inputs.data()[inputs.rowOffset(i)] = examples.inputs().get(i);
      targets.data()[targets.rowOffset(i)] = examples.targets().get(i);
    }
    return new TableExamples(inputs, targets);
  }

  static float weight(Parameters parameters) {
    return parameters.layerView(0).get(0).at(0, 0);
  }

  static float bias(Parameters parameters) {
    return parameters.layerView(0).get(1).at(0, 0);
  }

  static void set(Parameters parameters, PlanePoint point) {
    parameters.layerView(0).get(0).set(0, 0, (float) point.x());
    parameters.layerView(0).get(1).set(0, 0, (float) point.y());
  }
}
