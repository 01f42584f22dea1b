package org.fashionmnist.engine.train;

import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.Examples;
import org.fashionmnist.engine.dataset.ImageExamples;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.dataset.OrderedExamples;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.optim.ElementwiseOptimizer;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.parallel.WorkerTeam;

/** The steps of a training, by a team or by one worker as a test wants it. */
final class TrainingSteps {

  private final WorkerTeam team;
  private final Parameters parameters;
  private final OrderedExamples examples;
  private final int stepsPerEpoch;
  private final double learningRate;
  private final StepShare[] shares;
  private final StepShare alone;
  private double lossSum;

  /**
   * At the beginning of the training.
   *
   * @param kernels by name
   */
  TrainingSteps(
      Network network,
      LabeledImages images,
      int batchSize,
      ElementwiseOptimizer optimizer,
      WorkerTeam team,
      String kernels) {
    Kernels chosen = KernelsProvider.choose(kernels);
    this.team = team;
    parameters = network.initialParameters(3);
    Examples unordered = new ImageExamples(images, Normalization.UNIT, chosen);
    examples = new OrderedExamples(unordered, IntStream.range(0, images.count()).toArray());
    stepsPerEpoch = (images.count() + batchSize - 1) / batchSize;
    learningRate = optimizer.learningRate();
    Step step =
        new Step(
            network,
            parameters,
            StepBuffers.of(network, batchSize, images.count()),
            new SparseCategoricalCrossentropy(),
            unordered,
            /* seed= */ 3,
            optimizer.start(parameters.valuesView().length),
            Optional.empty(),
            Optional.empty(),
            chosen);
    shares = new StepShare[team.size()];
    team.run(worker -> shares[worker.index()] = new StepShare(step, worker));
    alone = new StepShare(step, Worker.alone());
  }

  int stepsPerEpoch() {
    return stepsPerEpoch;
  }

  Parameters parameters() {
    return parameters;
  }

  /** The sum of the losses of all images in all steps done. */
  double lossSum() {
    return lossSum;
  }

  /** Some steps of an epoch, by the whole team. */
  void together(int from, int to) {
    team.run(worker -> steps(shares[worker.index()], from, to));
  }

  /** Some steps of an epoch, by one worker. */
  void alone(int from, int to) {
    steps(alone, from, to);
  }

  /** Some steps of an epoch, as one of the workers of a team that do so together. */
  void steps(Worker worker, int from, int to) {
    steps(shares[worker.index()], from, to);
  }

  private void steps(StepShare share, int from, int to) {
    for (int number = from; number < to; number++) {
      double loss = share.step(number, /* stepsBefore= */ 0, examples, learningRate);
      if (share.isFirst()) {
        lossSum += loss;
      }
    }
  }
}
