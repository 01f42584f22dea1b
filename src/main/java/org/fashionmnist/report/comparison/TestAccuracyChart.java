package org.fashionmnist.report.comparison;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.RowGrid;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;

/**
 * The final test accuracy of every optimizer, a row each in the order of the result: a dot for each
 * seed, the mean and its 95 % interval. Above stands how far two runs of one setting differ; rows
 * that cannot be told apart share a ground.
 */
record TestAccuracyChart(ChartTheme theme) {

  /** The picture; empty where no final trial has been measured. */
  Optional<Picture> picture(Comparison comparison) {
    List<ComparedOptimizer> optimizers = ComparedOptimizer.allOf(theme, comparison);
    int seeds =
        optimizers.stream().mapToInt(o -> o.result().testAccuracies().size()).max().orElse(0);
    if (seeds == 0) {
      return Optional.empty();
    }
    String caption =
        "of the final trials, on " + Figures.count(comparison.splits().test(), "test image");
    TestAccuracyPlot plot = new TestAccuracyPlot(theme, optimizers, comparison.seedDifference());
    return Optional.of(
        new ChartFrame(theme)
            .fitting(
                plot,
                title(optimizers.size()),
                caption,
                legend(seeds, plot),
                ChartFrame.WIDTH,
                plot.headRoom() + RowGrid.heightFor(theme, optimizers.size())));
  }

  private static String title(int count) {
    return count == 1
        ? "Test accuracy of the tuned optimizer"
        : "Test accuracy of " + count + " tuned optimizers";
  }

  private List<LegendItem> legend(int seeds, TestAccuracyPlot plot) {
    ColorPair muted = theme.mutedText();
    List<LegendItem> legend = new ArrayList<>();
    if (seeds == 1) {
      legend.add(LegendSwatch.filled("the only seed", Marker.CIRCLE.shape(5), muted));
    } else {
      Shape dot = Marker.CIRCLE.shape(AccuracyMarks.SEED_RADIUS);
      legend.add(LegendSwatch.outlined("one seed", dot, theme.background(), muted, 1.2f));
      legend.add(LegendSwatch.interval("mean, 95 % interval", muted));
    }
    if (plot.reachesBeyond()) {
      legend.add(LegendSwatch.filled("beyond the axis", Marker.sidewaysArrow(5, false), muted));
    }
    if (plot.hasGroups()) {
      legend.add(
          LegendSwatch.outlined(
              "cannot be told apart", LegendSwatch.FIELD, theme.shade(), theme.gridLine(), 1));
    }
    return legend;
  }
}
