package org.fashionmnist.storage.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.TestViews;
import org.fashionmnist.result.run.Calibration;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.LayerEpoch;
import org.fashionmnist.result.run.LayerHistory;
import org.fashionmnist.result.run.LayerMap;
import org.fashionmnist.result.run.LayerMetrics;
import org.fashionmnist.result.run.Reliability;
import org.fashionmnist.result.run.ReliabilityBin;
import org.fashionmnist.result.run.StepHistory;
import org.fashionmnist.result.run.StepLoss;
import org.fashionmnist.run.SmallRun;
import org.fashionmnist.storage.DamagedFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written is read back to the bit, and damage is told from it. */
class RunFolderReadTest {

  private static final List<String> CLASSES = List.of("T-shirt/top", "coat, \"warm\"", "bag");

  private static final ImagePredictions PREDICTIONS =
      new ImagePredictions(
          CLASSES, new int[] {2, 0}, new float[] {0.1f, 1e-30f, 0.9f, 1f / 3, 2f / 3, 0});

  @TempDir Path parent;
  private RunFolder folder;

  @BeforeEach
  void folder() throws IOException {
    folder = RunFolder.create(parent.resolve("run"));
  }

  @Test
  void recordsAreReadBack() throws IOException {
    folder.write(SmallRun.record(true));
    folder.write(SmallRun.history(true));
    folder.write(SmallRun.evaluation(), SmallRun.precisionRecall(), TestViews.ONE);

    assertThat(folder.readRun()).isEqualTo(SmallRun.record(true));
    assertThat(folder.readHistory()).isEqualTo(SmallRun.history(true));
    assertThat(folder.readEvaluation()).isEqualTo(SmallRun.evaluation());
  }

  @Test
  void whatARunDoesNotHaveIsReadAsNothing() throws IOException {
    folder.write(SmallRun.record(false));
    folder.write(SmallRun.history(false));

    assertThat(folder.readRun()).isEqualTo(SmallRun.record(false));
    assertThat(folder.readHistory()).isEqualTo(SmallRun.history(false));
  }

  @Test
  void predictionsAreReadBackToTheBit() throws IOException {
    folder.write(PREDICTIONS);

    ImagePredictions read = folder.readPredictions(CLASSES);

    assertThat(folder.path().resolve("predictions.csv"))
        .content()
        .startsWith("image,label,predicted,T-shirt/top,\"coat, \"\"warm\"\"\",bag\n0,2,2,0.1,")
        .endsWith("\n");
    assertThat(read.count()).isEqualTo(2);
    for (int i = 0; i < 2; i++) {
      assertThat(read.label(i)).isEqualTo(PREDICTIONS.label(i));
      for (int c = 0; c < 3; c++) {
        assertThat(read.probability(i, c)).isEqualTo(PREDICTIONS.probability(i, c));
      }
    }
    assertThat(read.predictedClass(1)).isEqualTo(1);
    assertThat(read.isCorrect(0)).isTrue();
    assertThat(read.isCorrect(1)).isFalse();
    assertThat(read.confidence(0)).isEqualTo(0.9f);
  }

  @Test
  void calibrationAndLayersAreReadBack() throws IOException {
    Reliability before =
        new Reliability(
            0.125,
            0.25,
            1.5,
            List.of(
                new ReliabilityBin(0, 0.5, 0, Optional.empty(), Optional.empty()),
                new ReliabilityBin(0.5, 1, 4, Optional.of(0.625), Optional.of(0.75))));
    Calibration fitted = new Calibration(before, Optional.of(1.25), Optional.of(before));
    LayerHistory layers =
        new LayerHistory(
            List.of(
                new LayerEpoch(
                    1,
                    List.of(
                        new LayerMetrics("dense.0", 1e-5, Optional.of(0.25)),
                        new LayerMetrics("dense.1", 0, Optional.empty())))));
    folder.write(fitted);
    folder.write(layers);

    assertThat(folder.readCalibration()).isEqualTo(fitted);
    assertThat(folder.readLayers()).isEqualTo(layers);
    assertThat(folder.path().resolve("layers.csv"))
        .hasContent("epoch,layer,update_ratio,dead_share\n1,dense.0,1.0E-5,0.25\n1,dense.1,0.0,\n");

    Calibration unfitted = new Calibration(before, Optional.empty(), Optional.empty());
    folder.write(unfitted);
    assertThat(folder.readCalibration()).isEqualTo(unfitted);
  }

