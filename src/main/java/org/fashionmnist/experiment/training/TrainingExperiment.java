package org.fashionmnist.experiment.training;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.dataset.StratifiedSplit;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.model.CalibrationMeasure;
import org.fashionmnist.engine.model.Predictions;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.model.WeightsFingerprint;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.train.DivergedException;
import org.fashionmnist.engine.train.Trainer;
import org.fashionmnist.engine.train.TrainingListener;
import org.fashionmnist.engine.train.TrainingResult;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.Stopwatch;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.result.NetworkSummary;
import org.fashionmnist.result.SplitSizes;
import org.fashionmnist.result.run.Calibration;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.LayerMap;
import org.fashionmnist.result.run.PrecisionRecall;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.result.run.RunSettings;
import org.fashionmnist.result.run.Timings;
import org.fashionmnist.storage.run.RunFolder;
import org.fashionmnist.tribuo.ModelEvaluator;

/**
 * A training from the data to its report: split, train, evaluate, write the records, the model, the
 * pictures and the page.
 *
 * @param plan what is chosen
 * @param followed whether the page follows the training, epoch by epoch
 * @param loadSeconds that getting the data took, kept in the record
 */
public record TrainingExperiment(TrainingPlan plan, boolean followed, double loadSeconds) {

  public TrainingExperiment {
    Objects.requireNonNull(plan, "plan");
  }

  /** Without a page that follows it. */
  public TrainingExperiment(TrainingPlan plan) {
    this(plan, false, 0);
  }

  /**
   * Trains and reports. The records are written before the pictures, so that nothing is lost where
   * a picture fails.
   *
   * @param folder that receives everything
   * @throws IllegalArgumentException if the data set is too small for the validation share
   * @throws DivergedException if the loss stops being a finite number; settings and history are
   *     written
   */
  public TrainedRun run(
      Dataset dataset, RunFolder folder, Execution execution, RunListener listener)
      throws IOException {
    Course course = new Course(dataset, folder, execution, listener);
    if (!followed) {
      return course.run(Optional.empty());
    }
    try (FollowingPage following =
        new FollowingPage(course.page, course::unfinished, plan.epochs(), listener::noted)) {
      return course.run(Optional.of(following));
    }
  }

  /** What one run has at hand. */
  private final class Course {

    private final Dataset dataset;
    private final RunFolder folder;
    private final Execution execution;
    private final RunListener listener;
    private final PageFile page;
    private final StratifiedSplit split;
    private final Network network;
    private final RunSettings settings;
    private final String started = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

    Course(Dataset dataset, RunFolder folder, Execution execution, RunListener listener) {
      this.dataset = dataset;
      this.folder = folder;
      this.execution = execution;
      this.listener = listener;
      this.page = new PageFile(folder.path());
      this.split = StratifiedSplit.of(dataset.training(), plan.validationShare(), plan.seed());
      if (plan.validationShare() > 0 && split.validation().count() == 0) {
        throw new IllegalArgumentException(
            "--validation %s holds out none of the %,d training images; use a larger share, or 0"
                .formatted(plan.validationShare(), dataset.training().count()));
      }
      this.network = plan.network().network(dataset.training(), dataset.classNames().size());
      this.settings = plan.settings(split.training().count());
    }

