package org.fashionmnist.experiment.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.fashionmnist.compare.OptimizerComparison;
import org.fashionmnist.compare.TrialData;
import org.fashionmnist.compare.statistics.Analysis;
import org.fashionmnist.compare.statistics.Candidate;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.dataset.StratifiedSplit;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.stop.StopRequest;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.SafeFolder;
import org.fashionmnist.experiment.Stopwatch;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.SplitSizes;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.ComparisonSettings;
import org.fashionmnist.result.wording.Names;
import org.fashionmnist.storage.comparison.ComparisonFolder;
import org.fashionmnist.storage.run.RunFolder;

/**
 * A comparison from the data to its report: trials, statistics, records, pictures, page.
 *
 * @param plan what is chosen
 * @param discardEarly whether hopeless trials are given up before their last epoch
 * @param secondsLimit after which no epoch begins; empty for none
 * @param resumed whether it goes on with the trials that the folder has
 */
public record ComparisonExperiment(
    ComparisonPlan plan, boolean discardEarly, OptionalDouble secondsLimit, boolean resumed) {

  public ComparisonExperiment {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(secondsLimit, "secondsLimit");
  }

  /** From the start to the end, giving up hopeless trials. */
  public ComparisonExperiment(ComparisonPlan plan) {
    this(plan, true, OptionalDouble.empty(), false);
  }

  /**
   * Compares and reports. Every trial is written when it ends.
   *
   * @param folder that receives everything; new, unless resumed
   * @throws org.fashionmnist.storage.comparison.OtherSettingsException if the folder was begun with
   *     another plan, version or data set
   */
  public Comparison run(
      Dataset dataset, RunFolder folder, Execution execution, ComparisonListener listener)
      throws IOException {
    StratifiedSplit split =
        StratifiedSplit.of(dataset.training(), plan.validationShare(), plan.seed());
    if (split.validation().count() == 0) {
      throw new IllegalArgumentException(
          "--validation %s holds out none of the %,d training images, by which rates are tuned; use a"
                  .formatted(plan.validationShare(), dataset.training().count())
              + " larger share");
    }
    ComparisonSettings settings = plan.settings(split.training().count());
    TrialsOnDisk trials =
        new TrialsOnDisk(
            open(folder, settings, dataset.provenance()),
            path ->
                ComparisonFolder.begin(
                    new RunFolder(path), ThisProcess.version(), settings, dataset.provenance()));
    TrialData data =
        new TrialData(
            plan.network().network(dataset.training(), dataset.classNames().size()),
            split.training(),
            split.validation(),
            dataset.training(),
            dataset.test(),
            Normalization.UNIT,
            plan::training);
    Stopwatch watch = new Stopwatch();
    OptimizerComparison.Outcome outcome;
    try {
      outcome =
          new OptimizerComparison(settings, data, discardEarly, trials, listener, stop(execution))
              .run(execution.threads());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      listener.trialsEnded();
    }
    Comparison result =
        record(settings, data, dataset.provenance(), outcome, execution, watch.lapSeconds());
    SafeFolder kept = trials.write(result);
    listener.recorded(result);
    kept.report(path -> new ComparisonReporter(execution.pictures(), listener).write(path, result));
    return result;
  }

  private StopRequest stop(Execution execution) {
    long start = System.nanoTime();
    double nanos = 1e9 * secondsLimit.orElse(Double.POSITIVE_INFINITY);
    return () -> execution.stop().isMade() || System.nanoTime() - start > nanos;
  }

  private ComparisonFolder open(
      RunFolder folder, ComparisonSettings settings, DataProvenance provenance) throws IOException {
    return resumed
        ? ComparisonFolder.resume(folder.path(), ThisProcess.version(), settings, provenance)
        : ComparisonFolder.begin(folder, ThisProcess.version(), settings, provenance);
  }

  private Comparison record(
      ComparisonSettings settings,
      TrialData data,
      DataProvenance provenance,
      OptimizerComparison.Outcome outcome,
      Execution execution,
      double wallSeconds) {
    Network network = data.network();
    Analysis analysis = Analysis.of(settings, outcome.trials(), candidates());
    return new Comparison(
        execution.command(),
        outcome.isComplete() ? "completed" : "incomplete",
        settings,
        provenance,
        new SplitSizes(data.training().count(), data.validation().count(), data.test().count()),
        plan.network().summary(network),
        ThisProcess.environment(execution.threads()),
        analysis.optimizers(),
        analysis.pairs(),
        analysis.seedDeviation(),
        analysis.testLooks(),
        analysis.trials(),
        wallSeconds);
  }

  private List<Candidate> candidates() {
    return plan.optimizers().stream()
        .map(kind -> new Candidate(kind.label(), Names.optimizer(kind.label()), kind.defaultRate()))
        .toList();
  }
}