  @Test
  void stepsAreReadBackAndMayBeMissing() throws IOException {
    StepHistory steps =
        new StepHistory(
            3,
            2,
            2,
            List.of(new StepLoss(1, 0.1, 2.25, 2, 2.5), new StepLoss(3, 0.05, 1.5, 1.5, 1.5)));
    assertThat(folder.readSteps()).isEmpty();
    folder.write(steps);

    assertThat(folder.readSteps()).contains(steps);
    assertThat(folder.path().resolve("steps.csv"))
        .hasContent(
            "step,learning_rate,loss,lowest,highest\n1,0.1,2.25,2.0,2.5\n3,0.05,1.5,1.5,1.5\n");

    Path file = folder.path().resolve("steps.json");
    Files.writeString(
        file, Files.readString(file).replaceFirst("\"loss\" *: *\\[[^,]*, ", "\"loss\": ["));
    assertThatExceptionOfType(DamagedFileException.class)
        .isThrownBy(() -> folder.readSteps())
        .withMessageContaining("steps.json");
  }

  @Test
  void layerMapIsReadAsItWasWrittenAndIsMissingFromEarlierRuns() throws IOException {
    LayerMap map =
        new LayerMap(
            "dense.0",
            0.5,
            0.25,
            List.of(
                new LayerMap.Point(7, 1, 2, -0.1f, 1e-8f), new LayerMap.Point(3, 0, 0, 4.5f, 0)));
    assertThat(folder.readLayerMap(3)).isEmpty();
    folder.write(map);

    assertThat(folder.readLayerMap(3)).contains(map);
    assertThatExceptionOfType(DamagedFileException.class)
        .isThrownBy(() -> folder.readLayerMap(2))
        .withMessageContaining("layer-map.json");
  }

