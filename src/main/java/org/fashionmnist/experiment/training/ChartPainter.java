package org.fashionmnist.experiment.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.run.RunPage;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.ChartFormat;
import org.fashionmnist.report.file.ChartPng;
import org.fashionmnist.report.run.RunCharts;
import org.fashionmnist.result.run.Calibration;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.LayerHistory;
import org.fashionmnist.result.run.LayerMap;
import org.fashionmnist.result.run.PrecisionRecall;
import org.fashionmnist.result.run.StepHistory;

/**
 * Draws the pictures of a run on other threads, each as soon as what it shows is known: drawing
 * takes as long as evaluating the model and writing the records, most of it for loading classes.
 * What goes wrong is thrown by {@link #write}, when the records are safe.
 *
 * <p>They are drawn light and dark, since a page needs both; the files are of one theme.
 */
public final class ChartPainter {

  private final boolean darkFiles;
  private final Set<ChartFormat> formats;
  private CompletableFuture<RunCharts> light;
  private CompletableFuture<RunCharts> dark;

  /**
   * A painter that has no pictures yet.
   *
   * @param style of the files
   * @param subtitle what was trained on what, in a line
   */
  ChartPainter(PictureStyle style, String subtitle) {
    this.darkFiles = style.dark();
    this.formats = style.formats();
    int scale = style.scale();
    light = CompletableFuture.supplyAsync(() -> new RunCharts(ChartTheme.light(), scale, subtitle));
    dark = CompletableFuture.supplyAsync(() -> new RunCharts(ChartTheme.dark(), scale, subtitle));
  }

  /**
   * Draws what is known when the training is over.
   *
   * @param keptEpoch whose weights were kept
   * @param steps empty of a run that did not keep them
   */
  void drawTraining(
      History history, int keptEpoch, Optional<StepHistory> steps, LayerHistory layers) {
    draw(charts -> charts.with(history, keptEpoch, steps));
    draw(charts -> charts.with(layers, keptEpoch));
  }

  /**
   * Draws what is known when the network was tested.
   *
   * @param images the test images
   */
  void drawTest(
      Evaluation test,
      PrecisionRecall curves,
      ImagePredictions predictions,
      LabeledImages images,
      Calibration calibration,
      TrainedModel model) {
    draw(charts -> charts.with(test));
    draw(charts -> charts.with(curves));
    draw(charts -> charts.with(predictions, images::grayImage));
    draw(charts -> charts.with(calibration));
    draw(charts -> charts.with(model.firstLayerWeights()));
  }

  /** Draws what the last hidden layer makes of images. */
  void drawMap(LayerMap map, List<String> classNames) {
    draw(charts -> charts.with(map, classNames));
  }

  void draw(UnaryOperator<RunCharts> step) {
    light = light.thenApplyAsync(drawn -> withPixels(step.apply(drawn), !darkFiles));
    dark = dark.thenApplyAsync(drawn -> withPixels(step.apply(drawn), darkFiles));
  }

  /** Has the pixels of the files drawn now and not when they are written. */
  private RunCharts withPixels(RunCharts drawn, boolean areFiles) {
    if (areFiles && formats.contains(ChartFormat.PNG)) {
      drawn.pictures().values().forEach(ChartPng::bytes);
    }
    return drawn;
  }

  /**
   * Waits for the pictures and writes them.
   *
   * @throws IOException if a file cannot be written
   */
  List<Path> write(Path folder) throws IOException {
    return new ChartFiles(join(darkFiles ? dark : light).pictures()).write(folder, formats);
  }

  /** Waits for the pictures and draws them again for a page, all but the one it has as a table. */
  List<PagePicture> forPage() {
    return join(
        light.thenCombineAsync(
            dark,
            (one, other) -> {
              Map<String, ChartPng> shown = new LinkedHashMap<>(one.pictures());
              shown.remove(RunPage.CONFUSION_MATRIX);
              return PictureStyle.forPage(shown, other.pictures());
            }));
  }

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
