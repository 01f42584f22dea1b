package org.fashionmnist.storage.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.TestViews;
import org.fashionmnist.result.ratetest.RateTestRecord;
import org.fashionmnist.result.run.Calibration;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.LayerEpoch;
import org.fashionmnist.result.run.LayerHistory;
import org.fashionmnist.result.run.LayerMap;
import org.fashionmnist.result.run.LayerMetrics;
import org.fashionmnist.result.run.PrecisionRecall;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.result.run.StepHistory;
import org.fashionmnist.result.run.StepLoss;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.Csv;
import org.fashionmnist.storage.DamagedFileException;
import org.fashionmnist.storage.Json;
import tools.jackson.databind.JsonNode;

/**
 * A folder that receives the files of one run. What reads one of them throws a {@link
 * DamagedFileException} if this program did not write it.
 *
 * @param path where it is
 */
public record RunFolder(Path path) {

  public static final String RUN = "run.json";
  public static final String HISTORY_CSV = "history.csv";
  public static final String HISTORY_JSON = "history.json";
  public static final String STEPS_CSV = "steps.csv";
  public static final String STEPS_JSON = "steps.json";
  public static final String LAYERS_CSV = "layers.csv";
  public static final String LAYERS_JSON = "layers.json";
  public static final String METRICS = "metrics.json";
  public static final String PREDICTIONS = "predictions.csv";
  public static final String CALIBRATION = "calibration.json";
  public static final String LAYER_MAP = "layer-map.json";
  public static final String RATE_TEST = "learning-rate-test.json";
  public static final String MODEL = "model.safetensors";
  public static final String CHECKPOINT = "checkpoint.safetensors";

  /**
   * Makes a new folder, parents included. If it is still empty when the process ends, it goes.
   *
   * @throws IOException if there is already something of that name, or no permission to write
   */
  public static RunFolder create(Path path) throws IOException {
    Path parent = path.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Files.createDirectory(path);
    path.toFile().deleteOnExit(); // Java deletes only a folder that is empty
    return new RunFolder(path);
  }

  /**
   * As {@link #create}, also where there is a folder that a process left with nothing in it.
   *
   * @throws IOException as there; or if the folder holds a run that can be gone on with
   */
  public static RunFolder createOrReuse(Path path) throws IOException {
    try {
      return create(path);
    } catch (FileAlreadyExistsException e) {
      RunFolder folder = new RunFolder(path);
      if (!folder.isLeftOver()) {
        if (folder.isUnfinished()) {
          throw new IOException(
              ("%s holds a training that was not finished: ./fashion train --resume %s goes on with"
                      + " it; or choose another name")
                  .formatted(path, path),
              e);
        }
        throw e;
      }
      return folder;
    }
  }

