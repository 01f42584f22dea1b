package org.fashionmnist.experiment.lesson;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.RecordListener;
import org.fashionmnist.experiment.SafeFolder;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.lesson.convolution.ConvolutionShape;
import org.fashionmnist.lesson.convolution.ConvolutionTraining;
import org.fashionmnist.lesson.convolution.LessonFilter;
import org.fashionmnist.lesson.convolution.LessonPicture;
import org.fashionmnist.page.lesson.ConvolutionPage;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.lesson.ConvolutionCharts;
import org.fashionmnist.result.lesson.ConvolutionRecord;
import org.fashionmnist.storage.Json;
import org.fashionmnist.storage.lesson.LessonFiles;
import org.fashionmnist.storage.run.RunFolder;

/**
 * Convolution with every number.
 *
 * @param shape for an image of the picture's size
 * @param picture the one image
 * @param filter to begin with, if no weights are given
 * @param seed of a random filter
 * @param weights nine to begin with, row after row, then the bias
 * @param target of the pooled map, row after row
 * @param learningRate positive
 * @param iterations at least 1
 */
public record ConvolutionExperiment(
    ConvolutionShape shape,
    LessonPicture picture,
    LessonFilter filter,
    long seed,
    Optional<List<Float>> weights,
    Optional<List<Float>> target,
    double learningRate,
    int iterations) {

  public ConvolutionExperiment {
    weights = weights.map(List::copyOf);
    target = target.map(List::copyOf);
  }

  /**
   * Learns; writes the record, pictures and a page.
   *
   * @throws IllegalArgumentException if the settings do not fit each other
   * @throws ArithmeticException if a number leaves the range of float32
   */
  public ConvolutionRecord run(
      RunFolder folder, Execution execution, RecordListener<ConvolutionRecord> listener)
      throws IOException {
    ConvolutionTraining training =
        new ConvolutionTraining(shape, picture, filter, seed, weights, target, learningRate);
    ConvolutionRecord.Shift shift = training.shift(); // by the first weights
    ConvolutionRecord lesson =
        new ConvolutionRecord(
            execution.command(),
            ThisProcess.version(),
            training.settings(),
            training.run(iterations),
            shift);
    SafeFolder kept =
        SafeFolder.write(
            folder.path(), path -> Json.write(path.resolve(LessonFiles.CONVOLUTION), lesson));
    listener.recorded(lesson);
    kept.report(
        path ->
            execution
                .pictures()
                .report(
                    path,
                    new ConvolutionCharts(ChartTheme.standard()).pictures(lesson),
                    pictures -> new ConvolutionPage(lesson, pictures).html(),
                    listener));
    return lesson;
  }
}
