package org.fashionmnist.experiment.ratetest;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.ratetest.RateRangeTest;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.SafeFolder;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.plan.NetworkChoice;
import org.fashionmnist.result.ratetest.RateTest;
import org.fashionmnist.result.ratetest.RateTestRecord;
import org.fashionmnist.storage.run.RunFolder;

/**
 * A learning-rate range test from the data to its record and picture.
 *
 * @param network to be trained
 * @param optimizer whose rate is looked for, with its common other settings
 * @param batchSize images a step, at least 1
 * @param seed of initial weights and order
 * @param range of the rates
 */
public record RateTestExperiment(
    NetworkChoice network, OptimizerKind optimizer, int batchSize, long seed, RateRangeTest range) {

  /**
   * Checks what is chosen.
   *
   * @throws IllegalArgumentException if the batch size is below 1, or the steps of the optimizer
   *     have no rate; it names the option
   */
  public RateTestExperiment {
    Objects.requireNonNull(network, "network");
    Objects.requireNonNull(optimizer, "optimizer");
    Objects.requireNonNull(range, "range");
    if (batchSize < 1) {
      throw new IllegalArgumentException("--batch: expected at least 1, got " + batchSize);
    }
    if (optimizer == OptimizerKind.LBFGS) {
      throw new IllegalArgumentException(
          "--optimizer: lbfgs finds the length of each step by a line search, so there is no rate to"
              + " look for; its 1 is the first length it tries");
    }
  }

  /**
   * A test of rates from the lowest to the highest.
   *
   * @throws IllegalArgumentException if {@link RateRangeTest} does not take them
   */
  public RateTestExperiment(
      NetworkChoice network,
      OptimizerKind optimizer,
      int batchSize,
      long seed,
      double lowest,
      double highest,
      int steps) {
    this(network, optimizer, batchSize, seed, range(lowest, highest, steps));
  }

  private static RateRangeTest range(double lowest, double highest, int steps) {
    try {
      return new RateRangeTest(lowest, highest, steps);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--from, --to, --steps: " + e.getMessage(), e);
    }
  }

  /** Runs the test, and writes its record, its picture and its page. */
  public RateTestRecord run(
      Dataset dataset, RunFolder folder, Execution execution, RateTestListener listener)
      throws IOException {
    Network built = network.network(dataset.training(), dataset.classNames().size());
    RateTest test =
        range.run(
            built,
            optimizer,
            dataset.training(),
            Normalization.UNIT,
            batchSize,
            seed,
            Kernels.get(),
            execution.threads());
    RateTestRecord record =
        new RateTestRecord(
            execution.command(),
            dataset.provenance(),
            network.summary(built),
            network.settings().activation(),
            optimizer.label(),
            batchSize,
            seed,
            ThisProcess.environment(execution.threads()),
            test,
            Optional.of(dataset.training().count()));
    SafeFolder kept = SafeFolder.write(folder.path(), path -> new RunFolder(path).write(record));
    listener.tested(RateTestReporter.describe(record), test);
    kept.report(path -> new RateTestReporter(execution.pictures(), listener).write(path, record));
    return record;
  }
}
