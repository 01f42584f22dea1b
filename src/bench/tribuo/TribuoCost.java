package org.fashionmnist.bench.tribuo;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.train.Trainer;
import org.fashionmnist.plan.NetworkChoice;
import org.fashionmnist.plan.TrainingPlan;
import org.fashionmnist.tribuo.ImageDataset;
import org.fashionmnist.tribuo.NetworkTrainer;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;

/**
 * What a training costs inside Tribuo: the same epochs on the same images, by our trainer and by
 * {@link NetworkTrainer}, whose time for one epoch more is what an epoch costs once the data set is
 * converted. Medians of some rounds, one after the other in turn.
 */
public final class TribuoCost {

  private static final int ROUNDS = 5;
  private static final int FEW = 1;
  private static final int MANY = 6;

  private TribuoCost() {}

  /**
   * Prints seconds.
   *
   * @param args number of training images, 60,000 if there is none
   */
  public static void main(String[] args) throws Exception {
    Dataset data = FashionMnist.load();
    int count = args.length == 0 ? data.training().count() : Integer.parseInt(args[0]);
    LabeledImages images = data.training().subset(IntStream.range(0, count).toArray());
    long start = System.nanoTime();
    MutableDataset<Label> examples = ImageDataset.of(images, data.classNames(), "images");
    System.out.printf(
        Locale.ROOT, "%,d images made a data set of Tribuo: %.2f s%n", count, seconds(start));

    double[] ours = new double[ROUNDS];
    double[] epoch = new double[ROUNDS];
    double[] conversion = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      double engine = ours(images, MANY) - ours(images, FEW);
      double few = tribuo(examples, FEW);
      double more = tribuo(examples, MANY) - few;
      if (round >= 0) { // one round to warm up
        ours[round] = engine / (MANY - FEW);
        epoch[round] = more / (MANY - FEW);
        conversion[round] = few - FEW * epoch[round];
      }
    }
    System.out.printf(
        Locale.ROOT,
        "An epoch: %.3f s by the engine, %.3f s inside Tribuo, %.2f times; conversion and start %.2f s%n",
        median(ours),
        median(epoch),
        median(epoch) / median(ours),
        median(conversion));
  }

  private static TrainingPlan plan(int epochs) {
    return new TrainingPlan(
        NetworkChoice.STANDARD,
        TrainingPlan.STANDARD.optimizer(),
        TrainingPlan.STANDARD.schedule(),
        TrainingPlan.STANDARD.refinements(),
        TrainingPlan.STANDARD.ending(),
        TrainingPlan.STANDARD.batchSize(),
        epochs,
        0,
        1,
        Normalization.UNIT.name(),
        false,
        1);
  }

  private static double ours(LabeledImages images, int epochs) {
    Network network = NetworkChoice.STANDARD.network(images, 10);
    long start = System.nanoTime();
    new Trainer(
            network,
            plan(epochs).trainingSettings(),
            Kernels.get(),
            Runtime.getRuntime().availableProcessors())
        .fit(images, images.subset(new int[0]), Normalization.UNIT, java.util.List.of());
    return seconds(start);
  }

  private static double tribuo(MutableDataset<Label> examples, int epochs) {
    NetworkTrainer trainer = new NetworkTrainer(plan(epochs), 28, 28, 0);
    long start = System.nanoTime();
    trainer.train(examples);
    return seconds(start);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
