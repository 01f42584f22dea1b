package org.fashionmnist.report.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.lesson.ConvolutionRecord;
import org.fashionmnist.result.lesson.ConvolutionSettings;
import org.fashionmnist.result.lesson.ConvolutionStep;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;

/** The pictures of a lesson on convolution. */
public record ConvolutionCharts(ChartTheme theme) {

  /** The first iteration, forward and backward. */
  public static final String NUMBERS = "convolution.png";

  /** The image and the shifted image, each with its map. */
  public static final String SHIFT = "shift.png";

  /** The filter as a dense layer. */
  public static final String WEIGHTS = "shared-weights.png";

  /** The loss from iteration to iteration. */
  public static final String LOSS = "loss.png";

  /** All of them. */
  public ChartFiles pictures(ConvolutionRecord lesson) {
    Map<String, Picture> pictures = new LinkedHashMap<>();
    pictures.put(NUMBERS, numbers(lesson));
    pictures.put(SHIFT, shift(lesson));
    pictures.put(WEIGHTS, weights(lesson.settings()));
    pictures.put(
        LOSS,
        new IterationLossChart(theme)
            .picture(
                "A filter of 3 × 3 weights learns from one image, learning rate "
                    + Figures.plain(lesson.settings().learningRate()),
                lesson.losses()));
    return new ChartFiles(pictures);
  }

  private static NumberGrid image(String title, List<List<Float>> rows, ConvolutionSettings all) {
    return new NumberGrid(
        title,
        rows,
        true,
        all.sizes().padBefore(),
        all.sizes().padAfter(),
        (row, column) -> false,
        false);
  }

  private Picture numbers(ConvolutionRecord lesson) {
    ConvolutionSettings settings = lesson.settings();
    ConvolutionStep step = lesson.first();
    GridPlot plot =
        new GridPlot(
            theme,
            List.of(
                new GridPlot.Row(
                    List.of(
                        Optional.of(image("image x", settings.image(), settings)),
                        Optional.of(NumberGrid.signed("filter w", step.weights())),
                        Optional.of(NumberGrid.signed("sums z", step.sums())),
                        Optional.of(
                            NumberGrid.signed("relu(z)", step.activations())
                                .marking((row, column) -> step.wins(row + 1, column + 1))),
                        Optional.of(NumberGrid.signed("pooled p", step.pooled()))),
                    true,
                    Optional.of("*")),
                new GridPlot.Row(
                    List.of(
                        Optional.of(
                            NumberGrid.signed("∂L/∂x = δ * flipped w", step.imageGradient())),
                        Optional.of(NumberGrid.signed("∂L/∂w = Σ δ·x", step.weightGradient())),
                        Optional.of(
                            NumberGrid.signed("δ = ∂L/∂z", step.delta())
                                .marking((row, column) -> step.wins(row + 1, column + 1))),
                        Optional.empty(),
                        Optional.of(NumberGrid.signed("∂L/∂p", step.pooledGradient()))),
                    false,
                    Optional.of(""))));
    return fitting(
            plot,
            "One filter, forward and backward",
            "%s; first iteration. Framed: the winners of max-pooling".formatted(settings.picture()),
            List.of())
        .saying(
            "the filter finds %s in the image and %s after pooling"
                .formatted(range(step.sums()), range(step.pooled())));
  }

  private static String range(List<List<Float>> grid) {
    return "%s to %s"
        .formatted(
            NumberGrid.text(
                (float) grid.stream().flatMap(List::stream).mapToDouble(f -> f).min().orElse(0)),
            NumberGrid.text(
                (float) grid.stream().flatMap(List::stream).mapToDouble(f -> f).max().orElse(0)));
  }

  private Picture fitting(GridPlot plot, String title, String subtitle, List<LegendItem> legend) {
    int width =
        Math.max(ChartFrame.WIDTH, (int) Math.ceil(plot.width()) + 2 * ChartTheme.MARGIN + 2);
    return new ChartFrame(theme).fitting(plot, title, subtitle, legend, width, plot.height() + 2);
  }

  private Picture shift(ConvolutionRecord lesson) {
    ConvolutionSettings settings = lesson.settings();
    List<List<Float>> before = lesson.first().sums();
    List<List<Float>> after = lesson.shift().sums();
    int last = before.size() - 1;
    Optional<NumberGrid> filter =
        Optional.of(NumberGrid.signed("filter w", lesson.first().weights()));
    GridPlot.Row still =
        new GridPlot.Row(
            List.of(
                Optional.of(image("the image", settings.image(), settings)),
                filter,
                Optional.of(
                    NumberGrid.signed("sums z", before)
                        .outlining(
                            (row, column) -> column < last && same(before, row, column, after)))),
            true,
            Optional.of("*"));
    GridPlot.Row moved =
        new GridPlot.Row(
            List.of(
                Optional.of(image("moved to the right", lesson.shift().image(), settings)),
                filter,
                Optional.of(
                    NumberGrid.signed("sums z", after)
                        .outlining(
                            (row, column) -> column > 0 && same(before, row, column - 1, after)))),
            true,
            Optional.of("*"));
    return fitting(
            new GridPlot(theme, List.of(still, moved)),
            "A shifted image gives a shifted map",
            "The image moves by %s, the map by one number; framed: numbers that are in both maps"
                .formatted(Figures.count(settings.stride(), "pixel")),
            List.of())
        .saying(
            "%d of %d sums are those of their left neighbor before"
                .formatted(lesson.shift().movedCount(), lesson.shift().comparedCount()));
  }

  private static boolean same(
      List<List<Float>> before, int row, int column, List<List<Float>> after) {
    return before.get(row).get(column).equals(after.get(row).get(column + 1));
  }

  private Picture weights(ConvolutionSettings settings) {
    SharedWeightsPlot plot = new SharedWeightsPlot(theme, settings, ChartFrame.PLOT_WIDTH);
    int all = plot.pixelCount() * plot.sumCount();
    return new ChartFrame(theme)
        .fitting(
            plot,
            "As a dense layer: %,d of %,d weights are used, and only 9 differ"
                .formatted(plot.weightCount(), all),
            "Each cell is a weight from a pixel to a sum, and has the color of the filter's weight that"
                + " stands there. The other %,d are always 0.".formatted(all - plot.weightCount()),
            plot.legend(),
            ChartFrame.WIDTH,
            plot.height() + 2)
        .saying(
            "%,d cells have one of 9 weights, %,d are always 0"
                .formatted(plot.weightCount(), all - plot.weightCount()));
  }
}
