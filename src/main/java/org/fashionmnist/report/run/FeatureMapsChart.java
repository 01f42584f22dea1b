package org.fashionmnist.report.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.ClassNames;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.RatioAxis;
import org.fashionmnist.report.drawing.ImagePair;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.report.gallery.GroupedPlot;
import org.fashionmnist.report.gallery.Tile;
import org.fashionmnist.result.GrayImage;
import org.fashionmnist.result.run.FeatureMaps;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;

/**
 * What the convolutions of a network make of a test image: for each the strongest of its maps, all
 * on the scale of the layer.
 */
public record FeatureMapsChart(ChartTheme theme) {

  /** More layers than this have half as many maps each. */
  private static final int FEW_LAYERS = 6;

  private static final int MOST_LAYERS = 12;
  private static final int MOST_MAPS = 16;
  private static final int SIDE = 84;
  private static final int GAP = 11;
  private static final int ROOM_BELOW = 8;

  /** Draws maps. */
  Picture picture(FeatureMaps maps, ImagePredictions test, GrayImage image) {
    List<GroupedPlot.Group> groups = new ArrayList<>();
    groups.add(
        new GroupedPlot.Group(
            "The image", List.of(new Tile(List.of(Tile.drawn(image)), List.of()))));
    int layers = Math.min(MOST_LAYERS, maps.layers().size());
    int most = layers > FEW_LAYERS ? MOST_MAPS / 2 : MOST_MAPS;
    maps.layers().subList(0, layers).forEach(layer -> groups.add(group(layer, most)));
    GroupedPlot plot = new GroupedPlot(theme, groups, SIDE, GAP);
    String title =
        layers < maps.layers().size()
            ? "What the first %d convolutions make of test image %d".formatted(layers, maps.image())
            : "What the convolutions make of test image %d".formatted(maps.image());
    return new ChartFrame(theme)
        .fitting(
            plot,
            title,
            subtitle(maps, test),
            legend(maps),
            ChartFrame.WIDTH,
            plot.height() + ROOM_BELOW)
        .saying(words(maps, most));
  }

  private static String subtitle(FeatureMaps maps, ImagePredictions test) {
    int image = maps.image();
    String label = name(test, test.label(image));
    String which =
        test.isCorrect(image)
            ? "the first test image, a %s that is recognized".formatted(label)
            : "a %s taken for %s, the first such image of the most frequent confusion"
                .formatted(label, name(test, test.predictedClass(image)));
    return which + "; maps after the activation, by the numbers of their filters";
  }

  private static String name(ImagePredictions test, int classNumber) {
    return ClassNames.shortened(test.classNames().get(classNumber));
  }

  private static String words(FeatureMaps maps, int most) {
    return Figures.list(maps.layers().stream().map(layer -> heading(layer, most)).toList());
  }

  private static String heading(FeatureMaps.Layer layer, int most) {
    String size = " of %d × %d".formatted(layer.rows(), layer.columns());
    String which =
        layer.channels() > most
            ? "the %d strongest of %d maps".formatted(most, layer.channels())
            : Figures.count(layer.channels(), "map");
    return layer.name() + ": " + which + size;
  }

  private GroupedPlot.Group group(FeatureMaps.Layer layer, int most) {
    double largest = largest(layer);
    List<Tile> tiles =
        strongest(layer, most).mapToObj(channel -> tile(layer, channel, largest)).toList();
    return new GroupedPlot.Group(
        heading(layer, most) + ", full color is " + RatioAxis.text(largest), tiles);
  }

  private static IntStream strongest(FeatureMaps.Layer layer, int most) {
    return IntStream.range(0, layer.channels())
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(layer::strength).reversed())
        .limit(most)
        .sorted()
        .mapToInt(channel -> channel);
  }

  private static double largest(FeatureMaps.Layer layer) {
    double largest = Float.MIN_NORMAL;
    for (int channel = 0; channel < layer.channels(); channel++) {
      for (int row = 0; row < layer.rows(); row++) {
        for (int column = 0; column < layer.columns(); column++) {
          largest = Math.max(largest, Math.abs(layer.value(channel, row, column)));
        }
      }
    }
    return largest;
  }

  private Tile tile(FeatureMaps.Layer layer, int channel, double largest) {
    ImagePair image =
        ImagePair.of(
            layer.columns(),
            layer.rows(),
            (row, column) -> theme.weight(layer.value(channel, row, column) / largest));
    return new Tile(
        List.of(image),
        List.of(new Tile.Line(String.valueOf(channel + 1), theme.mutedText(), false)));
  }

  private List<LegendItem> legend(FeatureMaps maps) {
    List<LegendItem> legend = new ArrayList<>();
    legend.add(
        LegendSwatch.outlined("0", LegendSwatch.FIELD, theme.weight(0), theme.gridLine(), 1));
    legend.add(LegendSwatch.field("the largest of the layer", theme.weight(1)));
    if (maps.layers().stream().anyMatch(FeatureMapsChart::hasNegative)) {
      legend.add(LegendSwatch.field("as far below 0", theme.weight(-1)));
    }
    return legend;
  }

  private static boolean hasNegative(FeatureMaps.Layer layer) {
    for (int channel = 0; channel < layer.channels(); channel++) {
      for (int row = 0; row < layer.rows(); row++) {
        for (int column = 0; column < layer.columns(); column++) {
          if (layer.value(channel, row, column) < 0) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
