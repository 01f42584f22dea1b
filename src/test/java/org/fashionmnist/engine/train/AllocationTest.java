package org.fashionmnist.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Block;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.convolution.Window;
import org.fashionmnist.engine.nn.layer.AvgPool2d;
import org.fashionmnist.engine.nn.layer.BatchNorm;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.GlobalAvgPool2d;
import org.fashionmnist.engine.nn.layer.MaxPool2d;
import org.fashionmnist.engine.nn.layer.Residual;
import org.fashionmnist.engine.optim.Adam;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.train.TinyTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Training makes no garbage once HotSpot has compiled it; before, iterators are objects. When that
 * will be nobody knows, so a test trains on until it is, or gives up after many times as long as it
 * takes.
 *
 * <p>Steps are counted on the plain kernels. With vectors it is HotSpot that decides, anew in each
 * process, whether a vector that a method returns becomes an object.
 */
@Isolated("HotSpot must compile its loops soon")
class AllocationTest {

  private static final Network NETWORK = TinyTask.WITHOUT_EXPONENTIALS;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void stepsAllocateNothing(int workers) {
    assertAllocatesNothing(NETWORK, workers);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void stepsWithDropoutAllocateNothing(int workers) {
    assertAllocatesNothing(TinyTask.withDropout(NETWORK), workers);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void stepsOfAConvolutionalNetworkAllocateNothing(int workers) {
    assertAllocatesNothing(
        ofImages(
            new Conv2d(4, 3, Padding.SAME, Activation.RELU),
            new MaxPool2d(2),
            new Conv2d(3, 2, Activation.RELU),
            new MaxPool2d(new Window(2, 1, Padding.SAME)),
            new GlobalAvgPool2d()),
        workers);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void stepsOfResidualBlocksAllocateNothing(int workers) {
    Conv2d convolution = new Conv2d(2, 3, Padding.SAME, Activation.RELU);
    assertAllocatesNothing(
        ofImages(
            convolution,
            new Residual(List.of(convolution, new BatchNorm()), Activation.RELU),
            new Residual(
                List.of(new AvgPool2d(new Window(1, 2, Padding.VALID))),
                List.of(
                    new Conv2d(
                        2,
                        new Window(1, 2, Padding.VALID),
                        Activation.IDENTITY,
                        Initializer.HE_UNIFORM)),
                Activation.LEAKY_RELU),
            new Dense(3, Activation.IDENTITY)),
        workers);
  }

  private static Network ofImages(Block... blocks) {
    return Network.of(Shape.of(TinyTask.HEIGHT, TinyTask.WIDTH), List.of(blocks));
  }

  private static void assertAllocatesNothing(Network network, int workers) {
    try (WorkerTeam team = new WorkerTeam(workers)) {
      TrainingSteps steps =
          new TrainingSteps(
              network, TinyTask.images(400, network), 5, new Adam(0.001), team, "scalar");
      List<Long> rounds = new ArrayList<>();
      while (!rounds.contains(0L) && rounds.size() < 500) {
        rounds.add(bytesOfFourHundredSteps(steps, team));
      }
      assertThat(rounds).as("bytes of each round").contains(0L);
    }
  }

  /** What all workers allocate. */
  private static long bytesOfFourHundredSteps(TrainingSteps steps, WorkerTeam team) {
    long[] bytes = new long[team.size()];
    team.run(
        worker -> {
          long before = THREADS.getCurrentThreadAllocatedBytes();
          for (int epoch = 0; epoch < 5; epoch++) {
            steps.steps(worker, 0, 80);
          }
          bytes[worker.index()] = THREADS.getCurrentThreadAllocatedBytes() - before;
        });
    return Arrays.stream(bytes).sum();
  }

  /** Records what the thread that trains has allocated when an epoch ends. */
  private static final class Meter implements TrainingListener {

    private final List<Long> bytes = new ArrayList<>();

    @Override
    public void epochEnded(EpochMetrics metrics) {
      bytes.add(THREADS.getCurrentThreadAllocatedBytes());
    }

    long leastOfAnEpoch() {
      long least = Long.MAX_VALUE;
      for (int i = 1; i < bytes.size(); i++) {
        least = Math.min(least, bytes.get(i) - bytes.get(i - 1));
      }
      return least;
    }
  }

  @Test
  void anEpochOfManyStepsAllocatesNoMoreThanOneOfFew() {
    int images = 4000;
    long fewSteps = leastOfAnEpoch(images, 1000, 40);
    long manySteps = leastOfAnEpoch(images, 1, 40);
    // The smallest object takes 16 bytes; a stretch of some hundred steps needs a few.
    assertThat(manySteps - fewSteps).isLessThan(16L * images);
  }

  private static long leastOfAnEpoch(int imageCount, int batchSize, int epochs) {
    Meter meter = new Meter();
    LabeledImages images = TinyTask.images(imageCount, NETWORK);
    new Trainer(
            NETWORK, new TrainingSettings(new Adam(0.001), batchSize, epochs, 1), Kernels.get(), 2)
        .fit(images, images.subset(new int[0]), Normalization.UNIT, List.of(meter));
    return meter.leastOfAnEpoch();
  }
}
