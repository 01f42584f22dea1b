package org.fashionmnist.experiment.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.experiment.Execution;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.experiment.RecordListener;
import org.fashionmnist.experiment.SafeFolder;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.lesson.backprop.LessonNetwork;
import org.fashionmnist.lesson.backprop.LessonTraining;
import org.fashionmnist.page.lesson.BackpropPage;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartSvg;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.report.lesson.IterationLossChart;
import org.fashionmnist.result.lesson.BackpropRecord;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.Json;
import org.fashionmnist.storage.lesson.LessonFiles;
import org.fashionmnist.storage.run.RunFolder;

/**
 * Back-propagation with every number.
 *
 * @param network what learns
 * @param input of the one example
 * @param target of the one example
 * @param learningRate positive
 * @param seed of the initial weights
 * @param weights to start from instead, unit by unit: the weights of its inputs, then its bias
 * @param iterations at least 1
 */
public record BackpropExperiment(
    LessonNetwork network,
    List<Float> input,
    List<Float> target,
    double learningRate,
    long seed,
    Optional<List<Float>> weights,
    int iterations) {

  private static final String PICTURE = "loss.png";

  public BackpropExperiment {
    input = List.copyOf(input);
    target = List.copyOf(target);
    weights = weights.map(List::copyOf);
  }

  /**
   * Learns the example; writes the record, a picture and a page.
   *
   * @throws IllegalArgumentException if the settings do not fit each other
   * @throws ArithmeticException if a number leaves the range of float32
   */
  public BackpropRecord run(
      RunFolder folder, Execution execution, RecordListener<BackpropRecord> listener)
      throws IOException {
    LessonTraining training =
        new LessonTraining(
            network,
            input,
            target,
            learningRate,
            seed,
            weights,
            KernelsProvider.choose("scalar")); // the same bits as with vectors, and no warm-up
    BackpropRecord lesson =
        new BackpropRecord(
            execution.command(),
            ThisProcess.version(),
            training.settings(),
            training.run(iterations));
    SafeFolder kept =
        SafeFolder.write(
            folder.path(), path -> Json.write(path.resolve(LessonFiles.BACKPROP), lesson));
    listener.recorded(lesson);
    kept.report(
        path -> {
          Path page = path.resolve(BackpropPage.NAME);
          AtomicFile.write(
              page, new BackpropPage(lesson, curve(lesson, path, execution.pictures())).html());
          listener.reported(path, List.of(page));
        });
    return lesson;
  }

  private static Optional<ChartSvg> curve(BackpropRecord lesson, Path folder, PictureStyle style)
      throws IOException {
    String subtitle =
        "A %s network learns one example, learning rate %s"
            .formatted(
                lesson.settings().network(), Figures.plain(lesson.settings().learningRate()));
    Picture picture =
        new IterationLossChart(ChartTheme.standard()).picture(subtitle, lesson.losses());
    style.write(folder, PICTURE, picture);
    return ChartSvg.of("loss", "The loss from iteration to iteration", picture);
  }
}
