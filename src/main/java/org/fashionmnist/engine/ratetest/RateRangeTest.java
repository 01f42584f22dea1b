package org.fashionmnist.engine.ratetest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.engine.schedule.GeometricSweep;
import org.fashionmnist.engine.train.DivergedException;
import org.fashionmnist.engine.train.Refinements;
import org.fashionmnist.engine.train.Training;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.result.ratetest.RateTest;
import org.fashionmnist.result.ratetest.RateTestPoint;

/**
 * The learning-rate range test: a training in which the rate grows by the same factor from step to
 * step. While it is too small nothing happens, then the loss falls, and at last it runs away. A
 * good rate is where the loss falls fastest.
 *
 * @see <a href="https://doi.org/10.1109/WACV.2017.58">L. N. Smith, Cyclical Learning Rates for
 *     Training Neural Networks, 2017</a>
 * @param lowest rate of the first step, positive
 * @param highest rate of the last step, above the lowest
 * @param steps from the first to the last, at least 2
 */
public record RateRangeTest(double lowest, double highest, int steps) {

  /** Share of the past in the smoothed loss. */
  private static final double SMOOTHING = 0.95;

  /** The test ends where the smoothed loss is so many times its minimum. */
  private static final double RUNAWAY = 4;

  public RateRangeTest {
    if (!(lowest > 0 && highest > lowest) || Double.isInfinite(highest) || steps < 2) {
      throw new IllegalArgumentException(
          "expected 0 < lowest rate < highest rate and at least 2 steps, got %s, %s and %d"
              .formatted(lowest, highest, steps));
    }
  }

  /**
   * Runs the test.
   *
   * @param optimizer with its common other settings
   * @param images to learn from, at least one
   * @param batchSize images a step, at least 1
   * @param seed of initial weights and order
   */
  public RateTest run(
      Network network,
      OptimizerKind optimizer,
      LabeledImages images,
      Normalization normalization,
      int batchSize,
      long seed,
      Kernels kernels,
      int threads) {
    TrainingSettings settings =
        new TrainingSettings(
            optimizer.createForSweep(lowest),
            new GeometricSweep(highest / lowest, steps),
            batchSize,
            steps,
            seed,
            List.of(),
            false,
            Refinements.NONE);
    Curve curve = new Curve(Math.min(batchSize, images.count()), images.count());
    boolean ranAway = false;
    try (WorkerTeam team = new WorkerTeam(threads)) {
      Training training = new Training(network, settings, images, normalization, kernels, team);
      while (true) {
        training.trainEpoch(curve::add);
      }
    } catch (EnoughException e) {
      ranAway = e.ranAway;
    } catch (DivergedException e) {
      ranAway = true;
    }
    return curve.result(optimizer, ranAway);
  }

  /** Ends a training in the middle of an epoch. */
  private static final class EnoughException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean ranAway;

    EnoughException(boolean ranAway) {
      super(null, null, false, false);
      this.ranAway = ranAway;
    }
  }

  private final class Curve {

    private final int batchSize;
    private final int imageCount;
    private final List<RateTestPoint> points = new ArrayList<>();
    private double mean;
    private double weight;
    private double lowestLoss = Double.POSITIVE_INFINITY;

    Curve(int batchSize, int imageCount) {
      this.batchSize = batchSize;
      this.imageCount = imageCount;
    }

    void add(double learningRate, double lossSum, int imagesDone) {
      int rest = imageCount % batchSize;
      int size = imagesDone == imageCount && rest > 0 ? rest : batchSize;
      double loss = lossSum / size;
      mean = SMOOTHING * mean + (1 - SMOOTHING) * loss;
      weight = SMOOTHING * weight + (1 - SMOOTHING);
      double smoothed = mean / weight;
      points.add(new RateTestPoint(learningRate, loss, smoothed));
      lowestLoss = Math.min(lowestLoss, smoothed);
      if (smoothed > RUNAWAY * lowestLoss) {
        throw new EnoughException(true);
      }
      if (points.size() == steps) {
        throw new EnoughException(false);
      }
    }

    RateTest result(OptimizerKind optimizer, boolean ranAway) {
      if (points.isEmpty()) {
        throw new IllegalArgumentException(
            "the loss is no finite number at the lowest rate, %s: begin lower".formatted(lowest));
      }
      RateRules rules = new RateRules(points, steps, optimizer);
      double last = points.get(points.size() - 1).learningRate();
      return new RateTest(
          rules.smoothed(),
          rules.suggestions(),
          rules.stillFalling() && !ranAway,
          ranAway ? Optional.of(last) : Optional.empty());
    }
  }
}
