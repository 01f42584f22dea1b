package org.fashionmnist.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.result.suspect.SuspectRecord;
import org.fashionmnist.run.SmallRecords;
import org.fashionmnist.storage.lesson.GradientCheckFiles;
import org.fashionmnist.storage.lesson.SurfaceFile;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file of a search for suspects, a lesson and a range test, damaged in every way. */
class DamagedRecordsTest {

  private static final int PLACES = 8;

  @TempDir Path path;
  private final DamageReport report = new DamageReport();

  @AfterEach
  void ownMessages() {
    report.requireOwnMessages();
    assertThat(report.refused()).isGreaterThan(100);
  }

  @Test
  void suspects() throws IOException {
    SmallRecords.writeSuspects(path);
    SuspectFolder folder = new SuspectFolder(path);

    for (String name :
        List.of(
            SuspectFolder.SUSPECTS_JSON,
            SuspectFolder.SUSPECTS_CSV,
            SuspectFolder.DUPLICATES_CSV)) {
      report.damage(
          path.resolve(name),
          PLACES,
          () -> {
            SuspectRecord search = folder.readSearch();
            folder.readSuspects(search);
            folder.readDuplicates(search);
          });
    }
  }

  @Test
  void gradientCheck() throws IOException {
    SmallRecords.writeGradientCheck(path);

    for (String name : List.of(GradientCheckFiles.JSON, GradientCheckFiles.CSV)) {
      report.damage(path.resolve(name), PLACES, () -> GradientCheckFiles.read(path));
    }
  }

  @Test
  void surface() throws IOException {
    SmallRecords.writeSurface(path);

    report.damage(path.resolve(SurfaceFile.NAME), PLACES, () -> SurfaceFile.read(path));
  }

  @Test
  void rateTest() throws IOException {
    SmallRecords.writeRateTest(path);
    RunFolder folder = new RunFolder(path);

    report.damage(path.resolve(RunFolder.RATE_TEST), PLACES, folder::readRateTest);
  }
}