    TrainedRun run(Optional<FollowingPage> following) throws IOException {
      Normalization normalization = plan.normalization(split.training());
      RunRecord begun = unfinished(new History(List.of()));
      listener.begun(begun, dataset);
      KernelsProvider.advice().ifPresent(listener::noted);
      plan.warnings().forEach(listener::noted);
      TrainingHints hints =
          new TrainingHints(dataset.classNames(), split.training(), dataset.test());
      hints.ofData().forEach(listener::noted);

      Stopwatch stopwatch = new Stopwatch();
      TrainingResult result = train(normalization, following);
      following.ifPresent(FollowingPage::trained);
      double fitSeconds = stopwatch.lapSeconds();
      listener.trained(result.stopReason(), result.weightsEpoch());
      hints.ofWeights(result).ifPresent(listener::noted);
      ChartPainter painter = new ChartPainter(execution.pictures(), RunSubtitle.of(begun));
      painter.drawTraining(
          result.history(), result.weightsEpoch(), Optional.of(result.steps()), result.layers());

      TrainedModel model = model(result, normalization);
      Predictions predictions = model.predict(dataset.test(), execution.threads());
      Evaluation test = ModelEvaluator.evaluate(model, dataset.test(), predictions);
      ImagePredictions said = predictions.record(dataset.classNames(), dataset.test());
      Calibration calibration =
          CalibrationMeasure.of(said, validationPredictions(model)).withLoss(test.scores().loss());
      painter.drawTest(test, PrecisionRecall.of(said), said, dataset.test(), calibration, model);
      LayerMap map = LayerMapping.of(model, dataset.test(), said);
      painter.drawMap(map, model.classNames());
      double evaluateSeconds = stopwatch.lapSeconds();
      String fingerprint = WeightsFingerprint.of(result.parameters());
      listener.evaluated(test, fingerprint);
      hints
          .ofAnswers(
              test.confusionMatrix(),
              result.layers(),
              result.weightsEpoch(),
              settings.weightDecay())
          .ifPresent(listener::noted);

      RunRecord record =
          record(
              "completed",
              result.stopReason(),
              Optional.of(result.weightsEpoch()),
              Optional.of(fingerprint),
              timings(fitSeconds, result.history(), evaluateSeconds));
      TrainedRun run =
          new TrainedRun(
              record,
              result.history(),
              Optional.of(result.steps()),
              result.layers(),
              test,
              said,
              calibration,
              Optional.of(map),
              model);
      run.write(folder);
      run.report(page, painter, dataset.test(), listener);
      return run;
    }

    private TrainingResult train(Normalization normalization, Optional<FollowingPage> following)
        throws IOException {
      List<TrainingListener> listeners = new ArrayList<>(List.of(listener));
      if (following.isPresent()) {
        following.get().begin();
        listener.followedBy(page.path());
        listeners.add(following.get());
      }
      Stopwatch stopwatch = new Stopwatch();
      try {
        return new Trainer(network, plan.trainingSettings(), Kernels.get(), execution.threads())
            .fit(split.training(), split.validation(), normalization, listeners);
      } catch (DivergedException diverged) {
        following.ifPresent(page -> page.diverged(diverged.getMessage()));
        folder.write(diverged.history());
        folder.write(diverged.steps());
        folder.write(
            record(
                "diverged",
                diverged.getMessage(),
                Optional.empty(),
                Optional.empty(),
                timings(stopwatch.lapSeconds(), diverged.history(), 0)));
        listener.diverged(folder.path());
        throw diverged;
      }
    }

    /** What its file tells of its origin depends on neither time nor machine. */
    private TrainedModel model(TrainingResult result, Normalization normalization) {
      Map<String, String> provenance =
          Map.of(
              "dataset", dataset.provenance().dataset(),
              "data_sha256", dataset.provenance().files().get(0).sha256(),
              "sample", String.valueOf(dataset.provenance().sample()),
              "command", execution.command(),
              "weights_epoch", String.valueOf(result.weightsEpoch()),
              "version", ThisProcess.version());
      return new TrainedModel(
          network, result.parameters(), normalization, dataset.classNames(), provenance);
    }

    private Optional<ImagePredictions> validationPredictions(TrainedModel model) {
      LabeledImages validation = split.validation();
      return validation.count() == 0
          ? Optional.empty()
          : Optional.of(
              model
                  .predict(validation, execution.threads())
                  .record(dataset.classNames(), validation));
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

    private RunRecord record(
        String status,
        String stopReason,
        Optional<Integer> weightsEpoch,
        Optional<String> fingerprint,
        Timings timings) {
      return new RunRecord(
          status,
          stopReason,
          execution.command(),
          started,
          settings,
          dataset.provenance(),
          new SplitSizes(
              split.training().count(), split.validation().count(), dataset.test().count()),
          new NetworkSummary(network.sizes(), network.layout().parameterCount()),
          weightsEpoch,
          fingerprint,
          ThisProcess.environment(execution.threads()),
          timings);
    }

    private Timings timings(double fitSeconds, History history, double evaluateSeconds) {
      double trainSeconds = trainSeconds(history);
      return new Timings(loadSeconds, trainSeconds, fitSeconds - trainSeconds, evaluateSeconds);
    }

    private static double trainSeconds(History history) {
      return history.epochs().stream().mapToDouble(EpochMetrics::seconds).sum();
    }
  }
}
