package org.fashionmnist.experiment.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.model.CalibrationMeasure;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.model.WeightsFingerprint;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.experiment.ReportListener;
import org.fashionmnist.page.run.RunPage;
import org.fashionmnist.page.run.RunReport;
import org.fashionmnist.result.run.Calibration;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.LayerHistory;
import org.fashionmnist.result.run.LayerMap;
import org.fashionmnist.result.run.PrecisionRecall;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.result.run.StepHistory;
import org.fashionmnist.storage.model.ModelFile;
import org.fashionmnist.storage.run.RunAgreement;
import org.fashionmnist.storage.run.RunFolder;

/**
 * A run that was trained and tested to the end.
 *
 * @param record what was trained and how
 * @param history the course of the training
 * @param steps the loss of its steps; empty of a run that did not keep them
 * @param layers the course of its layers
 * @param test the scores on the test images
 * @param predictions what the network said of each of them
 * @param calibration how far its probabilities can be believed
 * @param map what its last hidden layer makes of the first test images; empty of a run that did not
 *     keep it
 * @param model the trained network
 */
public record TrainedRun(
    RunRecord record,
    History history,
    Optional<StepHistory> steps,
    LayerHistory layers,
    Evaluation test,
    ImagePredictions predictions,
    Calibration calibration,
    Optional<LayerMap> map,
    TrainedModel model) {

  /**
   * Reads the records and the model of a run.
   *
   * @throws IOException if one is missing or damaged, or is not of the same run as the others
   */
  public static TrainedRun read(RunFolder folder) throws IOException {
    RunRecord record = requireRecords(folder);
    Evaluation test = folder.readEvaluation();
    List<String> classNames = test.confusionMatrix().classNames();
    BackgroundRead<ImagePredictions> predictions =
        BackgroundRead.begin(() -> folder.readPredictions(classNames)); // half of all bytes
    History history = folder.readHistory();
    Optional<StepHistory> steps = folder.readSteps();
    LayerHistory layers = folder.readLayers();
    Calibration calibration = folder.readCalibration().withLoss(test.scores().loss());
    Optional<LayerMap> map = folder.readLayerMap(classNames.size());
    TrainedModel model = ModelFile.read(folder.modelPath());
    TrainedRun run =
        new TrainedRun(
            record, history, steps, layers, test, predictions.get(), calibration, map, model);
    run.requireAgreement(folder);
    return run;
  }

  /** What the run was; all files are there. */
  private static RunRecord requireRecords(RunFolder run) throws IOException {
    Path folder = run.path();
    Optional<RunRecord> record =
        Files.isRegularFile(folder.resolve(RunFolder.RUN))
            ? Optional.of(readDone(run))
            : Optional.empty();
    for (String name :
        List.of(
            RunFolder.RUN,
            RunFolder.HISTORY_JSON,
            RunFolder.METRICS,
            RunFolder.PREDICTIONS,
            RunFolder.CALIBRATION,
            RunFolder.LAYERS_JSON,
            RunFolder.MODEL)) {
      if (!Files.isRegularFile(folder.resolve(name))) {
        throw new IOException(
            "%s has no %s; expected the folder of a run that was completed by this program"
                .formatted(folder, name));
      }
    }
    return record.orElseThrow();
  }

  private static RunRecord readDone(RunFolder runFolder) throws IOException {
    Path folder = runFolder.path();
    RunRecord run = runFolder.readRun();
    boolean isDone = Files.isRegularFile(folder.resolve(RunFolder.MODEL));
    if (run.status().equals(RunRecord.RUNNING)
        || (run.status().equals(RunRecord.INTERRUPTED) && !isDone)) {
      throw new IOException(
          ("%s holds a training that is not done, so there is no report of it yet; if it does not run"
                  + " any more: ./fashion train --resume %s")
              .formatted(folder, folder));
    }
    return run;
  }

  /** Records of one run tell the same; a file from another run would make a page that lies. */
  private void requireAgreement(RunFolder folder) throws IOException {
    folder.requireIntact();
    RunAgreement.require(folder, record, history, test, predictions);
    Path path = folder.path();
    String weights = WeightsFingerprint.of(model.parameters());
    if (!weights.equals(record.weightsSha256().orElse(""))
        || !model.network().sizes().equals(record.network().sizes())
        || model.network().layout().parameterCount() != record.network().parameterCount()) {
      throw RunAgreement.disagreement(path, RunFolder.MODEL, RunFolder.RUN);
    }
    if (!model.classNames().equals(test.confusionMatrix().classNames())) {
      throw RunAgreement.disagreement(path, RunFolder.METRICS, RunFolder.MODEL);
    }
    if (!ofTheseLayers() || layers.epochs().size() != history.last().epoch()) {
      throw RunAgreement.disagreement(path, RunFolder.LAYERS_JSON, RunFolder.HISTORY_JSON);
    }
    if (steps.isPresent() && !ofTheseEpochs(steps.get())) {
      throw RunAgreement.disagreement(path, RunFolder.STEPS_JSON, RunFolder.HISTORY_JSON);
    }
    if (!CalibrationMeasure.fits(calibration, predictions)) {
      throw RunAgreement.disagreement(path, RunFolder.CALIBRATION, RunFolder.PREDICTIONS);
    }
    if (map.stream().flatMap(points -> points.points().stream()).anyMatch(this::contradicts)) {
      throw RunAgreement.disagreement(path, RunFolder.LAYER_MAP, RunFolder.PREDICTIONS);
    }
  }

  private boolean ofTheseLayers() {
    List<String> names = model.network().weightLayerNames();
    return layers.epochs().stream().allMatch(epoch -> epoch.layerNames().equals(names));
  }

  /** A run that ended early may have ended within an epoch. */
  private boolean ofTheseEpochs(StepHistory course) {
    long further = course.stepCount() - (long) history.last().epoch() * course.stepsPerEpoch();
    return record.status().equals(RunRecord.COMPLETED)
        ? further == 0
        : further >= 0 && further <= course.stepsPerEpoch();
  }

  private boolean contradicts(LayerMap.Point point) {
    int image = point.image();
    return image >= predictions.count()
        || point.label() != predictions.label(image)
        || point.predicted() != predictions.predictedClass(image);
  }

  /** The epoch whose weights were kept. */
  private int keptEpoch() {
    return record.weightsEpoch().orElseGet(() -> history.last().epoch());
  }

  /** Why the network learned nothing, where it did not. */
  private List<String> hints() {
    return Stream.of(
            OutcomeHints.ofWeights(history, keptEpoch()),
            OutcomeHints.ofAnswers(
                test.confusionMatrix(), layers, keptEpoch(), record.settings().weightDecay()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Precision against recall on the test images. */
  public PrecisionRecall precisionRecall() {
    return PrecisionRecall.of(predictions);
  }

  /** Where images come from. */
  @FunctionalInterface
  public interface ImageSource {
    LabeledImages load() throws IOException;
  }

  /** Writes the model and the records, last the one that says that the run was completed. */
  void write(RunFolder folder) throws IOException {
    ModelFile.write(folder.modelPath(), model);
    folder.write(history);
    if (steps.isPresent()) {
      folder.write(steps.get());
    }
    folder.write(layers);
    folder.write(test, precisionRecall(), record.settings().testViews());
    folder.write(predictions);
    folder.write(calibration);
    if (map.isPresent()) {
      folder.write(map.get());
    }
    folder.write(record);
  }

  /**
   * Draws the pictures and the page; those of the same names are replaced. Most are being drawn
   * while the images come.
   *
   * @param testImages called once
   */
  public void report(
      RunFolder folder, ImageSource testImages, PictureStyle style, ReportListener listener)
      throws IOException {
    ChartPainter painter = new ChartPainter(style, RunSubtitle.of(record));
    painter.drawTraining(history, keptEpoch(), steps, layers);
    painter.drawTest(test, precisionRecall(), calibration, model);
    map.ifPresent(points -> painter.drawMap(points, model.classNames()));
    LabeledImages images = testImages.load();
    painter.drawImages(predictions, images);
    painter.drawConvolutions(model, predictions, images);
    report(new PageFile(folder.path()), painter, images, listener);
  }

  void report(PageFile page, ChartPainter painter, LabeledImages images, ReportListener listener)
      throws IOException {
    RunPage html =
        new RunPage(
            new RunReport(
                page.runName(), record, history, hints(), test, predictions, images, model, map));
    List<Path> files = new ArrayList<>(List.of(page.path()));
    Path folder = page.path().getParent();
    files.addAll(painter.write(folder));
    page.finish(html.html(painter.forPage()));
    listener.reported(folder, files);
  }
}
