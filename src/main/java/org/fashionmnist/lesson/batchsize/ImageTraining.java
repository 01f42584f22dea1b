package org.fashionmnist.lesson.batchsize;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.Examples;
import org.fashionmnist.engine.dataset.ImageExamples;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.engine.train.ExampleEvaluator;
import org.fashionmnist.engine.train.Training;
import org.fashionmnist.result.lesson.ImageCourse;
import org.fashionmnist.result.lesson.UpdateTime;

/**
 * Trains a softmax of the pixels with different batch sizes. One worker computes, so that what an
 * update costs can be compared: more of them help large batches alone.
 */
final class ImageTraining {

  /** The loss is measured on so many of the images. */
  static final int MOST_MEASURED = 2000;

  private static final double WARM_UP_SECONDS = 0.3;
  private static final int WARM_UP_IMAGES = 2000;

  /** Looks at the network lie so many times farther apart than those before. */
  private static final double SPACING = 1.3;

  private final LabeledImages images;
  private final int epochs;
  private final double learningRate;
  private final long seed;
  private final Kernels kernels;
  private final WorkerTeam team;
  private final Network network;
  private final Examples measured;
  private final ExampleEvaluator evaluator;

  /** A course and the seconds of it. */
  record Outcome(ImageCourse course, UpdateTime time) {}

  /**
   * @param images to learn from, at least one
   * @param team of one worker
   */
  ImageTraining(
      LabeledImages images,
      int classCount,
      int epochs,
      double learningRate,
      long seed,
      Kernels kernels,
      WorkerTeam team) {
    this.images = images;
    this.epochs = epochs;
    this.learningRate = learningRate;
    this.seed = seed;
    this.kernels = kernels;
    this.team = team;
    this.network =
        Network.of(
            Shape.of(images.height(), images.width()),
            List.of(new Dense(classCount, Activation.IDENTITY)));
    this.measured = new ImageExamples(first(measuredCount()), Normalization.UNIT, kernels);
    this.evaluator =
        new ExampleEvaluator(network, new SparseCategoricalCrossentropy(), List.of(), kernels);
  }

  int measuredCount() {
    return Math.min(MOST_MEASURED, images.count());
  }

  private LabeledImages first(int count) {
    return images.subset(IntStream.range(0, count).toArray());
  }

  /**
   * Trains with one batch size.
   *
   * @param batchSize at most as many as there are images
   */
  Outcome run(int batchSize) {
    warmUp(batchSize);
    Method method = Method.descent(batchSize, images.count(), learningRate);
    Training training = training(method, images);
    Looks looks = new Looks(training.parameters(), batchSize);
    List<Double> epochSeconds = new ArrayList<>();
    while (training.epochsDone() < epochs) {
      looks.before = (long) training.epochsDone() * images.count();
      long begin = System.nanoTime();
      training.trainEpoch((rate, loss, done) -> looks.stepEnded(looks.before + done));
      epochSeconds.add((System.nanoTime() - begin) / 1e9);
    }
    double seconds = epochSeconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    return new Outcome(
        new ImageCourse(method.name(), batchSize, looks.points()),
        new UpdateTime(
            method.name(),
            batchSize,
            seconds / training.stepsPerEpoch(),
            images.count() / seconds));
  }

  private Training training(Method method, LabeledImages some) {
    return new Training(
        network, method.settings(epochs, seed), some, Normalization.UNIT, kernels, team);
  }

  /** Lets Java compile what this batch size needs. */
  private void warmUp(int batchSize) {
    LabeledImages some = first(Math.min(images.count(), WARM_UP_IMAGES));
    Training training = training(Method.descent(batchSize, images.count(), learningRate), some);
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < WARM_UP_SECONDS * 1e9) {
      training.trainEpoch((rate, loss, done) -> {});
    }
  }

  private double loss(Parameters parameters) {
    return evaluator.evaluate(parameters, measured).get("loss");
  }

  /** The weights after so many updates, for which so many images were seen. */
  private record Look(Parameters copy, long updates, long seen) {}

  /** Copies of the weights on the way; their loss is computed when no clock runs any more. */
  private final class Looks {

    private final Parameters parameters;
    private final int batchSize;
    private final List<Look> all = new ArrayList<>();
    private long updatesDone;
    private double next = 1;
    private long before;

    Looks(Parameters parameters, int batchSize) {
      this.parameters = parameters;
      this.batchSize = batchSize;
      look(0);
    }

    void stepEnded(long imagesSeen) {
      updatesDone++;
      boolean isLast = imagesSeen == (long) epochs * images.count();
      if (imagesSeen >= next || isLast) {
        look(imagesSeen);
        next = Math.max(SPACING * imagesSeen, (double) imagesSeen + batchSize);
      }
    }

    private void look(long imagesSeen) {
      all.add(new Look(parameters.copy(), updatesDone, imagesSeen));
    }

    List<ImageCourse.Point> points() {
      return all.stream()
          .map(look -> new ImageCourse.Point(look.updates, look.seen, loss(look.copy)))
          .toList();
    }
  }
}
