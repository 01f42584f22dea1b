package org.fashionmnist.report.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.curve.Curve;
import org.fashionmnist.report.curve.CurveChart;
import org.fashionmnist.report.curve.Measure;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.MetricHistory;
import org.fashionmnist.result.surface.PlaneArea;
import org.fashionmnist.result.wording.Figures;

/** The pictures of the first exercise. */
public final class ScoreLessonCharts {

  public static final String LOSS = "loss.png";
  public static final String ERROR = "mae.png";
  public static final String SURFACE = "surface.png";

  private ScoreLessonCharts() {}

  /**
   * Draws the pictures.
   *
   * @param history with the keys {@code mse} and {@code mae}, of scores divided by {@code unit}
   * @param keptEpoch whose weights were kept
   * @param unit points that are 1 for the network
   * @param hours as for {@link ScoreSurfaceChart#picture}
   * @param truth as there
   * @param learned as there
   */
  public static ChartFiles draw(
      ChartTheme theme,
      String subtitle,
      MetricHistory history,
      int keptEpoch,
      double unit,
      PlaneArea hours,
      DoubleBinaryOperator truth,
      DoubleBinaryOperator learned) {
    Map<String, Picture> pictures = new LinkedHashMap<>();
    pictures.put(LOSS, curve(theme, Measure.SQUARED_ERROR, subtitle, history, keptEpoch, "mse", 1));
    pictures.put(
        ERROR, curve(theme, Measure.POINTS_OFF, subtitle, history, keptEpoch, "mae", unit));
    pictures.put(SURFACE, new ScoreSurfaceChart(theme).picture(subtitle, hours, truth, learned));
    return new ChartFiles(pictures);
  }

  private static Picture curve(
      ChartTheme theme,
      Measure measure,
      String subtitle,
      MetricHistory history,
      int keptEpoch,
      String key,
      double unit) {
    int epochs = history.last().epoch();
    Curve training = curve(history.values(key), unit);
    Curve validation =
        history.keys().contains("val_" + key)
            ? curve(history.values("val_" + key), unit)
            : new Curve(List.of());
    return new CurveChart(theme, measure)
        .picture(
            measure.title() + " over " + Figures.count(epochs, "epoch"),
            subtitle,
            epochs,
            Optional.of(keptEpoch),
            training,
            validation);
  }

  private static Curve curve(List<Double> values, double unit) {
    return Curve.of(values.stream().map(value -> value * unit).toList());
  }
}
