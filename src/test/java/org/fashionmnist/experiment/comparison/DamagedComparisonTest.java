package org.fashionmnist.experiment.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.ComparisonSettings;
import org.fashionmnist.result.comparison.ComparisonsSideBySide;
import org.fashionmnist.result.comparison.NamedComparison;
import org.fashionmnist.run.SmallComparison;
import org.fashionmnist.storage.DamageReport;
import org.fashionmnist.storage.comparison.ComparisonFolder;
import org.fashionmnist.storage.comparison.ComparisonsFolder;
import org.fashionmnist.storage.comparison.OtherSettingsException;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file of a comparison, damaged in every way. */
class DamagedComparisonTest {

  private static final int PLACES = 8;

  @TempDir Path path;

  @Test
  void damagedResultsAreToldOrGiveTheRightWords() throws IOException {
    new ComparisonFolder(path).write(SmallComparison.completed());
    DamageReport report = new DamageReport();

    report.damage(
        path.resolve(ComparisonFolder.COMPARISON_JSON),
        PLACES,
        () -> {
          Comparison read = ComparisonReporter.read(path);
          assertThat(ComparisonFolder.words(read).answer()).doesNotContain("NaN", "null");
        });

    report.requireOwnMessages();
    assertThat(report.refused()).isGreaterThan(100);
  }

  @Test
  void damagedTrialsAndSettingsAreTold() throws IOException {
    ComparisonSettings settings = SmallComparison.settings(SmallComparison.OPTIMIZERS, 2, 3);
    RunFolder empty = RunFolder.create(path.resolve("comparison"));
    ComparisonFolder folder =
        ComparisonFolder.begin(empty, "1", settings, SmallComparison.data("here", "00ff"));
    folder.write(SmallComparison.completed().trials().get(0));
    Path trial;
    try (var files = Files.list(folder.path().resolve(ComparisonFolder.TRIALS))) {
      trial = files.findFirst().orElseThrow();
    }
    DamageReport report = new DamageReport();

    report.damage(trial, PLACES, folder::readTrials);
    report.damage(
        folder.path().resolve(ComparisonFolder.SETTINGS),
        PLACES,
        () -> {
          try {
            ComparisonFolder.resume(
                folder.path(), "1", settings, SmallComparison.data("here", "00ff"));
          } catch (OtherSettingsException e) {
            // It says which.
          }
        });

    report.requireOwnMessages();
    assertThat(report.refused()).isGreaterThan(100);
  }

  @Test
  void damagedComparisonsSideBySideAreTold() throws IOException {
    Comparison one = SmallComparison.completed().withoutTrials();
    new ComparisonsFolder(path)
        .write(
            new ComparisonsSideBySide(
                List.of(
                    new NamedComparison("one", Optional.of("../one/index.html"), one),
                    new NamedComparison("other", Optional.empty(), one))));
    DamageReport report = new DamageReport();

    report.damage(
        path.resolve(ComparisonsFolder.JSON),
        PLACES,
        () -> {
          ComparisonsSideBySide read = new ComparisonsFolder(path).read();
          read.comparisons().forEach(read::toldApart);
        });

    report.requireOwnMessages();
    assertThat(report.refused()).isGreaterThan(100);
  }
}
