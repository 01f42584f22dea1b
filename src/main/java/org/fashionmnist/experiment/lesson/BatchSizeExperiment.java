package org.fashionmnist.experiment.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.Outcome;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.lesson.batchsize.BatchSizeLesson;
import org.fashionmnist.lesson.batchsize.BatchSizeSettings;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.lesson.BatchSizePage;
import org.fashionmnist.page.run.RunPage;
import org.fashionmnist.report.lesson.BatchSizeCharts;
import org.fashionmnist.result.lesson.BatchSizeRecord;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.Json;
import org.fashionmnist.storage.lesson.LessonFiles;

/**
 * How many examples an update should look at. One thread computes, however many there are.
 *
 * @param settings of the line, the images and the optimizers
 */
public record BatchSizeExperiment(BatchSizeSettings settings) {

  /**
   * Runs the lesson; writes its record, pictures and page.
   *
   * @param notes told where there can be no pictures
   */
  public Outcome<BatchSizeRecord> run(
      Dataset dataset, Path folder, Execution execution, Consumer<String> notes)
      throws IOException {
    BatchSizeRecord lesson =
        new BatchSizeLesson(settings, Kernels.get())
            .run(execution.command(), dataset, ThisProcess.environment(1));
    Json.write(folder.resolve(LessonFiles.BATCH_SIZE), lesson);
    List<PagePicture> drawn =
        execution
            .pictures()
            .writeForPage(folder, theme -> BatchSizeCharts.draw(theme, lesson), notes)
            .forPage();
    Path page = folder.resolve(RunPage.NAME);
    AtomicFile.write(page, BatchSizePage.html(lesson, drawn));
    return new Outcome<>(lesson, List.of(page));
  }
}
