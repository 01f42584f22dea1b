package org.fashionmnist.storage.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.result.ratetest.RateTestRecord;
import org.fashionmnist.result.run.Calibration;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.LayerHistory;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.DamagedFileException;
import org.fashionmnist.storage.Json;

/**
 * A folder that receives the files of one run.
 *
 * @param path where it is
 */
public record RunFolder(Path path) {

  public static final String RUN = "run.json";
  public static final String HISTORY_CSV = "history.csv";
  public static final String HISTORY_JSON = "history.json";
  public static final String LAYERS_CSV = "layers.csv";
  public static final String LAYERS_JSON = "layers.json";
  public static final String METRICS = "metrics.json";
  public static final String PREDICTIONS = "predictions.csv";
  public static final String CALIBRATION = "calibration.json";
  public static final String RATE_TEST = "learning-rate-test.json";
  public static final String MODEL = "model.safetensors";

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

  /** Where the model belongs. */
  public Path modelPath() {
    return path.resolve(MODEL);
  }

  /** Writes what the run was. */
  public void write(RunRecord run) throws IOException {
    AtomicFile.write(path.resolve(RUN), Json.text(run));
  }

  /** Writes the course of the training, as CSV and as JSON. */
  public void write(History history) throws IOException {
    AtomicFile.write(path.resolve(HISTORY_CSV), HistoryCsv.text(history));
    AtomicFile.write(path.resolve(HISTORY_JSON), Json.text(HistoryColumns.of(history)));
  }

  /** Writes what the model said of every test image. */
  public void write(ImagePredictions test) throws IOException {
    AtomicFile.write(path.resolve(PREDICTIONS), PredictionsCsv.text(test));
  }

  /**
   * Reads what the run was.
   *
   * @throws DamagedFileException if the file is not one that this program wrote
   */
  public RunRecord readRun() throws IOException {
    return Json.read(path.resolve(RUN), RunRecord.class);
  }

  /**
   * Reads the course of the training.
   *
   * @throws DamagedFileException if the file is not one that this program wrote
   */
  public History readHistory() throws IOException {
    Path file = path.resolve(HISTORY_JSON);
    try {
      return Json.read(file, HistoryColumns.class).history();
    } catch (IllegalArgumentException e) {
      throw new DamagedFileException(file, e);
    }
  }

  /**
   * Reads the scores on the test images.
   *
   * @throws DamagedFileException if the file is not one that this program wrote
   */
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
   * @throws DamagedFileException if the file is not one that this program wrote
   */
  public ImagePredictions readPredictions(List<String> classNames) throws IOException {
    return PredictionsCsv.read(path.resolve(PREDICTIONS), classNames);
  }

  /** Writes the course of the layers, as CSV and as JSON. */
  public void write(LayerHistory layers) throws IOException {
    AtomicFile.write(path.resolve(LAYERS_CSV), LayersCsv.text(layers));
    AtomicFile.write(path.resolve(LAYERS_JSON), Json.text(layers));
  }

  /**
   * Reads the course of the layers.
   *
   * @throws DamagedFileException if the file is not one that this program wrote
   */
  public LayerHistory readLayers() throws IOException {
    return Json.read(path.resolve(LAYERS_JSON), LayerHistory.class);
  }

  /** Writes how far the probabilities for the test images can be believed. */
  public void write(Calibration calibration) throws IOException {
    AtomicFile.write(path.resolve(CALIBRATION), Json.text(calibration));
  }

  /**
   * Reads how far the probabilities for the test images can be believed.
   *
   * @throws DamagedFileException if the file is not one that this program wrote
   */
  public Calibration readCalibration() throws IOException {
    return Json.read(path.resolve(CALIBRATION), Calibration.class);
  }

  /** Writes a learning-rate range test. */
  public void write(RateTestRecord test) throws IOException {
    AtomicFile.write(path.resolve(RATE_TEST), Json.text(test));
  }

  /** Writes the scores on the test images. */
  public void write(Evaluation test) throws IOException {
    writeMetrics(path.resolve(METRICS), test);
  }

  /** Writes the scores on the test images to a file of any name. */
  public static void writeMetrics(Path file, Evaluation test) throws IOException {
    AtomicFile.write(file, Json.text(TestMetrics.of(test)));
  }
}
