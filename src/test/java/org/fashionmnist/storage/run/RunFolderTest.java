package org.fashionmnist.storage.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fashionmnist.result.TestViews;
import org.fashionmnist.run.SmallRun;
import org.fashionmnist.storage.DamagedFileException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Isolated("changes the default locale")
class RunFolderTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Locale DEFAULT_LOCALE = Locale.getDefault();

  @TempDir Path parent;

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(DEFAULT_LOCALE);
  }

  @Test
  void folderIsMadeWithItsParents() throws IOException {
    Path path = parent.resolve("some/reports/run");

    assertThat(RunFolder.create(path).path()).isEqualTo(path).isEmptyDirectory();
  }

  @Test
  void folderThatExistsIsRefused() throws IOException {
    RunFolder first = RunFolder.create(parent.resolve("run"));
    first.write(SmallRun.evaluation(), SmallRun.precisionRecall(), TestViews.ONE);

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> RunFolder.create(first.path()));
    assertThat(first.path().resolve("metrics.json")).exists();
  }

  @Test
  void fileOfThatNameIsKept() throws IOException {
    Path file = Files.writeString(parent.resolve("run"), "mine");

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> RunFolder.create(file));
    assertThat(file).hasContent("mine");
  }

  @Test
  void runIsWrittenInFull() throws IOException {
    RunFolder folder = RunFolder.create(parent.resolve("run"));

    folder.write(SmallRun.record(true));

    assertThat(json(folder, "run.json"))
        .isEqualTo(
            JSON.readTree(
                """
                {
                  "status": "completed",
                  "stop_reason": "all 2 epochs trained",
                  "command": "./fashion train --hidden 256,128",
                  "started": "2026-01-01T00:00:00Z",
                  "settings": {
                    "hidden": [256, 128],
                    "activation": "relu",
                    "initializer": "glorot_uniform",
                    "optimizer": "momentum",
                    "learning_rate": 0.05,
                    "momentum": 0.9,
                    "weight_decay": 0.001,
                    "schedule": "exponential",
                    "learning_rate_decay": 0.85,
                    "learning_rate_step": 4,
                    "learning_rate_patience": 5,
                    "warmup_epochs": 1,
                    "batch_size": 32,
                    "epochs": 2,
                    "validation_share": 0.1,
                    "seed": -9223372036854775808,
                    "normalization": "unit",
                    "patience": 3,
                    "min_change": 0.001,
                    "tolerance": 1e-5,
                    "restore_best": true,
                    "dropout": 0.25,
                    "label_smoothing": 0.1,
                    "clip_norm": 2.5,
                    "average_decay": 0.999,
                    "augmentation": {"shift": 2, "flip": true, "erase": 0.5},
                    "test_time_augmentation": {"mirrored": true, "shifted": true},
                    "model": null,
                    "scored_images": 1000
                  },
                  "data": {
                    "dataset": "custom",
                    "source": "the folder /data",
                    "sample": false,
                    "files": [
                      {
                        "name": "train-images-idx3-ubyte",
                        "byte_count": 1234567,
                        "sha256": "00ff"
                      }
                    ]
                  },
                  "class_names": ["bag", "coat"],
                  "splits": {"training": 54000, "validation": 6000, "test": 4},
                  "network": {"sizes": [784, 256, 128, 10], "parameter_count": 235146, "model": null},
                  "weights_epoch": 2,
                  "weights_sha256": "abcd",
                  "environment": {
                    "version": "0.1.0",
                    "java": "17",
                    "vm": "a VM",
                    "os": "an OS",
                    "architecture": "amd64",
                    "processors": 2,
                    "kernels": "scalar",
                    "threads": 1
                  },
                  "timings": {
                    "load_seconds": 0.5,
                    "train_seconds": 1234.5,
                    "measure_seconds": 0.25,
                    "evaluate_seconds": 0.125
                  },
                  "files_sha256": {}
                }
                """));
  }

  @Test
  void runTellsTheFingerprintsOfItsFiles() throws IOException {
    RunFolder folder = RunFolder.create(parent.resolve("run"));
    folder.write(SmallRun.evaluation(), SmallRun.precisionRecall(), TestViews.ONE);
    folder.write(SmallRun.record(true));
    String sha256 = json(folder, "run.json").get("files_sha256").get("metrics.json").asString();
    folder.requireIntact();

    assertThat(sha256).matches("[0-9a-f]{64}");
    assertThat(folder.readRun()).isEqualTo(SmallRun.record(true));

    Path metrics = folder.path().resolve("metrics.json");
    Files.writeString(metrics, Files.readString(metrics).replace("  ", " "));
    assertThatExceptionOfType(DamagedFileException.class)
        .isThrownBy(folder::requireIntact)
        .withMessage(
            metrics
                + ": expected the file that this run wrote, it was changed or is of another run (its"
                + " SHA-256 is not the one in run.json); put back the files of one run, or train"
                + " again");
  }

  @Test
  void whatARunDoesNotHaveIsNull() throws IOException {
    RunFolder folder = RunFolder.create(parent.resolve("run"));

    folder.write(SmallRun.record(false));

    JsonNode run = json(folder, "run.json");
    assertThat(run.get("weights_epoch").isNull()).isTrue();
    assertThat(run.get("weights_sha256").isNull()).isTrue();
    for (String setting :
        List.of(
            "learning_rate_decay",
            "learning_rate_step",
            "learning_rate_patience",
            "patience",
            "tolerance")) {
      assertThat(run.get("settings").get(setting).isNull()).as(setting).isTrue();
    }
  }

  @Test
  void historyIsAListForEachOfKerasKeys() throws IOException {
    RunFolder folder = RunFolder.create(parent.resolve("run"));

    folder.write(SmallRun.history(true));

    assertThat(json(folder, "history.json"))
        .isEqualTo(
            JSON.readTree(
                """
                {
                  "epoch": [0, 1, 2],
                  "loss": [2.5, 0.75, 0.5],
                  "accuracy": [0.125, 0.5, 0.625],
                  "val_loss": [5.0, 1.5, 1.0],
                  "val_accuracy": [0.0625, 0.25, 0.3125],
                  "learning_rate": [0.05, 0.05, 0.0425],
                  "seconds": [0.0, 1234.5, 0.25]
                }
                """));
  }

  @Test
  void historyWithoutValidationHasEmptyLists() throws IOException {
    RunFolder folder = RunFolder.create(parent.resolve("run"));

    folder.write(SmallRun.history(false));

    JsonNode history = json(folder, "history.json");
    assertThat(history.get("val_loss").size()).isZero();
    assertThat(history.get("val_accuracy").size()).isZero();
    assertThat(history.get("loss").size()).isEqualTo(3);
  }

  @Test
  void historyIsOneLineAnEpochInCsv() throws IOException {
    RunFolder folder = RunFolder.create(parent.resolve("run"));

    folder.write(SmallRun.history(true));

    assertThat(folder.path().resolve("history.csv"))
        .hasContent(
            """
            epoch,loss,accuracy,val_loss,val_accuracy,learning_rate,seconds
            0,2.5,0.125,5.0,0.0625,0.05,0.0
            1,0.75,0.5,1.5,0.25,0.05,1234.5
            2,0.5,0.625,1.0,0.3125,0.0425,0.25
            """);
  }

  @Test
  void csvWithoutValidationKeepsItsColumns() throws IOException {
    RunFolder folder = RunFolder.create(parent.resolve("run"));

    folder.write(SmallRun.history(false));

    assertThat(folder.path().resolve("history.csv"))
        .hasContent(
            """
            epoch,loss,accuracy,val_loss,val_accuracy,learning_rate,seconds
            0,2.5,0.125,,,0.05,0.0
            1,0.75,0.5,,,0.05,1234.5
            2,0.5,0.625,,,0.0425,0.25
            """);
  }

  @Test
  void metricsHoldTheMatrixWithTrueClassesInRows() throws IOException {
    RunFolder folder = RunFolder.create(parent.resolve("run"));

    folder.write(SmallRun.evaluation(), SmallRun.precisionRecall(), TestViews.ONE);

    JsonNode metrics = json(folder, "metrics.json");
    JsonNode interval = metrics.get("test_accuracy_interval");
    assertThat(interval.get("low").asDouble()).isBetween(0.30, 0.31);
    assertThat(interval.get("high").asDouble()).isBetween(0.95, 0.96);
    ((ObjectNode) metrics).remove("test_accuracy_interval");
    assertThat(metrics)
        .isEqualTo(
            JSON.readTree(
                """
                {
                  "test_accuracy": 0.75,
                  "test_loss": 0.375,
                  "macro_f1": 0.42857142857142855,
                  "weighted_f1": 0.6428571428571428,
                  "average_precision": {
                    "per_class": [1.0, 0.25],
                    "macro": 0.625,
                    "weighted": 0.8125
                  },
                  "per_class": [
                    {"name": "Bag", "precision": 0.75, "recall": 1.0, "f1": 0.8571428571428571, "support": 3},
                    {
                      "name": "\\"Coat\\"",
                      "precision": 0.0,
                      "recall": 0.0,
                      "f1": 0.0,
                      "support": 1
                    }
                  ],
                  "class_names": ["Bag", "\\"Coat\\""],
                  "confusion_matrix": [[3, 0], [1, 0]]
                }
                """));
  }

  @Test
  void textEndsWithOneLineFeedAndHasNoCarriageReturn() throws IOException {
    for (Path file : allFiles("run")) {
      assertThat(Files.readString(file)).endsWith("\n").doesNotEndWith("\n\n").doesNotContain("\r");
    }
  }

  /** A decimal comma, a lower case without dots, digits of another script. */
  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG"})
  void filesDoNotDependOnTheLocale(String locale) throws IOException {
    Path[] expected = allFiles("root");

    Locale.setDefault(Locale.forLanguageTag(locale));
    Path[] files = allFiles("local");

    for (int i = 0; i < files.length; i++) {
      assertThat(files[i]).hasSameBinaryContentAs(expected[i]);
    }
  }

  @Test
  void writingAgainReplacesAndLeavesNothingBeside() throws IOException {
    RunFolder folder = RunFolder.create(parent.resolve("run"));

    folder.write(SmallRun.record(false));
    folder.write(SmallRun.record(true));

    assertThat(json(folder, "run.json").get("status").asString()).isEqualTo("completed");
    try (Stream<Path> files = Files.list(folder.path())) {
      assertThat(files).containsExactly(folder.path().resolve("run.json"));
    }
  }

  private Path[] allFiles(String name) throws IOException {
    RunFolder folder = RunFolder.create(parent.resolve(name));
    folder.write(SmallRun.record(true));
    folder.write(SmallRun.history(true));
    folder.write(SmallRun.evaluation(), SmallRun.precisionRecall(), TestViews.ONE);
    try (Stream<Path> files = Files.list(folder.path())) {
      Path[] sorted = files.sorted().toArray(Path[]::new);
      assertThat(sorted).hasSize(4);
      return sorted;
    }
  }

  private static JsonNode json(RunFolder folder, String file) {
    return JSON.readTree(folder.path().resolve(file));
  }
}
