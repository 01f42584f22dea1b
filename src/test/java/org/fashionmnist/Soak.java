package org.fashionmnist;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.comparison.ComparisonExperiment;
import org.fashionmnist.experiment.comparison.ComparisonListener;
import org.fashionmnist.experiment.comparison.ComparisonPlan;
import org.fashionmnist.experiment.prediction.ModelChoice;
import org.fashionmnist.experiment.prediction.PredictionExperiment;
import org.fashionmnist.experiment.prediction.PredictionListener;
import org.fashionmnist.experiment.prediction.SavedModel;
import org.fashionmnist.experiment.training.RunListener;
import org.fashionmnist.experiment.training.TrainingExperiment;
import org.fashionmnist.plan.NetworkChoice;
import org.fashionmnist.plan.TrainingPlan;
import org.fashionmnist.storage.run.RunFolder;

/**
 * Trains, compares and predicts in one process, and prints after each of ten rounds what it holds
 * on to: the heap after a collection, threads, open files. Fails where the last round holds more
 * than the third, when all classes are loaded and all caches filled, by more than they go up and
 * down: three threads, two files, 16 MiB.
 *
 * <p>The arguments are the epochs, trials and predictions of all rounds together; 1000, 200 and
 * 10000 where there are none.
 */
public final class Soak {

  private static final int ROUNDS = 10;
  private static final int SETTLED = 3;
  private static final int MOST_NEW_THREADS = 3;
  private static final int MOST_NEW_FILES = 2;
  private static final double MOST_NEW_MEBIBYTES = 16;
  private static final int TRIALS_OF_A_COMPARISON = 5; // budget 4, one seed
  private static final Path PHOTO = Path.of("docs", "photos", "t-shirt.jpg");
  private static final Path MODEL = Path.of("reports", "example");

  private final int epochs;
  private final int comparisons;
  private final int predictions;
  private final PrintStream out;
  private final Dataset sample = FashionMnist.sample();

  private record Holdings(double heapMebibytes, int threads, long openFiles) {

    static Holdings now() {
      System.gc();
      return new Holdings(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (double) (1 << 20),
          ManagementFactory.getThreadMXBean().getThreadCount(),
          ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
              ? unix.getOpenFileDescriptorCount()
              : -1);
    }

    boolean areMoreThan(Holdings settled) {
      return heapMebibytes > settled.heapMebibytes + MOST_NEW_MEBIBYTES
          || threads > settled.threads + MOST_NEW_THREADS
          || openFiles > settled.openFiles + MOST_NEW_FILES;
    }
  }

  private Soak(int epochs, int trials, int predictions, PrintStream out) {
    this.epochs = epochs / ROUNDS;
    this.comparisons = trials / ROUNDS / TRIALS_OF_A_COMPARISON;
    this.predictions = predictions / ROUNDS;
    this.out = out;
  }

  /** Runs all rounds. */
  public static void main(String[] args) throws IOException {
    boolean chosen = args.length == 3;
    new Soak(
            chosen ? Integer.parseInt(args[0]) : 1000,
            chosen ? Integer.parseInt(args[1]) : 200,
            chosen ? Integer.parseInt(args[2]) : 10_000,
            System.out)
        .run();
  }

  private void run() throws IOException {
    Optional<Holdings> settled = Optional.empty();
    Holdings holdings = Holdings.now();
    out.println("round  epochs  trials  predictions  heap MiB  threads  open files");
    for (int round = 1; round <= ROUNDS; round++) {
      Path folder = Files.createTempDirectory("fashion-soak-");
      try {
        new TrainingExperiment(TrainingPlan.STANDARD.withEpochs(epochs))
            .run(
                sample,
                RunFolder.create(folder.resolve("run")),
                Execution.standard(),
                RunListener.SILENT);
        for (int i = 0; i < comparisons; i++) {
          new ComparisonExperiment(plan())
              .run(
                  sample,
                  RunFolder.create(folder.resolve("comparison-" + i)),
                  Execution.standard(),
                  ComparisonListener.SILENT);
        }
        new PredictionExperiment(SavedModel.read(ModelChoice.named(MODEL)), Optional.empty())
            .run(Collections.nCopies(predictions, PHOTO), PredictionListener.SILENT);
      } finally {
        PathUtils.deleteDirectory(folder);
      }
      holdings = Holdings.now();
      print(round, holdings);
      if (round == SETTLED) {
        settled = Optional.of(holdings);
      }
    }
    if (holdings.areMoreThan(settled.orElseThrow())) {
      throw new IllegalStateException(
          "the last round holds %s, round %d held %s"
              .formatted(holdings, SETTLED, settled.orElseThrow()));
    }
  }

  private static ComparisonPlan plan() {
    ComparisonPlan standard = ComparisonPlan.STANDARD;
    return new ComparisonPlan(
        NetworkChoice.ofHidden(),
        List.of(OptimizerKind.ADAM),
        standard.schedule(),
        standard.weightDecay(),
        standard.refinements(),
        256,
        1,
        TRIALS_OF_A_COMPARISON - 1,
        1,
        0.1,
        1,
        0.5);
  }

  private void print(int round, Holdings holdings) {
    out.printf(
        "%5d  %6d  %6d  %11d  %8.1f  %7d  %10d%n",
        round,
        round * epochs,
        round * comparisons * TRIALS_OF_A_COMPARISON,
        round * predictions,
        holdings.heapMebibytes,
        holdings.threads,
        holdings.openFiles);
  }
}
