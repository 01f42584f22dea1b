package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import org.fashionmnist.report.ChartTheme;
import org.fashionmnist.report.RunCharts;
import org.fashionmnist.result.Evaluation;
import org.fashionmnist.result.GrayImage;
import org.fashionmnist.result.History;
import org.fashionmnist.result.ImagePredictions;

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
   * @param subtitle what was trained on what, in a line
   */
  ChartPainter(String subtitle) {
    charts = CompletableFuture.supplyAsync(() -> new RunCharts(ChartTheme.light(), subtitle));
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

  /**
   * Waits for the pictures and writes them.
   *
   * @throws IOException if a file cannot be written
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