  /** Whether there is nothing in it but what a process hides until it is complete. */
  private boolean isLeftOver() throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.map(file -> file.getFileName().toString()).allMatch(RunFolder::isHidden);
    }
  }

  private static boolean isHidden(String name) {
    return name.equals(RunLock.NAME) || (name.startsWith(".") && name.endsWith(".part"));
  }

  private boolean isUnfinished() {
    try {
      String status = readRun().status();
      return status.equals(RunRecord.RUNNING) || status.equals(RunRecord.INTERRUPTED);
    } catch (IOException e) {
      return false;
    }
  }

  public Path modelPath() {
    return path.resolve(MODEL);
  }

  public Path checkpointPath() {
    return path.resolve(CHECKPOINT);
  }

  /**
   * Writes what the run is or was, and the fingerprints of the files that are there: so it comes
   * last. Returns when the disk has it.
   */
  public void write(RunRecord run) throws IOException {
    AtomicFile.writeDurably(
        path.resolve(RUN),
        Json.text(new RunFingerprints.WrittenRun(run, RunFingerprints.of(path))));
  }

  /** Writes the course of the training, as CSV and as JSON. */
  public void write(History history) throws IOException {
    AtomicFile.write(path.resolve(HISTORY_CSV), csv(history));
    Json.write(path.resolve(HISTORY_JSON), HistoryColumns.of(history));
  }

  /** The seconds come last: they are all that differs in a repetition. */
  private static String csv(History history) {
    Csv csv = new Csv("epoch,loss,accuracy,val_loss,val_accuracy,learning_rate,seconds");
    for (EpochMetrics epoch : history.epochs()) {
      csv.row(
          epoch.epoch(),
          epoch.training().loss(),
          epoch.training().accuracy(),
          epoch.validation().map(Scores::loss),
          epoch.validation().map(Scores::accuracy),
          epoch.learningRate(),
          epoch.seconds());
    }
    return csv.toString();
  }

  /** Writes what the model said of every test image. */
  public void write(ImagePredictions test) throws IOException {
    AtomicFile.write(path.resolve(PREDICTIONS), PredictionsCsv.text(test));
  }

  /** Reads what the run was. */
  public RunRecord readRun() throws IOException {
    return Json.read(
        path.resolve(RUN), RunRecord.class, document -> document.remove(RunFingerprints.FIELD));
  }

  /**
   * Requires the files to be those that the run wrote, as far as {@code run.json} knows them.
   *
   * @throws DamagedFileException if one was changed, or is of another run
   */
  public void requireIntact() throws IOException {
    Map<String, String> kept = new LinkedHashMap<>();
    Json.read(
        path.resolve(RUN),
        RunRecord.class,
        document -> {
          JsonNode fingerprints = document.remove(RunFingerprints.FIELD);
          if (fingerprints != null) {
            fingerprints.properties().forEach(e -> kept.put(e.getKey(), e.getValue().asString("")));
          }
        });
    RunFingerprints.require(path, kept);
  }

  /** Reads the course of the training. */
  public History readHistory() throws IOException {
    Path file = path.resolve(HISTORY_JSON);
    try {
      return Json.read(file, HistoryColumns.class).history();
    } catch (IllegalArgumentException e) {
      throw new DamagedFileException(file, e);
    }
  }

  /** Reads the scores on the test images. */
  public Evaluation readEvaluation() throws IOException {
    Path file = path.resolve(METRICS);
    try {
      return Json.read(file, TestMetrics.class).evaluation();
    } catch (IllegalArgumentException e) {
      throw new DamagedFileException(file, e);
    }
  }

  /**
   * Reads what the model said of every test image.
   *
   * @param classNames in label order, as in the metrics
   */
  public ImagePredictions readPredictions(List<String> classNames) throws IOException {
    return PredictionsCsv.read(path.resolve(PREDICTIONS), classNames);
  }

  /** Writes the course of the layers, as CSV and as JSON. */
  public void write(LayerHistory layers) throws IOException {
    AtomicFile.write(path.resolve(LAYERS_CSV), csv(layers));
    Json.write(path.resolve(LAYERS_JSON), layers);
  }

  private static String csv(LayerHistory history) {
    Csv csv = new Csv("epoch,layer,update_ratio,dead_share");
    for (LayerEpoch epoch : history.epochs()) {
      for (LayerMetrics layer : epoch.layers()) {
        csv.row(epoch.epoch(), layer.layer(), layer.updateRatio(), layer.deadShare());
      }
    }
    return csv.toString();
  }

  /** Reads the course of the layers. */
  public LayerHistory readLayers() throws IOException {
    return Json.read(path.resolve(LAYERS_JSON), LayerHistory.class);
  }

  /** Writes the loss of the steps, as CSV and as JSON. */
  public void write(StepHistory steps) throws IOException {
    AtomicFile.write(path.resolve(STEPS_CSV), csv(steps));
    Json.write(path.resolve(STEPS_JSON), StepColumns.of(steps));
  }

  private static String csv(StepHistory steps) {
    Csv csv = new Csv("step,learning_rate,loss,lowest,highest");
    for (StepLoss entry : steps.entries()) {
      csv.row(entry.step(), entry.learningRate(), entry.loss(), entry.lowest(), entry.highest());
    }
    return csv.toString();
  }

  /** Reads the loss of the steps; empty of a run that did not keep it. */
  public Optional<StepHistory> readSteps() throws IOException {
    Path file = path.resolve(STEPS_JSON);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(file, StepColumns.class).history());
    } catch (IllegalArgumentException e) {
      throw new DamagedFileException(file, e);
    }
  }

  /** Writes how far the probabilities for the test images can be believed. */
  public void write(Calibration calibration) throws IOException {
    Json.write(path.resolve(CALIBRATION), calibration);
  }

  /** Writes what the last hidden layer makes of images. */
  public void write(LayerMap map) throws IOException {
    Json.write(path.resolve(LAYER_MAP), MapColumns.of(map));
  }

  /**
   * Reads what the last hidden layer makes of images; empty of a run that did not keep it.
   *
   * @param classCount how many classes there are
   */
  public Optional<LayerMap> readLayerMap(int classCount) throws IOException {
    Path file = path.resolve(LAYER_MAP);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(file, MapColumns.class).map(classCount));
    } catch (IllegalArgumentException e) {
      throw new DamagedFileException(file, e);
    }
  }

  /** Reads how far the probabilities for the test images can be believed. */
  public Calibration readCalibration() throws IOException {
    return Json.read(path.resolve(CALIBRATION), Calibration.class);
  }

  /** Writes a learning-rate range test. */
  public void write(RateTestRecord test) throws IOException {
    Json.write(path.resolve(RATE_TEST), test);
  }

  /** Reads a learning-rate range test. */
  public RateTestRecord readRateTest() throws IOException {
    return Json.read(path.resolve(RATE_TEST), RateTestRecord.class);
  }

  /**
   * Writes the scores on the test images.
   *
   * @param views of an image that its probabilities were averaged over
   */
  public void write(Evaluation test, PrecisionRecall curves, TestViews views) throws IOException {
    writeMetrics(path.resolve(METRICS), test, curves, views);
  }

  /**
   * Writes the scores on the test images to a file of any name.
   *
   * @param views of an image that its probabilities were averaged over
   */
  public static void writeMetrics(
      Path file, Evaluation test, PrecisionRecall curves, TestViews views) throws IOException {
    Json.write(file, WrittenMetrics.of(test, curves, views));
  }
}
