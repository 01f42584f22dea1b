package org.fashionmnist.experiment.lesson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.experiment.ThisProcess;
import org.fashionmnist.lesson.backprop.LessonNetwork;
import org.fashionmnist.lesson.backprop.LessonTraining;
import org.fashionmnist.page.lesson.BackpropPage;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartException;
import org.fashionmnist.report.file.ChartSvg;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.report.lesson.IterationLossChart;
import org.fashionmnist.result.lesson.BackpropRecord;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.Json;
import org.fashionmnist.storage.lesson.LessonFiles;

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
   * Learns the example.
   *
   * @param command what repeats it
   * @throws IllegalArgumentException if the settings do not fit each other
   * @throws ArithmeticException if a number leaves the range of float32
   */
  public BackpropRecord run(String command) {
    LessonTraining training =
        new LessonTraining(
            network,
            input,
            target,
            learningRate,
            seed,
            weights,
            KernelsProvider.choose("scalar")); // the same bits as with vectors, and no warm-up
    return new BackpropRecord(
        command, ThisProcess.version(), training.settings(), training.run(iterations));
  }

  /**
   * Writes a lesson: its record, picture and page.
   *
   * @param notes told where there can be no picture
   * @return the page
   */
  public static Path write(
      BackpropRecord lesson, Path folder, PictureStyle style, Consumer<String> notes)
      throws IOException {
    Json.write(folder.resolve(LessonFiles.BACKPROP), lesson);
    Path page = folder.resolve(BackpropPage.NAME);
    AtomicFile.write(page, new BackpropPage(lesson, curve(lesson, folder, style, notes)).html());
    return page;
  }

  private static Optional<ChartSvg> curve(
      BackpropRecord lesson, Path folder, PictureStyle style, Consumer<String> notes)
      throws IOException {
    String subtitle =
        "A %s network learns one example, learning rate %s"
            .formatted(
                lesson.settings().network(), Figures.plain(lesson.settings().learningRate()));
    try {
      Picture light = new IterationLossChart(ChartTheme.light()).picture(subtitle, lesson.steps());
      Picture dark = new IterationLossChart(ChartTheme.dark()).picture(subtitle, lesson.steps());
      style.write(folder, PICTURE, style.dark() ? dark : light);
      return ChartSvg.of("loss", "The loss from iteration to iteration", light, dark);
    } catch (ChartException e) {
      notes.accept("no picture of the loss: " + e.getMessage());
      return Optional.empty();
    }
  }
}
