package org.fashionmnist.report.run;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.ClassNames;
import org.fashionmnist.report.chart.ColorScale;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.drawing.ImagePair;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.report.gallery.GroupedPlot;
import org.fashionmnist.report.gallery.Tile;
import org.fashionmnist.result.GrayImage;
import org.fashionmnist.result.run.ClassActivation;
import org.fashionmnist.result.run.ConfusedPair;
import org.fashionmnist.result.run.ExplainedImage;
import org.fashionmnist.result.run.ExplainedImages;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.wording.Figures;

/** Where test images speak for a class (Grad-CAM), in color over the images. */
public record GradCamChart(ChartTheme theme) {

  /** Four pixels for one of 28; six images fill a row. */
  private static final int SIDE = 112;

  private static final int GAP = 16;
  private static final int ROOM_BELOW = 8;

  /** Of the color where an image speaks the most; the image must still be seen. */
  private static final double MOST_COLOR = 0.75;

  private static final ColorPair COLOR = new ColorPair(0xFF8A1F, 0xFF8A1F);

  /** Draws maps over images. */
  Picture picture(List<ExplainedImages> all, ImagePredictions test, IntFunction<GrayImage> images) {
    List<GroupedPlot.Group> groups =
        all.stream().map(together -> group(together, test, images)).toList();
    ClassActivation map = all.get(0).images().get(0).answer();
    GroupedPlot plot = new GroupedPlot(theme, groups, SIDE, GAP);
    return new ChartFrame(theme)
        .fitting(
            plot,
            "What moved the decision",
            "Grad-CAM at the last convolution, a map of %d × %d places, smoothed over the image; each map has a scale of its own"
                .formatted(map.rows(), map.columns()),
            List.of(
                LegendSwatch.field("speaks the most for the class", over(128, 1)),
                LegendSwatch.field("does not speak for it", over(128, 0))),
            ChartFrame.WIDTH,
            plot.height() + ROOM_BELOW)
        .saying(
            "by Grad-CAM, the places of an image that speak for its answer and for another class. "
                + Figures.list(groups.stream().map(GroupedPlot.Group::heading).toList()));
  }

  private GroupedPlot.Group group(
      ExplainedImages together, ImagePredictions test, IntFunction<GrayImage> images) {
    List<Tile> tiles = new ArrayList<>();
    for (ExplainedImage explained : together.images()) {
      GrayImage image = images.apply(explained.image());
      tiles.add(
          tile(
              Tile.drawn(image),
              "test image " + explained.image(),
              "a " + name(test.classNames().get(test.label(explained.image())))));
      tiles.add(tile(image, explained.image(), explained.answer(), test));
      tiles.add(tile(image, explained.image(), explained.other(), test));
    }
    return new GroupedPlot.Group(heading(together), tiles);
  }

  private static String heading(ExplainedImages together) {
    if (together.pair().isEmpty()) {
      return "Recognized";
    }
    ConfusedPair pair = together.pair().get();
    return "%s taken for %s%s"
        .formatted(
            name(pair.trueClass()),
            name(pair.predictedClass()),
            together.images().size() == 1
                ? ""
                : "; to the right, a %s that is recognized".formatted(name(pair.trueClass())));
  }

  private static String name(String className) {
    return ClassNames.shortened(className);
  }

  private Tile tile(GrayImage image, int number, ClassActivation map, ImagePredictions test) {
    ImagePair drawn =
        ImagePair.of(
            image.width(),
            image.height(),
            (row, column) ->
                over(
                    image.level(row, column),
                    map.shareAt((row + 0.5) / image.height(), (column + 0.5) / image.width())));
    String said = Figures.probability(test.probability(number, map.classNumber()));
    return tile(
        drawn,
        "for " + name(test.classNames().get(map.classNumber())),
        map.isEmpty() ? said + ", nothing speaks" : said);
  }

  private Tile tile(BufferedImage drawn, String first, String second) {
    return new Tile(
        List.of(drawn),
        List.of(
            new Tile.Line(first, theme.text(), false),
            new Tile.Line(second, theme.mutedText(), false)));
  }

  /** Color over a gray level. */
  private static ColorPair over(int level, double share) {
    int gray = 0x010101 * level;
    return new ColorScale(new ColorPair(gray, gray), COLOR).at(MOST_COLOR * share);
  }
}
