package org.fashionmnist.experiment.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.fashionmnist.engine.train.TrainingMemory;
import org.fashionmnist.engine.train.TrainingResult;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.SafeFolder;
import org.fashionmnist.experiment.Stopwatch;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.plan.TrainingPlan;
import org.fashionmnist.result.Augmentation;
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
 * @param checkpoints how often one is kept
 * @param resumed the run that goes on; empty for a new one
 */
public record TrainingExperiment(
    TrainingPlan plan,
    boolean followed,
    double loadSeconds,
    CheckpointInterval checkpoints,
    Optional<ResumedRun> resumed) {

  public TrainingExperiment {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(checkpoints, "checkpoints");
    Objects.requireNonNull(resumed, "resumed");
  }

  /** A new run, without a page that follows it. */
  public TrainingExperiment(TrainingPlan plan) {
    this(plan, false, 0, CheckpointInterval.AUTOMATIC, Optional.empty());
  }

  /** A run that goes on where it was, without a page that follows it. */
  public TrainingExperiment(ResumedRun resumed) {
    this(resumed.plan(), false, 0, CheckpointInterval.AUTOMATIC, Optional.of(resumed));
  }

  /**
   * Trains and reports. The records are written before the pictures, so that nothing is lost where
   * a picture fails.
   *
   * <p>A run that is to end early, or diverges, is reported with the weights it has kept by then,
   * unless no epoch was done: then its settings and its history are all there is.
   *
   * @param folder that receives everything
   * @return the run, which says whether it was interrupted
   * @throws IllegalArgumentException if the data set is too small for the validation share, or is
   *     not the one that a resumed run began with
   * @throws DivergedException if the loss stops being a finite number; all is written
   * @throws TrainingInterruptedException if it was to end before an epoch was done; all is written
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

  /** What the training came to, all of it finite, and whether it diverged after that. */
  private record Trained(TrainingResult result, Optional<DivergedException> failure) {

    String status() {
      if (failure.isPresent()) {
        return RunRecord.DIVERGED;
      }
      return result.interrupted() ? RunRecord.INTERRUPTED : RunRecord.COMPLETED;
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
    private final TrainingMemory memory;
    private final RunSettings settings;
    private final String started;

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
      requireAugmentable();
      this.memory = TrainingMemory.of(network, plan.trainingSettings(), split.training().count());
      memory.requireRoom();
      this.settings = plan.settings(split.training().count());
      this.started =
          resumed
              .map(run -> run.record().started())
              .orElseGet(() -> Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
      resumed.ifPresent(this::requireSame);
    }

    private void requireAugmentable() {
      LabeledImages images = dataset.training();
      plan.refinements().augmentation().requireFit(images.height(), images.width());
      if (plan.testTimeAugmentation()) {
        plan.testViews().requireFit(images.height(), images.width());
      }
    }

    private void requireSame(ResumedRun before) {
      if (!before.record().data().files().equals(dataset.provenance().files())) {
        throw new IllegalArgumentException(
            "the data are not those that the training began with; name their folder with --data");
      }
      if (!before.record().settings().equals(settings)) {
        throw new IllegalArgumentException(
            "%s: its settings are not those of a training of this program"
                .formatted(folder.path().resolve(RunFolder.RUN)));
      }
    }

    TrainedRun run(Optional<FollowingPage> following) throws IOException {
      Normalization normalization = plan.normalization(split.training());
      RunRecord begun = unfinished(new History(List.of()));
      if (settings.model().isPresent()) {
        listener.layered(network.summary());
      }
      listener.begun(begun, dataset);
      plan.warnings().forEach(listener::noted);
      if (memory.isLarge()) {
        listener.noted(
            "training %s takes about %,d MiB of memory".formatted(network, memory.mebibytes()));
      }
      TrainingHints hints =
          new TrainingHints(dataset.classNames(), split.training(), dataset.test());
      hints.ofData().forEach(listener::noted);

      Stopwatch stopwatch = new Stopwatch();
      RunCheckpoints checkpoints = checkpoints(begun);
      Trained trained = train(normalization, following, checkpoints);
      TrainingResult result = trained.result();
      double fitSeconds = stopwatch.lapSeconds();
      if (!trained.status().equals(RunRecord.COMPLETED) && result.history().last().epoch() == 0) {
        writeBegun(trained, fitSeconds, following, checkpoints);
        if (trained.failure().isPresent()) {
          throw trained.failure().get();
        }
        throw new TrainingInterruptedException(result.stopReason());
      }
      following.ifPresent(FollowingPage::trained);
      listener.trained(result.stopReason(), result.weightsEpoch());
      hints.ofWeights(result).ifPresent(listener::noted);
      ChartPainter painter = new ChartPainter(execution.pictures(), RunSubtitle.of(begun));
      painter.drawTraining(
          result.history(), result.weightsEpoch(), Optional.of(result.steps()), result.layers());

      TrainedModel model = model(result, normalization);
      Predictions predictions =
          model.predict(dataset.test(), plan.testViews(), execution.threads());
      Evaluation test = ModelEvaluator.evaluate(model, dataset.test(), predictions);
      ImagePredictions said = predictions.record(dataset.classNames(), dataset.test());
      Calibration calibration =
          CalibrationMeasure.of(said, validationPredictions(model)).withLoss(test.scores().loss());
      painter.drawTest(test, PrecisionRecall.of(said), calibration, model);
      painter.drawImages(said, dataset.test());
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
              trained.status(),
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
      SafeFolder.write(folder.path(), path -> run.write(new RunFolder(path)))
          .report(path -> run.report(pageIn(path), painter, dataset.test(), listener));
      if (result.interrupted()) {
        listener.interrupted(folder.path(), checkpoints.isKept());
      }
      if (trained.failure().isPresent()) {
        throw trained.failure().get();
      }
      return run;
    }

    private RunCheckpoints checkpoints(RunRecord begun) {
      return new RunCheckpoints(
          folder,
          checkpoints,
          resumed.flatMap(ResumedRun::checkpoint),
          execution.stop(),
          RunIdentity.of(begun, dataset.classNames()),
          begun,
          listener::noted);
    }

    private Trained train(
        Normalization normalization, Optional<FollowingPage> following, RunCheckpoints checkpoints)
        throws IOException {
      List<TrainingListener> listeners = new ArrayList<>(List.of(listener));
      if (following.isPresent()) {
        checkpoints.begin();
        following.get().begin();
        listener.followedBy(page.path());
        listeners.add(following.get());
      }
      Trainer trainer =
          new Trainer(network, plan.trainingSettings(), Kernels.get(), execution.threads());
      try {
        return new Trained(
            trainer.fit(
                split.training(), split.validation(), normalization, listeners, checkpoints),
            Optional.empty());
      } catch (DivergedException diverged) {
        return new Trained(diverged.before().orElseThrow(), Optional.of(diverged));
      }
    }

    /** Writes what there is of a run that ended before an epoch was done. */
    private void writeBegun(
        Trained trained,
        double fitSeconds,
        Optional<FollowingPage> following,
        RunCheckpoints checkpoints)
        throws IOException {
      TrainingResult result = trained.result();
      RunRecord record =
          record(
              trained.status(),
              result.stopReason(),
              Optional.empty(),
              Optional.empty(),
              timings(fitSeconds, result.history(), 0));
      SafeFolder written =
          SafeFolder.write(folder.path(), path -> write(new RunFolder(path), result, record));
      if (trained.failure().isPresent()) {
        following.ifPresent(page -> page.diverged(result.stopReason()));
        written.report(listener::diverged);
      } else {
        following.ifPresent(page -> page.interrupted(result.stopReason()));
        written.report(path -> listener.interrupted(path, checkpoints.isKept()));
      }
    }

    private static void write(RunFolder folder, TrainingResult result, RunRecord record)
        throws IOException {
      folder.write(result.history());
      folder.write(result.steps());
      folder.write(record);
    }

    /** The page that was followed, unless the run had to go elsewhere. */
    private PageFile pageIn(Path path) {
      return path.equals(folder.path()) ? page : new PageFile(path);
    }

    /** What its file tells of its origin depends on neither time nor machine. */
    private TrainedModel model(TrainingResult result, Normalization normalization) {
      Map<String, String> provenance = new LinkedHashMap<>();
      provenance.put("dataset", dataset.provenance().dataset());
      provenance.put("data_sha256", dataset.provenance().files().get(0).sha256());
      provenance.put("sample", String.valueOf(dataset.provenance().sample()));
      provenance.put("command", execution.command());
      provenance.put("weights_epoch", String.valueOf(result.weightsEpoch()));
      provenance.put("version", ThisProcess.version());
      settings.model().ifPresent(model -> provenance.put(TrainedModel.NAME, model.name()));
      Augmentation augmentation = plan.refinements().augmentation();
      if (augmentation.shift() > 0) {
        provenance.put(TrainedModel.SHIFT, String.valueOf(augmentation.shift()));
      }
      if (augmentation.flip()) {
        provenance.put(TrainedModel.FLIP, "true");
      }
      return new TrainedModel(
          network, result.parameters(), normalization, dataset.classNames(), provenance);
    }

    private Optional<ImagePredictions> validationPredictions(TrainedModel model) {
      LabeledImages validation = split.validation();
      return validation.count() == 0
          ? Optional.empty()
          : Optional.of(
              model
                  .predict(validation, plan.testViews(), execution.threads())
                  .record(dataset.classNames(), validation));
    }

    /** What is known of the run while it trains. */
    private RunRecord unfinished(History history) {
      return record(
          RunRecord.RUNNING,
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
          Optional.of(dataset.classNames()),
          new SplitSizes(
              split.training().count(), split.validation().count(), dataset.test().count()),
          plan.network().summary(network),
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
