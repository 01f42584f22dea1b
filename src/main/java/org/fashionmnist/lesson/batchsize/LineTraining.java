package org.fashionmnist.lesson.batchsize;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.dataset.TableExamples;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.loss.MeanSquaredError;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.cost.Operations;
import org.fashionmnist.engine.optim.Lbfgs;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.engine.train.DivergedException;
import org.fashionmnist.engine.train.Training;
import org.fashionmnist.result.lesson.LinePath;
import org.fashionmnist.result.surface.PlaneArea;
import org.fashionmnist.result.surface.PlanePoint;

/**
 * Trains the line by the engine and writes down where the two weights are. One worker computes:
 * with more, the weights would be seen while another one still changes them.
 */
final class LineTraining {

  /** Beyond so many times its size around the map nothing is followed. */
  private static final double MAP = 2;

  private final TableExamples table;
  private final int epochs;
  private final long seed;
  private final Kernels kernels;
  private final WorkerTeam team;
  private final Network network = LineProblem.network();

  /**
   * @param team of one worker
   */
  LineTraining(LineProblem problem, int epochs, long seed, Kernels kernels, WorkerTeam team) {
    this.table = problem.table();
    this.epochs = epochs;
    this.seed = seed;
    this.kernels = kernels;
    this.team = team;
  }

  /** A training at a point, with nothing learned yet. */
  Training at(PlanePoint start, Method method) {
    Training training =
        new Training(
            network, method.settings(epochs, seed), new MeanSquaredError(), table, kernels, team);
    LineProblem.set(training.parameters(), start);
    return training;
  }

  /** Follows a method from a start. */
  LinePath path(PlanePoint start, PlaneArea map, Method method) {
    Training training = at(start, method);
    Walk walk = new Walk(training, map);
    try {
      while (training.epochsDone() < epochs && !training.hasConverged()) {
        walk.follow(method.optimizer() instanceof Lbfgs);
      }
    } catch (LeftTheMapException | DivergedException e) {
      walk.leftTheMap = true;
    }
    return new LinePath(
        method.name(),
        method.optimizer().label(),
        method.batchSize(),
        method.optimizer().learningRate(),
        method.decay(),
        walk.weights,
        walk.biases,
        walk.examplesSeen,
        walk.leftTheMap);
  }

  /** Ends a training in the middle of a pass. */
  private static final class LeftTheMapException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeftTheMapException() {
      super(null, null, false, false);
    }
  }

  private final class Walk {

    private final Training training;
    private final Parameters parameters;
    private final PlaneArea map;
    private final List<Float> weights = new ArrayList<>();
    private final List<Float> biases = new ArrayList<>();
    private final List<Long> examplesSeen = new ArrayList<>();
    private boolean leftTheMap;

    Walk(Training training, PlaneArea map) {
      this.training = training;
      this.parameters = training.parameters();
      this.map = map;
      arrive(0);
    }

    /** One pass over the examples, or one iteration of L-BFGS. */
    void follow(boolean iteration) {
      if (iteration) {
        training.trainEpoch((rate, loss, done) -> {});
        if (!training.hasConverged()) {
          arrive(Math.round(training.operationsDone() / Operations.training(network)));
        }
      } else {
        long before = (long) training.epochsDone() * table.count();
        training.trainEpoch((rate, loss, done) -> arrive(before + done));
      }
    }

    private void arrive(long seen) {
      float weight = LineProblem.weight(parameters);
      float bias = LineProblem.bias(parameters);
      if (!map.contains(new PlanePoint(weight, bias), MAP)) {
        throw new LeftTheMapException();
      }
      weights.add(weight);
      biases.add(bias);
      examplesSeen.add(seen);
    }
  }
}
