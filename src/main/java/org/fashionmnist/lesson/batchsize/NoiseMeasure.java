package org.fashionmnist.lesson.batchsize;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.optim.Sgd;
import org.fashionmnist.engine.train.Training;
import org.fashionmnist.result.lesson.GradientNoise;
import org.fashionmnist.result.lesson.LineExamples;
import org.fashionmnist.result.surface.PlanePoint;

/**
 * Measures how far the gradients of batches are from that of all examples. With a rate of 1 a step
 * of plain gradient descent is the gradient; the weights are set back after each.
 */
record NoiseMeasure(LineExamples examples, LineTraining line) {

  /** Each pass gives N/B batches; the large ones need the most passes. */
  private static final int PASSES = 64;

  /** At a point, for batches of 1, 2, 4, … examples, up to half of all. */
  List<GradientNoise> at(PlanePoint point) {
    double[] all = new double[2];
    forEachBatch(point, examples.count(), 1, gradient -> copy(gradient, all));
    double ofOne = examples.gradientVariance(point.x(), point.y());
    List<GradientNoise> noise = new ArrayList<>();
    for (int size = 1; size <= examples.count() / 2; size *= 2) {
      double[] sum = new double[1];
      int[] count = new int[1];
      forEachBatch(
          point,
          size,
          PASSES,
          gradient -> {
            double byWeight = gradient[0] - all[0];
            double byBias = gradient[1] - all[1];
            sum[0] += byWeight * byWeight + byBias * byBias;
            count[0]++;
          });
      double share = (double) (examples.count() - size) / (examples.count() - 1);
      noise.add(new GradientNoise(size, count[0], sum[0] / count[0], ofOne / size * share));
    }
    return noise;
  }

  private static void copy(double[] gradient, double[] to) {
    System.arraycopy(gradient, 0, to, 0, to.length);
  }

  /** Receives the gradient by the weight and by the bias. */
  private interface GradientListener {
    void gradient(double... byParameters);
  }

  private void forEachBatch(PlanePoint point, int size, int passes, GradientListener listener) {
    Training training = line.at(point, new Method("noise", new Sgd(1), 1, size));
    Parameters parameters = training.parameters();
    float weight = LineProblem.weight(parameters);
    float bias = LineProblem.bias(parameters);
    for (int pass = 0; pass < passes; pass++) {
      int[] before = new int[1];
      training.trainEpoch(
          (rate, loss, done) -> {
            if (done - before[0] == size) { // the last batch may be smaller
              listener.gradient(
                  (double) weight - LineProblem.weight(parameters),
                  (double) bias - LineProblem.bias(parameters));
            }
            before[0] = done;
            LineProblem.set(parameters, point);
          });
    }
  }
}
