package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.fashionmnist.report.RunCharts;
import org.fashionmnist.result.Calibration;
import org.fashionmnist.result.Evaluation;
import org.fashionmnist.result.GrayImage;
import org.fashionmnist.result.History;
import org.fashionmnist.result.ImagePredictions;
import org.fashionmnist.result.LayerHistory;
import org.fashionmnist.result.UnitWeights;

/**
 * Draws the pictures of a run on another thread, each as soon as what it shows is known: drawing
 * takes as long as evaluating the model and writing the records, most of it for loading classes and
 * fonts. What goes wrong is thrown by {@link #write}, when the records are safe.
 */
final class ChartPainter {

  private CompletableFuture<RunCharts> charts;

  /**
   * A painter that has no pictures yet.
   *
   * @param none pictures of which none is drawn
   */
  ChartPainter(Supplier<RunCharts> none) {
    charts = CompletableFuture.supplyAsync(none);
  }

  /** Begins with the curves. */
  void draw(History history) {
    charts = charts.thenApplyAsync(drawn -> drawn.with(history));
  }

  /** Goes on with the confusion matrix and the scores of the classes. */
  void draw(Evaluation test) {
    charts = charts.thenApplyAsync(drawn -> drawn.with(test));
  }

  /**
   * Goes on with galleries of test images.
   *
   * @param images by their places in the test set
   */
  void draw(ImagePredictions test, IntFunction<GrayImage> images) {
    charts = charts.thenApplyAsync(drawn -> drawn.with(test, images));
  }

  /** Goes on with the reliability diagram. */
  void draw(Calibration calibration) {
    charts = charts.thenApplyAsync(drawn -> drawn.with(calibration));
  }

  /** Goes on with the course of the layers. */
  void draw(LayerHistory layers) {
    charts = charts.thenApplyAsync(drawn -> drawn.with(layers));
  }

  /** Goes on with the weights of the first layer. */
  void draw(UnitWeights weights) {
    charts = charts.thenApplyAsync(drawn -> drawn.with(weights));
  }

  /**
   * Waits for the pictures and writes them.
   *
   * @throws IOException if a file cannot be written
   * @throws org.fashionmnist.report.ChartException if this machine cannot draw text
   */
  List<Path> write(Path folder) throws IOException {
    return drawn().write(folder);
  }

  private RunCharts drawn() {
    try {
      return charts.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
