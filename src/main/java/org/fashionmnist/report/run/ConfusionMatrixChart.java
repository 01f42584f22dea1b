package org.fashionmnist.report.run;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.ClassNames;
import org.fashionmnist.report.chart.ColorScale;
import org.fashionmnist.report.drawing.ColorBlend;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.run.ConfusionMatrix;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;

/**
 * The confusion matrix of an evaluation: true classes as rows, predicted classes as columns, in
 * each cell the images and their share of the row. The diagonal has one color scale, the errors
 * another. The picture grows with the classes.
 */
public record ConfusionMatrixChart(ChartTheme theme) {

  private static final double LARGEST_CELL = 150;
  private static final double USUAL_CELL = 74;
  private static final double SMALLEST_CELL = 24;

  /** Cells of few classes grow to fill this, cells of many shrink to keep within the next. */
  private static final double LEAST_SIDE = 360;

  private static final double MOST_SIDE = 1480;

  /**
   * Draws the picture.
   *
   * @param test an evaluation on at least one class
   */
  public Picture picture(String subtitle, Evaluation test) {
    ConfusionMatrix matrix = test.confusionMatrix();
    double side = cellSide(matrix.classCount());
    List<String> names = matrix.classNames().stream().map(ClassNames::shortened).toList();
    Font nameFont = theme.fonts().plain(Math.min(theme.labelFont().getSize2D(), 0.55 * side));

    Rectangle2D bounds = MatrixLayout.boundsFor(side, names, nameFont);
    int width = (int) Math.ceil(bounds.getWidth()) + 2 * ChartTheme.MARGIN;
    return new ChartFrame(theme)
        .fitting(
            new ConfusionMatrixPlot(theme, matrix, names, nameFont),
            title(test),
            subtitle,
            legend(),
            Math.max(ChartFrame.WIDTH, width),
            bounds.getHeight());
  }

  private static double cellSide(int classCount) {
    double few = Math.min(LARGEST_CELL, LEAST_SIDE / classCount);
    double many = Math.max(SMALLEST_CELL, MOST_SIDE / classCount);
    return Math.max(few, Math.min(USUAL_CELL, many));
  }

  private static String title(Evaluation test) {
    return "Confusion matrix: %s of %s correct"
        .formatted(
            Figures.percent(test.scores().accuracy()),
            Figures.count(test.confusionMatrix().total(), "test image"));
  }

  private List<LegendItem> legend() {
    return List.of(item("correct", theme.correct()), item("wrong", theme.wrong()));
  }

  private static LegendItem item(String label, ColorScale scale) {
    var swatch = new RoundRectangle2D.Double(-18, -7, 36, 14, 4, 4);
    return new LegendItem(
        label, null, null, null, swatch, new ColorBlend(scale.at(0.05), scale.high()));
  }
}
