package org.fashionmnist.experiment.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.Told;
import org.fashionmnist.lesson.batchsize.BatchSizeSettings;
import org.fashionmnist.lesson.batchsize.LessonOptimizer;
import org.fashionmnist.result.lesson.BatchSizeRecord;
import org.fashionmnist.result.lesson.LinePath;
import org.fashionmnist.storage.run.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchSizeExperimentTest {

  @Test
  void theLessonLeavesItsRecordPicturesAndPage(@TempDir Path folder) throws IOException {
    BatchSizeExperiment experiment =
        new BatchSizeExperiment(
            new BatchSizeSettings(
                List.of(32, Integer.MAX_VALUE),
                0.1,
                5,
                1,
                0.01,
                1,
                List.of(LessonOptimizer.ADAM.usual())));
    Told<BatchSizeRecord> told = new Told<>();

    BatchSizeRecord record =
        experiment.run(FashionMnist.sample(), new RunFolder(folder), Execution.standard(), told);

    assertThat(told.records).containsExactly(record);
    assertThat(told.notes).isEmpty();
    assertThat(record.command()).isEqualTo("a Java program");
    assertThat(record.optimizers()).extracting(LinePath::name).containsExactly("Adam");
    assertThat(told.files).startsWith(folder.resolve("index.html"));
    assertThat(folder)
        .isDirectoryContaining("glob:**batch-size.json")
        .isDirectoryContaining("glob:**.png")
        .isDirectoryContaining("glob:**index.html");
  }
}
