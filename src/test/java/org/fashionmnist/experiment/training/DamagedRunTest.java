package org.fashionmnist.experiment.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.run.SmallRunFolder;
import org.fashionmnist.storage.DamageReport;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file of a run, damaged in every way. */
class DamagedRunTest {

  private static final int PLACES = 8;

  @TempDir Path parent;
  private RunFolder folder;
  private List<Path> read;

  @BeforeEach
  void folder() throws IOException {
    folder = SmallRunFolder.write(parent.resolve("run"));
    try (Stream<Path> files = Files.list(folder.path())) {
      read =
          files
              .filter(file -> !file.toString().endsWith("history.csv"))
              .filter(file -> !file.toString().endsWith("steps.csv"))
              .filter(file -> !file.toString().endsWith("layers.csv"))
              .sorted()
              .toList();
    }
  }

  @Test
  void everyChangedFileOfARunIsRefused() throws IOException {
    TrainedRun.read(folder);
    for (Path file : read) {
      DamageReport report = new DamageReport();
      report.damage(file, PLACES, () -> TrainedRun.read(folder));

      report.requireOwnMessages();
      assertThat(report.refused()).isGreaterThan(12);
      if (!file.endsWith(RunFolder.RUN)) {
        assertThat(report.accepted()).as("of %s", file).isZero();
      }
    }
  }

  @Test
  void damageIsToldWhereARunDidNotKeepFingerprints() throws IOException {
    Path run = folder.path().resolve(RunFolder.RUN);
    Files.writeString(
        run, Files.readString(run).replaceFirst("(?s),\\s*\"files_sha256\".*", "\n}\n"));
    TrainedRun.read(folder);
    for (Path file : read) {
      DamageReport report = new DamageReport();
      report.damage(file, PLACES, () -> TrainedRun.read(folder));

      report.requireOwnMessages();
    }
  }
}