  @ParameterizedTest
  @CsvSource({"'7, 3', '7'", "'7, 3', '-7, 3'", "'4.5', '1e99'"})
  void damagedLayerMapIsNamed(String from, String to) throws IOException {
    folder.write(
        new LayerMap(
            "dense.0",
            0.5,
            0.25,
            List.of(new LayerMap.Point(7, 1, 2, -0.5f, 1), new LayerMap.Point(3, 0, 0, 4.5f, 0))));
    Path file = folder.path().resolve("layer-map.json");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));

    assertThatExceptionOfType(DamagedFileException.class)
        .isThrownBy(() -> folder.readLayerMap(3))
        .withMessageContaining("layer-map.json");
  }

  /** The file as earlier versions wrote it. */
  @Test
  void metricsWithoutAveragePrecisionAreRead() throws IOException {
    folder.write(SmallRun.evaluation(), SmallRun.precisionRecall(), TestViews.ONE);
    Path file = folder.path().resolve("metrics.json");
    String text = Files.readString(file);
    String earlier = text.replaceFirst("(?s),\\s*\"weighted_f1\".*", "\n}\n");
    assertThat(earlier).contains("confusion_matrix").doesNotContain("average_precision");
    Files.writeString(file, earlier);

    assertThat(folder.readEvaluation()).isEqualTo(SmallRun.evaluation());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,2,2,1,0,0", "0,3,2,1,0,0", "0,2,2,1,0", "0,2,2,1,x,0", ""})
  void damagedPredictionsAreToldWithTheirFile(String line) throws IOException {
    folder.write(PREDICTIONS);
    Path file = folder.path().resolve("predictions.csv");
    Files.writeString(file, Files.readAllLines(file).get(0) + "\n" + line + "\n");

    assertThatExceptionOfType(DamagedFileException.class)
        .isThrownBy(() -> folder.readPredictions(CLASSES))
        .withMessageContaining("predictions.csv");
  }

  @Test
  void predictionsOfOtherClassesAreRefused() throws IOException {
    folder.write(PREDICTIONS);

    assertThatExceptionOfType(DamagedFileException.class)
        .isThrownBy(() -> folder.readPredictions(List.of("a", "b", "c")))
        .withMessageContaining("line 1: expected image,label,predicted,a,b,c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"test_accuracy\": 0.75|\"test_accuracy\": 0.9999|0.75 as test_accuracy, which follows from",
        "\"test_accuracy\": 0.75|\"test_accuracy\": 7|0 to 1 as accuracy, got 7.0",
        "\"test_accuracy\": 0.75|\"test_accuracy\": \"0.75\"|test_accuracy: expected a number, got \"0.75\"",
        "\"test_accuracy\": 0.75|\"test_accuracy\": \"NaN\"|0 to 1 as accuracy, got NaN",
        "\"test_accuracy\": 0.75|\"test_accuracy\": NaN|expected a finite number",
        "\"test_accuracy\": 0.75|\"test_accuracy\": null|test_accuracy: expected a number, got null",
        "\"test_accuracy\": 0.75,||test_accuracy: expected a value, it is missing",
        "\"test_loss\": 0.375|\"test_loss\": -5|0 or more as loss, got -5.0",
        "\"test_loss\": 0.375|\"test_loss\": 1e999|0 or more as loss, got Infinity",
        "\"test_loss\": 0.375|\"test_loss\": 0.375, \"test_loss\": 1|each field once, got test_loss twice",
        "\"support\": 3|\"support\": 10.7|per_class[0].support: expected a whole number, got 10.7",
        "\"support\": 3|\"support\": 4|3.0 as per_class[0].support",
        "\"precision\": 0.75|\"precision\": 0.8|0.75 as per_class[0].precision",
        "\"macro_f1\": 0.42857142857142855|\"macro_f1\": 7|as macro_f1",
        "[3, 0]|[3, null]|confusion_matrix[0][1]: expected a value, it is missing",
        "[3, 0]|[-3, 6]|counts of at least 0",
      })
  void metricsThatCannotBeAreRefused(String from, String to, String message) throws IOException {
    folder.write(SmallRun.evaluation(), SmallRun.precisionRecall(), TestViews.ONE);
    Path file = folder.path().resolve("metrics.json");
    String text = Files.readString(file).replaceAll("\\[\\s+3,\\s+0\\s+\\]", "[3, 0]");
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to == null ? "" : to));

    assertThatExceptionOfType(DamagedFileException.class)
        .isThrownBy(() -> folder.readEvaluation())
        .withMessageStartingWith(file.toString())
        .withMessageContaining(message)
        .withMessageEndingWith("; put back the file as it was written, or make it again")
        .withMessageNotContaining("\n");
  }

  @Test
  void intervalThatIsReversedIsRefused() throws IOException {
    folder.write(SmallRun.evaluation(), SmallRun.precisionRecall(), TestViews.ONE);
    Path file = folder.path().resolve("metrics.json");
    Files.writeString(file, Files.readString(file).replaceFirst("\"low\": 0[.]", "\"low\": 0.99"));

    assertThatExceptionOfType(DamagedFileException.class)
        .isThrownBy(() -> folder.readEvaluation())
        .withMessageContaining("test_accuracy_interval: expected an interval from low to high");
  }

  @ParameterizedTest
  @CsvSource({"'0,2,2,0.1', '0,2,1,0.1'", "',0.9', ',0.8'", "'0.1', 'NaN'", "'0.1', '-0.1'"})
  void predictionsThatCannotBeAreRefused(String from, String to) throws IOException {
    folder.write(PREDICTIONS);
    Path file = folder.path().resolve("predictions.csv");
    Files.writeString(file, Files.readString(file).replace(from, to));

    assertThatExceptionOfType(DamagedFileException.class)
        .isThrownBy(() -> folder.readPredictions(CLASSES))
        .withMessageContaining("predictions.csv, line 2: expected ");
  }

  @Test
  void historyOfUnequalListsIsDamaged() throws IOException {
    folder.write(SmallRun.history(true));
    Path file = folder.path().resolve("history.json");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("\"loss\" *: *\\[[^,]*, ", "\"loss\": ["));

    assertThatExceptionOfType(DamagedFileException.class)
        .isThrownBy(() -> folder.readHistory())
        .withMessageContaining("history.json");
  }
}
