package org.fashionmnist.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.cli.option.TrainingOptions;
import org.fashionmnist.cli.text.RunNarrator;
import org.fashionmnist.cli.text.TrainingProgress;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.dataset.StratifiedSplit;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.model.CalibrationMeasure;
import org.fashionmnist.engine.model.Predictions;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.model.WeightsFingerprint;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.train.DivergedException;
import org.fashionmnist.engine.train.Trainer;
import org.fashionmnist.engine.train.TrainingListener;
import org.fashionmnist.engine.train.TrainingResult;
import org.fashionmnist.experiment.ChartPainter;
import org.fashionmnist.experiment.FollowingPage;
import org.fashionmnist.experiment.PageFile;
import org.fashionmnist.experiment.Stopwatch;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.page.run.RunPage;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.SplitSizes;
import org.fashionmnist.result.run.Calibration;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.result.run.RunSettings;
import org.fashionmnist.result.run.Timings;
import org.fashionmnist.storage.model.ModelFile;
import org.fashionmnist.storage.run.RunFolder;
import org.fashionmnist.tribuo.ModelEvaluator;

/**
 * One run from data to reports: split, train, evaluate, write the records, the pictures and the
 * page. The records are written first, so that nothing is lost where a picture fails.
 */
final class TrainingRun {

  private final String commandLine;
  private final TrainingOptions options;
  private final PictureOptions pictures;
  private final boolean watch;
  private final int threads;
  private final RunFolder folder;
  private final RunNarrator narrator;
  private final Dataset dataset;
  private final double loadSeconds;
  private final StratifiedSplit split;
  private final Network network;
  private final RunSettings settings;
  private final String started = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

  /**
   * A run that has its data.
   *
   * @param commandLine what repeats the run
   * @param watch whether the page follows the training
   * @param threads the most that compute
   * @param folder where the reports go
   * @throws IllegalArgumentException if the data set is too small for the validation share
   */
  TrainingRun(
      String commandLine,
      TrainingOptions options,
      PictureOptions pictures,
      boolean watch,
      int threads,
      RunFolder folder,
      RunNarrator narrator,
      Dataset dataset,
      double loadSeconds) {
    this.commandLine = commandLine;
    this.options = options;
    this.pictures = pictures;
    this.watch = watch;
    this.threads = threads;
    this.folder = folder;
    this.narrator = narrator;
    this.dataset = dataset;
    this.loadSeconds = loadSeconds;
    this.split = StratifiedSplit.of(dataset.training(), options.validationShare(), options.seed());
    if (options.validationShare() > 0 && split.validation().count() == 0) {
      throw new IllegalArgumentException(
          "--validation %s holds out none of the %,d training images; use a larger share, or 0"
              .formatted(options.validationShare(), dataset.training().count()));
    }
    this.network = options.network(dataset.training(), dataset.classNames().size());
    this.settings = options.record(split.training().count());
  }

  void execute() throws IOException {
    PageFile page = new PageFile(folder.path());
    if (!watch) {
      execute(page, Optional.empty());
      return;
    }
    try (FollowingPage following =
        new FollowingPage(page, this::unfinished, subtitle(), settings.epochs(), narrator.err())) {
      execute(page, Optional.of(following));
    }
  }

