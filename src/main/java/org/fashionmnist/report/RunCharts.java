package org.fashionmnist.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fashionmnist.result.Evaluation;
import org.fashionmnist.result.History;

/**
 * The pictures of one run: {@code loss.png}, {@code accuracy.png} and {@code confusion-matrix.png}.
 *
 * @param theme their colors and fonts
 */
public record RunCharts(ChartTheme theme) {

  public static final String LOSS = "loss.png";
  public static final String ACCURACY = "accuracy.png";
  public static final String CONFUSION_MATRIX = "confusion-matrix.png";

  /**
   * Draws and writes all pictures of a run.
   *
   * @param folder where to, made if missing; pictures of the same names are replaced
   * @param subtitle what was trained on what, in a line
   * @param history at least one epoch
   * @param test the evaluation at the end
   * @return the files, in the order above
   * @throws IOException if a file cannot be written
   * @throws IllegalArgumentException if the history is empty
   */
  public List<Path> write(Path folder, String subtitle, History history, Evaluation test)
      throws IOException {
    Map<Path, Picture> pictures = new LinkedHashMap<>();
    pictures.put(folder.resolve(LOSS), new LossChart(theme).picture(subtitle, history));
    pictures.put(folder.resolve(ACCURACY), new AccuracyChart(theme).picture(subtitle, history));
    pictures.put(
        folder.resolve(CONFUSION_MATRIX), new ConfusionMatrixChart(theme).picture(subtitle, test));
    Files.createDirectories(folder);
    for (var picture : pictures.entrySet()) {
      ChartPng.write(picture.getKey(), picture.getValue());
    }
    return List.copyOf(pictures.keySet());
  }
}
