package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.report.ChartPng;
import org.fashionmnist.report.ChartTheme;
import org.fashionmnist.report.RunCharts;
import org.fashionmnist.result.Evaluation;
import org.fashionmnist.result.History;

/**
 * Draws the pictures of a run on other threads, each as soon as what it shows is known: drawing
 * takes as long as evaluating the model and writing the records, most of it for loading classes and
 * fonts. What goes wrong is thrown by {@link #write}, when the records are safe.
 */
final class ChartPainter {

  private CompletableFuture<RunCharts> charts;
  private CompletableFuture<RunCharts> darkCharts;

  /**
   * A painter that has no pictures yet.
   *
   * @param subtitle what was trained on what, in a line
   */
  ChartPainter(String subtitle) {
    charts = CompletableFuture.supplyAsync(() -> new RunCharts(ChartTheme.light(), subtitle));
    darkCharts = CompletableFuture.supplyAsync(() -> new RunCharts(ChartTheme.dark(), subtitle));
  }

  /** Begins with the curves. */
  void draw(History history) {
    go(drawn -> drawn.with(history));
  }

  /** Goes on with the confusion matrix. */
  void draw(Evaluation test) {
    go(drawn -> drawn.with(test));
  }

  private void go(UnaryOperator<RunCharts> step) {
    charts = charts.thenApplyAsync(drawn -> withPixels(step.apply(drawn)));
    darkCharts = darkCharts.thenApplyAsync(step);
  }

  /** Has the pixels drawn now and not when they are written. */
  private static RunCharts withPixels(RunCharts drawn) {
    drawn.pictures().values().forEach(ChartPng::bytes);
    return drawn;
  }

  /**
   * Waits for the pictures and writes them.
   *
   * @throws IOException if a file cannot be written
   */
  List<Path> write(Path folder) throws IOException {
    return join(charts).write(folder);
  }

  /** Waits for the pictures and draws them again for a page. */
  List<PagePicture> forPage() {
    return join(charts.thenCombineAsync(darkCharts, ChartPainter::forPage));
  }

  private static List<PagePicture> forPage(RunCharts light, RunCharts dark) {
    return light.pictures().entrySet().parallelStream()
        .map(e -> PagePicture.of(e.getKey(), e.getValue(), dark.pictures().get(e.getKey())))
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