  private void execute(PageFile page, Optional<FollowingPage> following) throws IOException {
    Normalization normalization = options.normalization(split.training());
    narrator.loaded(dataset, split.validation().count());
    narrator.defined(network, settings);

    Stopwatch stopwatch = new Stopwatch();
    TrainingResult result = train(normalization, following);
    following.ifPresent(FollowingPage::trained);
    double fitSeconds = stopwatch.lapSeconds();
    narrator.trained(result);
    ChartPainter painter = new ChartPainter(pictures.style(), subtitle());
    painter.draw(result.history());
    painter.draw(result.layers());

    TrainedModel model =
        new TrainedModel(
            network, result.parameters(), normalization, dataset.classNames(), provenance(result));
    Predictions predictions = model.predict(dataset.test(), threads);
    Evaluation test = ModelEvaluator.evaluate(model, dataset.test(), predictions);
    painter.draw(test);
    ImagePredictions said = predictions.record(dataset.classNames(), dataset.test());
    painter.draw(said, dataset.test()::grayImage);
    Calibration calibration = CalibrationMeasure.of(said, validationPredictions(model));
    painter.draw(calibration);
    painter.draw(model.firstLayerWeights());
    double evaluateSeconds = stopwatch.lapSeconds();
    String fingerprint = WeightsFingerprint.of(result.parameters());
    narrator.evaluated(test, fingerprint);

    RunRecord run =
        record(
            "completed",
            result.stopReason(),
            Optional.of(result.weightsEpoch()),
            Optional.of(fingerprint),
            timings(fitSeconds, result.history(), evaluateSeconds));
    folder.write(run);
    folder.write(result.history());
    folder.write(result.layers());
    folder.write(test);
    folder.write(said);
    folder.write(calibration);
    ModelFile.write(folder.modelPath(), model);
    RunReporter reporter =
        new RunReporter(run, result.history(), test, said, dataset.test(), model);
    narrator.reported(folder.path(), reporter.write(page, painter, narrator));
  }

  private Optional<ImagePredictions> validationPredictions(TrainedModel model) {
    LabeledImages validation = split.validation();
    return validation.count() == 0
        ? Optional.empty()
        : Optional.of(model.predict(validation, threads).record(dataset.classNames(), validation));
  }

  /** What is known of the run while it trains. */
  private RunRecord unfinished(History history) {
    return record(
        "running",
        "–",
        Optional.empty(),
        Optional.empty(),
        timings(trainSeconds(history), history, 0));
  }

  private String subtitle() {
    return RunSubtitle.of(summary(), settings, dataset.provenance(), split.training().count());
  }

  private TrainingResult train(Normalization normalization, Optional<FollowingPage> following)
      throws IOException {
    TrainingProgress progress = narrator.training(settings, threads, split.training().count());
    List<TrainingListener> listeners = new ArrayList<>(List.of(progress));
    if (following.isPresent()) {
      following.get().begin();
      narrator.followedBy(folder.path().resolve(RunPage.NAME));
      listeners.add(following.get());
    }
    Stopwatch stopwatch = new Stopwatch();
    try {
      return new Trainer(network, options.trainingSettings(), Kernels.get(), threads)
          .fit(split.training(), split.validation(), normalization, listeners);
    } catch (DivergedException diverged) {
      progress.finish();
      following.ifPresent(page -> page.diverged(diverged.getMessage()));
      folder.write(diverged.history());
      folder.write(
          record(
              "diverged",
              diverged.getMessage(),
              Optional.empty(),
              Optional.empty(),
              timings(stopwatch.lapSeconds(), diverged.history(), 0)));
      narrator.diverged(folder.path());
      throw diverged;
    }
  }

  private RunRecord record(
      String status,
      String stopReason,
      Optional<Integer> weightsEpoch,
      Optional<String> fingerprint,
      Timings timings) {
    return new RunRecord(
        status,
        stopReason,
        commandLine,
        started,
        settings,
        dataset.provenance(),
        new SplitSizes(
            split.training().count(), split.validation().count(), dataset.test().count()),
        summary(),
        weightsEpoch,
        fingerprint,
        ThisProcess.environment(threads),
        timings);
  }

  private NetworkSummary summary() {
    return new NetworkSummary(network.sizes(), network.layout().parameterCount());
  }

  private Timings timings(double fitSeconds, History history, double evaluateSeconds) {
    double trainSeconds = trainSeconds(history);
    return new Timings(loadSeconds, trainSeconds, fitSeconds - trainSeconds, evaluateSeconds);
  }

  private static double trainSeconds(History history) {
    return history.epochs().stream().mapToDouble(EpochMetrics::seconds).sum();
  }

  /** What the model file tells of its origin; nothing of it depends on time or machine. */
  private Map<String, String> provenance(TrainingResult result) {
    return Map.of(
        "dataset", dataset.provenance().dataset(),
        "data_sha256", dataset.provenance().files().get(0).sha256(),
        "sample", String.valueOf(dataset.provenance().sample()),
        "command", commandLine,
        "weights_epoch", String.valueOf(result.weightsEpoch()),
        "version", ThisProcess.version());
  }
}
