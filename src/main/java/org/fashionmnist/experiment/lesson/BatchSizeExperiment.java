package org.fashionmnist.experiment.lesson;

import java.io.IOException;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.RecordListener;
import org.fashionmnist.experiment.SafeFolder;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.lesson.batchsize.BatchSizeLesson;
import org.fashionmnist.lesson.batchsize.BatchSizeSettings;
import org.fashionmnist.page.lesson.BatchSizePage;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.lesson.BatchSizeCharts;
import org.fashionmnist.result.lesson.BatchSizeRecord;
import org.fashionmnist.storage.Json;
import org.fashionmnist.storage.lesson.LessonFiles;
import org.fashionmnist.storage.run.RunFolder;

/**
 * How many examples an update should look at. One thread computes, however many there are.
 *
 * @param settings of the line, the images and the optimizers
 */
public record BatchSizeExperiment(BatchSizeSettings settings) {

  /** Runs the lesson; writes its record, pictures and page. */
  public BatchSizeRecord run(
      Dataset dataset,
      RunFolder folder,
      Execution execution,
      RecordListener<BatchSizeRecord> listener)
      throws IOException {
    BatchSizeRecord lesson =
        new BatchSizeLesson(settings, Kernels.get())
            .run(execution.command(), dataset, ThisProcess.environment(1));
    SafeFolder kept =
        SafeFolder.write(
            folder.path(), path -> Json.write(path.resolve(LessonFiles.BATCH_SIZE), lesson));
    listener.recorded(lesson);
    kept.report(
        path ->
            execution
                .pictures()
                .report(
                    path,
                    BatchSizeCharts.draw(ChartTheme.standard(), lesson),
                    pictures -> BatchSizePage.html(lesson, pictures),
                    listener));
    return lesson;
  }
}
