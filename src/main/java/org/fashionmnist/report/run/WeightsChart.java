package org.fashionmnist.report.run;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.ClassNames;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.RatioAxis;
import org.fashionmnist.report.drawing.ImagePair;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.report.gallery.GalleryPlot;
import org.fashionmnist.report.gallery.Tile;
import org.fashionmnist.result.run.UnitWeights;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;

/**
 * What the units of the first layer look for: their weights as images, all on one scale that is
 * symmetric around 0. A few extreme weights share the strongest colors.
 */
public record WeightsChart(ChartTheme theme) {

  private static final int MOST_UNITS = 64;

  /** Eight hidden units fit a row, five classes. */
  private static final int SIDE = 84;

  private static final int SIDE_OF_CLASSES = 112;

  /** Share of the weights that lie within the scale. */
  private static final double WITHIN = 0.995;

  /** Draws weights. */
  Picture picture(String subtitle, UnitWeights weights) {
    int shown = Math.min(MOST_UNITS, weights.unitCount());
    double limit = limit(weights, shown);
    int side = weights.names().isEmpty() ? SIDE : SIDE_OF_CLASSES;
    return plot(weights, shown, side, limit)
        .picture(title(weights, shown), subtitle, legend(limit));
  }

  /**
   * The weights alone, without a frame.
   *
   * @param mostUnits the first so many are shown
   * @param side of the image of a unit
   */
  public GalleryPlot plot(UnitWeights weights, int mostUnits, int side) {
    int shown = Math.min(mostUnits, weights.unitCount());
    return plot(weights, shown, side, limit(weights, shown));
  }

  private GalleryPlot plot(UnitWeights weights, int shown, int side, double limit) {
    List<Tile> tiles =
        IntStream.range(0, shown).mapToObj(unit -> tile(weights, unit, limit)).toList();
    return new GalleryPlot(theme, tiles, side, weights.names().isEmpty() ? side : 240);
  }

  private static String title(UnitWeights weights, int shown) {
    if (!weights.names().isEmpty()) {
      return "Weights of the classes";
    }
    return shown < weights.unitCount()
        ? "Weights of the first %d of %s"
            .formatted(shown, Figures.count(weights.unitCount(), weights.unit()))
        : "Weights of " + Figures.count(shown, weights.unit());
  }

  private List<LegendItem> legend(double limit) {
    return List.of(
        LegendSwatch.field(RatioAxis.text(limit) + " and above", theme.weight(1)),
        LegendSwatch.outlined("0", LegendSwatch.FIELD, theme.weight(0), theme.gridLine(), 1),
        LegendSwatch.field("−" + RatioAxis.text(limit) + " and below", theme.weight(-1)));
  }

  private static double limit(UnitWeights weights, int shown) {
    int pixels = weights.width() * weights.height();
    double[] sizes = new double[shown * pixels];
    for (int i = 0; i < sizes.length; i++) {
      int pixel = i % pixels;
      sizes[i] =
          Math.abs(weights.weight(i / pixels, pixel / weights.width(), pixel % weights.width()));
    }
    Arrays.sort(sizes);
    double limit = sizes[(int) (WITHIN * (sizes.length - 1))];
    return limit > 0 ? limit : Math.max(sizes[sizes.length - 1], Float.MIN_NORMAL);
  }

  private Tile tile(UnitWeights weights, int unit, double limit) {
    BufferedImage image =
        ImagePair.of(
            weights.width(),
            weights.height(),
            (row, column) -> theme.weight(weights.weight(unit, row, column) / limit));
    return new Tile(
        List.of(image),
        weights.names().isEmpty()
            ? List.of()
            : List.of(
                new Tile.Line(
                    ClassNames.shortened(weights.names().get(unit)), theme.text(), false)));
  }
}
