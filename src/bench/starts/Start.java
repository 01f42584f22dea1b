package org.fashionmnist.bench.starts;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.optim.Adam;
import org.fashionmnist.engine.train.Trainer;
import org.fashionmnist.engine.train.TrainingListener;
import org.fashionmnist.engine.train.TrainingSettings;
import org.fashionmnist.result.run.EpochMetrics;

/**
 * Trains 784-128-10 on one thread and prints the processor time of an epoch, as a multiple of what
 * plain arithmetic takes beside it: a figure that other work on the machine hardly changes. Both
 * are the least of the last epochs.
 */
public final class Start {

  private static final int EPOCHS = 60;
  private static final int LAST = 8;
  private static final int IMAGES = 1_600;

  public static void main(String[] args) {
    LabeledImages images = FashionMnist.sample().training().subset(IntStream.range(0, IMAGES).toArray());
    Network network =
        Network.of(
            Shape.of(28, 28),
            List.of(new Dense(128, Activation.RELU), new Dense(10, Activation.IDENTITY)));
    Clock clock = new Clock();
    new Trainer(network, new TrainingSettings(new Adam(0.001), 32, EPOCHS, 1), Kernels.get(), 1)
        .fit(images, images.subset(new int[] {0}), Normalization.UNIT, List.of(clock));
    System.out.printf("%.3f%n", clock.leastEpoch() / clock.leastProbe());
  }

  /** Takes the time from the first step of an epoch to the last. */
  private static final class Clock implements TrainingListener {

    private final double[] epochs = new double[EPOCHS];
    private final double[] probes = new double[EPOCHS];
    private long began;
    private double probe;

    @Override
    public void batchEnded(int epoch, int imagesDone, double meanLoss) {
      if (imagesDone == 32) {
        began = processorNanos();
      } else if (imagesDone == IMAGES) {
        epochs[epoch - 1] = processorNanos() - began;
      }
    }

    @Override
    public void epochEnded(EpochMetrics metrics) {
      if (metrics.epoch() > 0) {
        long start = processorNanos();
        probe += plainArithmetic(probe);
        probes[metrics.epoch() - 1] = processorNanos() - start;
      }
    }

    /** Each addition waits for the one before: nothing that a compiler could make faster. */
    private static double plainArithmetic(double from) {
      double sum = from;
      for (int i = 0; i < 2_000_000; i++) {
        sum = sum * 0.5 + i;
      }
      return sum;
    }

    double leastEpoch() {
      return least(epochs);
    }

    double leastProbe() {
      return least(probes);
    }

    private static double least(double[] times) {
      return Arrays.stream(times, EPOCHS - LAST, EPOCHS).min().orElseThrow();
    }

    private static long processorNanos() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }
}
