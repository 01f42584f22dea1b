package org.fashionmnist.experiment.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.model.ConvolutionMaps;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.run.RunPage;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.DrawnFiles;
import org.fashionmnist.report.file.Picture;
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
 */
public final class ChartPainter {

  private static final long KEEP_ALIVE_MILLIS = 200;

  /** With those that wait for others, as {@link ForkJoinPool} has it. */
  private static final int MOST_THREADS = Short.MAX_VALUE;

  private final PictureStyle style;
  private final Executor threads = drawingThreads();
  private CompletableFuture<Drawings> drawings;

  /**
   * A painter that has no pictures yet.
   *
   * @param style of the files
   * @param subtitle what was trained on what, in a line
   */
  ChartPainter(PictureStyle style, String subtitle) {
    this.style = style;
    drawings =
        CompletableFuture.supplyAsync(
            () -> new Drawings(new RunCharts(ChartTheme.standard(), subtitle), Map.of()), threads);
  }

  /**
   * First come, first served; they end soon after the last picture, since who trains often would
   * gather them.
   */
  private static Executor drawingThreads() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new ForkJoinPool(
        processors,
        ForkJoinPool.defaultForkJoinWorkerThreadFactory,
        null,
        true,
        0,
        MOST_THREADS,
        1,
        null,
        KEEP_ALIVE_MILLIS,
        TimeUnit.MILLISECONDS);
  }

  /** What there is to draw, and by their names the pictures that are being drawn. */
  private record Drawings(RunCharts charts, Map<String, CompletableFuture<Drawn>> begun) {}

  /**
   * A picture that was drawn.
   *
   * @param onPage empty of what a page has as a table
   */
  private record Drawn(DrawnFiles files, Optional<PagePicture> onPage) {}

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

  /** Draws what is known when the network was tested. */
  void drawTest(
      Evaluation test, PrecisionRecall curves, Calibration calibration, TrainedModel model) {
    draw(charts -> charts.with(test));
    draw(charts -> charts.with(curves));
    draw(charts -> charts.with(calibration));
    model.firstLayerWeights().ifPresent(weights -> draw(charts -> charts.with(weights)));
  }

  /**
   * Draws galleries of the images that the network was tested on.
   *
   * @param images the test images
   */
  void drawImages(ImagePredictions predictions, LabeledImages images) {
    draw(charts -> charts.with(predictions, images::grayImage));
  }

  /** Draws what the last hidden layer makes of images. */
  void drawMap(LayerMap map, List<String> classNames) {
    draw(charts -> charts.with(map, classNames));
  }

  /** Draws what the convolutions of a network see in test images, if it has any. */
  void drawConvolutions(TrainedModel model, ImagePredictions predictions, LabeledImages images) {
    if (!ConvolutionMaps.isIn(model.network())) {
      return;
    }
    draw(
        charts ->
            ConvolutionViews.of(model, images, predictions)
                .map(
                    views ->
                        charts
                            .with(views.maps(), predictions, images::grayImage)
                            .with(views.explained(), predictions, images::grayImage))
                .orElse(charts));
  }

  void draw(UnaryOperator<RunCharts> step) {
    drawings = drawings.thenApplyAsync(known -> begin(step, known), threads);
  }

  private Drawings begin(UnaryOperator<RunCharts> step, Drawings known) {
    RunCharts charts = step.apply(known.charts);
    Map<String, CompletableFuture<Drawn>> begun = new LinkedHashMap<>(known.begun);
    charts
        .pictures()
        .forEach(
            (name, picture) ->
                begun.computeIfAbsent(
                    name,
                    key -> CompletableFuture.supplyAsync(() -> drawn(key, picture), threads)));
    return new Drawings(charts, begun);
  }

  private Drawn drawn(String name, Picture picture) {
    return new Drawn(
        style.draw(name, picture),
        name.equals(RunPage.CONFUSION_MATRIX)
            ? Optional.empty()
            : Optional.of(PagePicture.of(name, picture)));
  }

  /**
   * Waits for the pictures and writes them.
   *
   * @throws IOException if a file cannot be written
   */
  List<Path> write(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Drawn picture : all()) {
      files.addAll(picture.files.write(folder));
    }
    return files;
  }

  /** Waits for the pictures as a page takes them, all but the one it has as a table. */
  List<PagePicture> forPage() {
    return all().stream().map(Drawn::onPage).flatMap(Optional::stream).toList();
  }

  private List<Drawn> all() {
    Map<String, CompletableFuture<Drawn>> begun = join(drawings).begun;
    return begun.keySet().stream()
        .sorted(Comparator.comparingInt(RunCharts.NAMES::indexOf))
        .map(name -> join(begun.get(name)))
        .toList();
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
