package org.fashionmnist.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fashionmnist.result.Evaluation;
import org.fashionmnist.result.History;

/**
 * The pictures of one run that have been drawn so far. Each can be drawn as soon as what it shows
 * is known; files are written at the end.
 *
 * @param theme their colors and fonts
 * @param subtitle what was trained on what, in a line
 * @param pictures by the names of their files, in the order they were drawn
 */
public record RunCharts(ChartTheme theme, String subtitle, Map<String, ChartPng> pictures) {

  public static final String LOSS = "loss.png";
  public static final String ACCURACY = "accuracy.png";
  public static final String CONFUSION_MATRIX = "confusion-matrix.png";

  /** Keeps a copy of the pictures. */
  public RunCharts {
    pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
  }

  /** Nothing drawn yet. */
  public RunCharts(ChartTheme theme, String subtitle) {
    this(theme, subtitle, Map.of());
  }

  /**
   * These pictures and the two curves, {@link #LOSS} and {@link #ACCURACY}.
   *
   * @param history at least one epoch
   * @throws IllegalArgumentException if the history is empty
   */
  public RunCharts with(History history) {
    return with(LOSS, new LossChart(theme).picture(subtitle, history))
        .with(ACCURACY, new AccuracyChart(theme).picture(subtitle, history));
  }

  /** These pictures and the {@link #CONFUSION_MATRIX} of an evaluation on at least one class. */
  public RunCharts with(Evaluation test) {
    return with(CONFUSION_MATRIX, new ConfusionMatrixChart(theme).picture(subtitle, test));
  }

  private RunCharts with(String name, Picture picture) {
    Map<String, ChartPng> more = new LinkedHashMap<>(pictures);
    more.put(name, ChartPng.of(picture));
    return new RunCharts(theme, subtitle, more);
  }

  /**
   * Writes the pictures.
   *
   * @param folder where to, made if missing; pictures of the same names are replaced
   * @return the files, in the order they were drawn
   * @throws IOException if a file cannot be written
   */
  public List<Path> write(Path folder) throws IOException {
    return new ChartFiles(pictures).write(folder);
  }
}
