package org.fashionmnist.report.comparison;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.comparison.ValidationChart.Along;
import org.fashionmnist.report.curve.Measure;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.report.file.PictureOrigin;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.wording.ComparisonSubject;

/** The pictures of a comparison of optimizers. */
public final class ComparisonCharts {

  public static final String TEST_ACCURACY = "test-accuracy.png";
  public static final String VALIDATION_ACCURACY = "validation-accuracy.png";
  public static final String VALIDATION_ACCURACY_BY_SECOND = "validation-accuracy-by-second.png";
  public static final String VALIDATION_LOSS = "validation-loss.png";
  public static final String TRAINING_LOSS = "training-loss.png";
  public static final String LEARNING_RATES = "learning-rates.png";
  public static final String TIME_TO_TARGET = "time-to-target.png";

  private ComparisonCharts() {}

  /**
   * Draws a comparison. An optimizer has the same color, dashes and marker in all pictures.
   *
   * @param comparison also one that is incomplete: pictures of what has not been measured are left
   *     out
   * @return the pictures by the names of their files
   */
  public static ChartFiles draw(ChartTheme theme, Comparison comparison) {
    return new ChartFiles(pictures(theme, comparison));
  }

  static Map<String, Picture> pictures(ChartTheme theme, Comparison comparison) {
    ValidationChart accuracy = new ValidationChart(theme, Measure.ACCURACY);
    ValidationChart loss = new ValidationChart(theme, Measure.LOSS);
    Map<String, Picture> pictures = new LinkedHashMap<>();
    put(pictures, TEST_ACCURACY, new TestAccuracyChart(theme).picture(comparison));
    put(pictures, VALIDATION_ACCURACY, accuracy.picture(comparison, Along.EPOCHS));
    put(pictures, VALIDATION_ACCURACY_BY_SECOND, accuracy.picture(comparison, Along.SECONDS));
    put(pictures, VALIDATION_LOSS, loss.picture(comparison, Along.EPOCHS));
    put(pictures, TRAINING_LOSS, new TrainingLossChart(theme).picture(comparison));
    put(pictures, LEARNING_RATES, new LearningRateChart(theme).picture(comparison));
    put(pictures, TIME_TO_TARGET, new TargetChart(theme).picture(comparison));
    PictureOrigin origin = theme.origin(new ComparisonSubject(comparison).text());
    pictures.replaceAll((name, picture) -> picture.of(origin));
    return pictures;
  }

  private static void put(Map<String, Picture> pictures, String name, Optional<Picture> picture) {
    picture.ifPresent(drawn -> pictures.put(name, drawn));
  }
}
