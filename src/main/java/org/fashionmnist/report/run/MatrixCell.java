package org.fashionmnist.report.run;

import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.Contrast;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.wording.Figures;

/**
 * What one cell of a confusion matrix shows.
 *
 * @param count images
 * @param share of the images of the true class, 0 to 1; 0 where the class has none
 * @param correct whether the cell lies on the diagonal of a class that has images
 */
record MatrixCell(int count, double share, boolean correct) {

  static MatrixCell of(ConfusionMatrix matrix, int trueClass, int predictedClass) {
    int count = matrix.count(trueClass, predictedClass);
    int support = matrix.support(trueClass);
    return new MatrixCell(
        count,
        support == 0 ? 0 : (double) count / support,
        support > 0 && trueClass == predictedClass);
  }

  ColorPair background(ChartTheme theme) {
    if (correct) {
      return theme.correct().at(share);
    }
    // The root spreads the errors out: most are a few percent of their row.
    return theme.wrong().at(Math.sqrt(share));
  }

  /** Absent errors stand back, so that the others are seen. */
  ColorPair textColor(ChartTheme theme) {
    return count == 0 && !correct ? theme.mutedText() : Contrast.textOn(background(theme));
  }

  String countText() {
    return Figures.count(count);
  }

  /** The share in percent. */
  String shareText() {
    return count > 0 && share < 0.0005 ? "< 0.1 %" : Figures.percent(share, 1);
  }
}
