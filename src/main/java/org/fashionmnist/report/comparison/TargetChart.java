package org.fashionmnist.report.comparison;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.RowGrid;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItemCollection;

/**
 * How long every optimizer's tuned trial took to reach the target: epochs and seconds side by side,
 * a row each in the order of the result.
 */
record TargetChart(ChartTheme theme) {

  /** The picture; empty without optimizers. */
  Optional<Picture> picture(Comparison comparison) {
    List<ComparedOptimizer> optimizers = ComparedOptimizer.allOf(theme, comparison);
    if (optimizers.isEmpty()) {
      return Optional.empty();
    }
    String caption = new ComparisonCaption(comparison).text();
    ChartFrame frame = new ChartFrame(theme);
    double height =
        frame.legendHeight() // instead of a legend the rows take its room
            + TargetPlot.HEAD_ROOM
            + RowGrid.heightFor(theme, optimizers.size());
    String title =
        "Time until "
            + Figures.roundPercent(comparison.settings().targetAccuracy())
            + " validation accuracy";
    return Optional.of(
        frame.fitting(
            new TargetPlot(theme, optimizers).plot(),
            title,
            caption,
            new LegendItemCollection(),
            ChartFrame.WIDTH,
            height));
  }
}
