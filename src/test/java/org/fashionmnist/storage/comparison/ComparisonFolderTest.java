package org.fashionmnist.storage.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.compare.statistics.Trials;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.ComparisonSettings;
import org.fashionmnist.result.comparison.TrialEpoch;
import org.fashionmnist.result.comparison.TrialMethod;
import org.fashionmnist.result.comparison.TrialPhase;
import org.fashionmnist.result.comparison.TrialRecord;
import org.fashionmnist.result.comparison.TrialSettings;
import org.fashionmnist.result.comparison.TrialStatus;
import org.fashionmnist.run.SmallComparison;
import org.fashionmnist.storage.DamagedFileException;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Isolated("changes the default locale")
class ComparisonFolderTest {

  private static final String VERSION = "0.1.0";
  private static final JsonMapper JSON = new JsonMapper();
  private static final Locale DEFAULT_LOCALE = Locale.getDefault();
  private static final ComparisonSettings SETTINGS =
      SmallComparison.settings(SmallComparison.OPTIMIZERS, 2, 3);
  private static final DataProvenance DATA = SmallComparison.data("the folder /data", "abcd");

  @TempDir Path parent;
  private Path path;
  private ComparisonFolder folder;

  @BeforeEach
  void create() throws IOException {
    path = parent.resolve("some/comparison");
    folder = ComparisonFolder.begin(RunFolder.create(path), VERSION, SETTINGS, DATA);
  }

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(DEFAULT_LOCALE);
  }

  @Test
  void settingsAreThereFromTheStart() {
    assertThat(JSON.readTree(path.resolve("settings.json")))
        .isEqualTo(
            JSON.readTree(
                """
                {
                  "version": "0.1.0",
                  "settings": {
                    "optimizers": ["sgd", "adam", "nesterov"],
                    "hidden": [128],
                    "activation": "relu",
                    "initializer": "glorot_uniform",
                    "dropout": 0.0,
                    "method": {
                      "schedule": "constant",
                      "learning_rate_decay": null,
                      "learning_rate_step": null,
                      "warmup_epochs": 0,
                      "weight_decay": null,
                      "label_smoothing": 0.0,
                      "clip_norm": null,
                      "average_decay": null,
                      "augmentation": null
                    },
                    "batch_size": 32,
                    "epochs": 2,
                    "budget": 3,
                    "seed_count": 3,
                    "validation_share": 0.1,
                    "tuning_seed": 1,
                    "target_accuracy": 0.85,
                    "model": null
                  },
                  "dataset": "fashion-mnist",
                  "sample": false,
                  "files": [
                    {"name": "train-images-idx3-ubyte", "byte_count": 47040016, "sha256": "00ff"},
                    {"name": "train-labels-idx1-ubyte", "byte_count": 60008, "sha256": "abcd"}
                  ]
                }
                """));
  }

  @Test
  void trialIsAFileOfItsName() throws IOException {
    folder.write(Trials.tuning("adam", 0.0001, TrialStatus.DISCARDED, 0.75));

    assertThat(JSON.readTree(path.resolve("trials/tuning-adam-lr0.0001-seed1.json")))
        .isEqualTo(
            JSON.readTree(
                """
                {
                  "settings": {
                    "phase": "tuning",
                    "optimizer": "adam",
                    "learning_rate": 1.0E-4,
                    "seed": 1
                  },
                  "status": "discarded",
                  "epochs": [
                    {
                      "epoch": 1,
                      "loss": 0.25,
                      "validation": {"loss": 0.25, "accuracy": 0.75},
                      "averaged": {"loss": 0.25, "accuracy": 0.75},
                      "seconds": 2.0,
                      "giga_operations": 3.0
                    }
                  ],
                  "test": null
                }
                """));
  }

  @Test
  void trialsAreReadBackAsTheyWere() throws IOException {
    List<TrialRecord> trials = SmallComparison.completed().trials();
    for (int i = trials.size() - 1; i >= 0; i--) {
      folder.write(trials.get(i));
    }

    assertThat(folder.readTrials()).isEqualTo(trials);
  }

  @Test
  void everyBitOfANumberIsKept() throws IOException {
    TrialRecord trial =
        new TrialRecord(
            new TrialSettings(TrialPhase.FINAL, "sgd", Math.nextUp(Math.sqrt(0.1)), Long.MIN_VALUE),
            TrialStatus.COMPLETED,
            List.of(
                new TrialEpoch(
                    1,
                    0.1 + 0.2,
                    Optional.empty(),
                    Optional.empty(),
                    Double.MIN_VALUE,
                    Double.MIN_NORMAL / 3),
                new TrialEpoch(
                    2,
                    2.0e-3,
                    Optional.empty(),
                    Optional.of(new Scores(Math.E, 0.1)),
                    Math.nextDown(1),
                    StrictMath.pow(2, -44))),
            Optional.of(new Scores(Math.PI, Math.nextUp(0.8826))));
    folder.write(trial);

    assertThat(folder.readTrials()).containsExactly(trial);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG"})
  void filesDoNotDependOnTheLocale(String locale) throws IOException {
    Path other = parent.resolve("local");
    writeAll(folder);

    Locale.setDefault(Locale.forLanguageTag(locale));
    writeAll(ComparisonFolder.begin(RunFolder.create(other), VERSION, SETTINGS, DATA));

    List<Path> files = files(path);
    assertThat(files).hasSizeGreaterThan(20);
    for (Path file : files) {
      assertThat(other.resolve(path.relativize(file))).hasSameBinaryContentAs(file);
    }
    assertThat(files(other)).hasSameSizeAs(files);
    assertThat(new ComparisonFolder(other).readTrials())
        .isEqualTo(SmallComparison.completed().trials());
  }

  private static void writeAll(ComparisonFolder folder) throws IOException {
    for (TrialRecord trial : SmallComparison.completed().trials()) {
      folder.write(trial);
    }
    folder.write(SmallComparison.completed());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void partsOfInterruptedFilesAreOverlooked() throws IOException {
    Files.writeString(path.resolve("trials/.tuning-adam-lr1-seed1.json-1-1.part"), "{");

    assertThat(folder.readTrials()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no JSON",
        "{}",
        "[]",
        "{\"settings\": null, \"status\": \"completed\", \"epochs\": [], \"test\": null}",
        "{\"settings\": {\"phase\": \"rehearsal\", \"optimizer\": \"adam\", \"learning_rate\": 1,"
            + " \"seed\": 1}, \"status\": \"completed\", \"epochs\": [], \"test\": null}",
        "{\"settings\": {\"phase\": \"tuning\", \"optimizer\": \"adam\", \"learning_rate\": 1,"
            + " \"seed\": 1}, \"status\": \"completed\", \"epochs\": [null], \"test\": null}",
        "{\"settings\": {\"phase\": \"tuning\", \"optimizer\": \"adam\", \"seed\": 1},"
            + " \"status\": \"completed\", \"epochs\": [], \"test\": null}",
      })
  void damagedTrialIsNamed(String content) throws IOException {
    Path file = Files.writeString(path.resolve("trials/tuning-adam-lr1-seed1.json"), content);

    assertThatExceptionOfType(DamagedFileException.class)
        .isThrownBy(folder::readTrials)
        .withMessageStartingWith(file.toString())
        .withMessageContaining("expected ")
        .withMessageEndingWith("; delete it, and --resume repeats this one trial")
        .withMessageNotContaining("\n");
  }

  @Test
  void trialUnderAnotherNameIsNamed() throws IOException {
    folder.write(Trials.tuning("adam", 1, 0.5));
    Path wrong = path.resolve("trials/tuning-adam-lr2-seed1.json");
    Files.move(path.resolve("trials/tuning-adam-lr1-seed1.json"), wrong);

    assertThatExceptionOfType(DamagedFileException.class)
        .isThrownBy(folder::readTrials)
        .withMessage(
            wrong
                + ": expected the trial of its name, got the one that belongs into"
                + " tuning-adam-lr1-seed1.json; delete it, and --resume repeats this one trial");
  }

  @Test
  void whatIsNoFileIsNamed() throws IOException {
    Path wrong = Files.createDirectory(path.resolve("trials/more"));

    assertThatExceptionOfType(DamagedFileException.class)
        .isThrownBy(folder::readTrials)
        .withMessageStartingWith(wrong.toString());
  }

  @Test
  void comparisonGoesOnWithTheSameSettings() throws IOException {
    folder.write(Trials.tuning("adam", 1, 0.5));

    ComparisonFolder again =
        ComparisonFolder.resume(
            path, VERSION, SETTINGS, SmallComparison.data("another place", "abcd"));

    assertThat(again.readTrials()).containsExactly(Trials.tuning("adam", 1, 0.5));
  }

  @Test
  void firstSettingThatDiffersIsNamed() {
    assertThatExceptionOfType(OtherSettingsException.class)
        .isThrownBy(
            () ->
                ComparisonFolder.resume(
                    path,
                    VERSION,
                    SmallComparison.settings(SmallComparison.OPTIMIZERS, 20, 5),
                    DATA))
        .withMessage(
            path.resolve("settings.json")
                + ": the comparison was begun with settings.epochs 2, not 20;"
                + " go on with the same, or choose another name");
    assertThatExceptionOfType(OtherSettingsException.class)
        .isThrownBy(
            () ->
                ComparisonFolder.resume(
                    path, VERSION, SmallComparison.settings(List.of("sgd", "adam"), 2, 3), DATA))
        .withMessageContaining(
            "settings.optimizers [\"sgd\",\"adam\",\"nesterov\"], not [\"sgd\",\"adam\"]");
  }

  @Test
  void otherDataAreNamed() {
    assertThatExceptionOfType(OtherSettingsException.class)
        .isThrownBy(
            () ->
                ComparisonFolder.resume(
                    path, VERSION, SETTINGS, SmallComparison.data("the folder /data", "beef")))
        .withMessageContaining("files[1].sha256 \"abcd\", not \"beef\"");
  }

  @Test
  void otherVersionIsNamed() {
    assertThatExceptionOfType(OtherSettingsException.class)
        .isThrownBy(() -> ComparisonFolder.resume(path, "9.9", SETTINGS, DATA))
        .withMessageContaining("version \"0.1.0\", not \"9.9\"");
  }

  @Test
  void folderWithoutOrWithDamagedSettingsIsRefused() throws IOException {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(
            () -> ComparisonFolder.resume(parent.resolve("other"), VERSION, SETTINGS, DATA));

    Files.writeString(path.resolve("settings.json"), "{}");
    assertThatExceptionOfType(DamagedFileException.class)
        .isThrownBy(() -> ComparisonFolder.resume(path, VERSION, SETTINGS, DATA))
        .withMessageContaining("settings.json");
  }

  @Test
  void comparisonIsALineATrialInCsv() throws IOException {
    folder.write(SmallComparison.withDivergedTrials());

    assertThat(path.resolve("comparison.csv"))
        .content()
        .startsWith(
            """
            phase,optimizer,learning_rate,seed,status,epochs,loss,val_loss,val_accuracy,\
            test_loss,test_accuracy,seconds,giga_operations
            """)
        .contains("tuning,adam,0.01,1,completed,2,0.13,0.13,0.87,,,4.0,6.0\n")
        .contains("tuning,adam,0.1,1,discarded,1,0.5,0.5,0.5,,,2.0,3.0\n")
        .contains("default,sgd,0.001,101,diverged,0,,,,,,,\n")
        .contains("final,sgd,1.0,101,completed,2,0.25,,,0.375,0.8409,4.0,6.0\n")
        .endsWith("final,sgd,1.0,103,diverged,1,0.5,,,,,2.0,3.0\n")
        .hasLineCount(1 + SmallComparison.withDivergedTrials().trials().size());
  }

  @Test
  void comparisonOfAnEarlierVersionIsRead() throws IOException {
    folder.write(SmallComparison.completed());
    Path file = path.resolve("comparison.json");
    ObjectNode document = (ObjectNode) JSON.readTree(file);
    ObjectNode settings = (ObjectNode) document.get("settings");
    settings.remove(List.of("initializer", "dropout", "method"));
    for (JsonNode optimizer : document.get("optimizers")) {
      ((ObjectNode) optimizer)
          .remove(List.of("untuned_accuracies", "mean_untuned_accuracy", "tuning_gain"))
          .putNull("untuned");
    }
    for (JsonNode trial : document.get("trials")) {
      trial.get("epochs").forEach(epoch -> ((ObjectNode) epoch).remove("averaged"));
    }
    Files.writeString(file, document.toString());

    Comparison comparison = folder.readComparison();

    assertThat(comparison.settings().method()).isEqualTo(TrialMethod.PLAIN);
    assertThat(comparison.trials())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*\\.averaged")
        .isEqualTo(SmallComparison.completed().trials());
    assertThat(comparison.optimizers().get(0).testAccuracies())
        .isEqualTo(SmallComparison.completed().optimizers().get(0).testAccuracies());
    assertThat(comparison.optimizers().get(0).meanUntunedAccuracy()).isEmpty();
  }

  @Test
  void comparisonIsWrittenInFull() throws IOException {
    folder.write(SmallComparison.withDivergedTrials());

    JsonNode comparison = JSON.readTree(path.resolve("comparison.json"));
    assertThat(comparison.get("status").asString()).isEqualTo("completed");
    assertThat(comparison.get("settings").get("seed_count").asInt()).isEqualTo(3);
    assertThat(comparison.get("test_looks").asInt()).isEqualTo(5);
    assertThat(comparison.get("wall_seconds").asDouble()).isEqualTo(12.5);
    assertThat(comparison.get("trials").get(0).get("settings").get("phase").asString())
        .isEqualTo("tuning");
    JsonNode pair = comparison.get("pairs").get(0);
    assertThat(pair.get("better").asString()).isEqualTo("adam");
    assertThat(pair.get("distinguishable").asBoolean()).isTrue();
    assertThat(pair.get("seeds_to_separate").isNull()).isTrue();
    JsonNode nesterov = comparison.get("optimizers").get(2);
    assertThat(nesterov.get("display_name").asString()).isEqualTo("Nesterov");
    assertThat(nesterov.get("mean_test_accuracy").isNull()).isTrue();
    assertThat(nesterov.get("tuned").isNull()).isTrue();
    assertThat(nesterov.get("rates").get(0).get("status").asString()).isEqualTo("diverged");
  }
}
