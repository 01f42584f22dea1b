package org.fashionmnist.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.text.ComparisonProgress;
import org.fashionmnist.cli.text.ComparisonTable;
import org.fashionmnist.cli.text.Notes;
import org.fashionmnist.compare.OptimizerComparison;
import org.fashionmnist.compare.TrialData;
import org.fashionmnist.compare.TrialLog;
import org.fashionmnist.compare.statistics.Analysis;
import org.fashionmnist.compare.statistics.Candidate;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.dataset.StratifiedSplit;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.experiment.Stopwatch;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.SplitSizes;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.ComparisonSettings;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.storage.comparison.ComparisonFolder;

/**
 * One comparison from data to reports: trials, statistics, records, pictures.
 *
 * @param commandLine what repeats it
 * @param discardEarly whether hopeless trials are given up before their last epoch
 * @param secondsLimit after which no epoch begins; empty for none
 */
record ComparisonRun(
    String commandLine,
    ComparisonSettings settings,
    Network network,
    Dataset dataset,
    StratifiedSplit split,
    int threads,
    boolean discardEarly,
    OptionalDouble secondsLimit) {

  void execute(ComparisonFolder folder, PictureOptions pictures, PrintWriter out, PrintWriter err)
      throws IOException {
    ComparisonProgress progress = new ComparisonProgress(err);
    Stopwatch watch = new Stopwatch();
    OptimizerComparison comparison =
        new OptimizerComparison(
            settings, data(), discardEarly, new FolderLog(folder), progress, secondsLimit);
    OptimizerComparison.Outcome outcome;
    try {
      outcome = comparison.run(threads);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      progress.finish();
    }
    Comparison result = result(outcome, watch.lapSeconds());
    folder.write(result);
    List<Path> files =
        new ComparisonReporter(result, pictures.style(), new Notes(err)).write(folder.path());
    tell(result, files.get(0), out);
  }

  private TrialData data() {
    return new TrialData(
        network,
        split.training(),
        split.validation(),
        dataset.training(),
        dataset.test(),
        Normalization.UNIT);
  }

  private Comparison result(OptimizerComparison.Outcome outcome, double wallSeconds) {
    Analysis analysis = Analysis.of(settings, outcome.trials(), candidates());
    return new Comparison(
        commandLine,
        outcome.isComplete() ? "completed" : "incomplete",
        settings,
        dataset.provenance(),
        new SplitSizes(
            split.training().count(), split.validation().count(), dataset.test().count()),
        new NetworkSummary(network.sizes(), network.layout().parameterCount()),
        ThisProcess.environment(threads),
        analysis.optimizers(),
        analysis.pairs(),
        analysis.seedDeviation(),
        analysis.testLooks(),
        analysis.trials(),
        wallSeconds);
  }

  private List<Candidate> candidates() {
    return settings.optimizers().stream()
        .map(OptimizerKind::of)
        .map(kind -> new Candidate(kind.label(), kind.displayName(), kind.commonDefaultRate()))
        .toList();
  }

  private static void tell(Comparison result, Path page, PrintWriter out) {
    out.println();
    out.println(ComparisonTable.text(result));
    out.println();
    result
        .seedDeviation()
        .ifPresent(
            deviation ->
                out.println(
                    String.format(
                        Locale.ROOT,
                        "Two runs of one setting differ by up to %.2f points (95 of 100 times).",
                        100 * 1.96 * Math.sqrt(2) * deviation)));
    out.println(
        String.format(
            Locale.ROOT,
            "%d trials in %.1f s; the test images were looked at %d times.",
            result.trials().size(),
            result.wallSeconds(),
            result.testLooks()));
    if (result.status().equals("incomplete")) {
      out.println("INCOMPLETE: the time limit ended it. Go on with the same command and --resume.");
    }
    out.println("Report    " + page);
  }

  /** Keeps trials in the folder. */
  private record FolderLog(ComparisonFolder folder) implements TrialLog {

    @Override
    public List<TrialRecord> earlier() {
      try {
        return folder.readTrials();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void add(TrialRecord trial) {
      try {
        folder.write(trial);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
