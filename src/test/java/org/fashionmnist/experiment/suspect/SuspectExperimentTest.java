package org.fashionmnist.experiment.suspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.plan.NetworkChoice;
import org.fashionmnist.result.suspect.SuspectClass;
import org.fashionmnist.result.suspect.SuspectRecord;
import org.fashionmnist.result.suspect.SuspectSettings;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuspectExperimentTest {

  @TempDir Path reports;

  @Test
  void suspectsAreFoundRecordedAndDrawn() throws IOException {
    RunFolder folder = RunFolder.create(reports.resolve("suspects"));
    List<String> told = new ArrayList<>();

    SuspectRecord record =
        new SuspectExperiment(new SuspectSettings(2, 1, 1, 3), NetworkChoice.STANDARD)
            .run(
                FashionMnist.sample(),
                folder,
                Execution.standard(),
                new SuspectListener() {
                  @Override
                  public void predicted(int fold, int folds, double accuracy) {
                    told.add(fold + " of " + folds);
                  }

                  @Override
                  public void found(
                      SuspectRecord search, double labelSeconds, double duplicateSeconds) {
                    told.add(search.suspectCount() + " suspects");
                  }

                  @Override
                  public void reported(Path path, List<Path> files) {
                    files.forEach(file -> told.add(file.getFileName().toString()));
                  }
                });

    assertThat(told)
        .containsExactly(
            "1 of 2",
            "2 of 2",
            record.suspectCount() + " suspects",
            "index.html",
            "suspects.png",
            "duplicates.png");
    assertThat(record.top()).hasSize(3);
    assertThat(record.classes().stream().mapToInt(SuspectClass::images).sum()).isEqualTo(4_000);
    assertThat(record.classes().stream().mapToInt(SuspectClass::suspects).sum())
        .isEqualTo(record.suspectCount());
    assertThat(Files.readAllLines(folder.path().resolve("suspects.csv")))
        .hasSize(record.suspectCount() + 1);
    assertThat(folder.path().resolve("suspects.json")).isNotEmptyFile();
    assertThat(folder.path().resolve("duplicates.csv")).isNotEmptyFile();
  }
}
