package org.fashionmnist.report.comparison;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.RowGrid;
import org.fashionmnist.report.chart.RowScale;
import org.fashionmnist.report.file.ChartFonts;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.TrialEpoch;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.util.ShapeUtils;

/**
 * How long every optimizer's tuned trial took to reach the target: epochs and seconds side by side,
 * a row each in the order of the result.
 */
record TargetChart(ChartTheme theme) {

  private static final double HEAD_ROOM = 8;

  private static final double GAP = 24;
  private static final double TEXT_GAP = 10;

  /**
   * One of the two halves.
   *
   * @param label of its axis
   * @param whole whether amounts are whole
   * @param amount until the target; empty if it was never reached
   * @param text of an amount
   * @param absence what is written where there is none
   */
  private record Half(
      String label,
      boolean whole,
      Function<ComparedOptimizer, Optional<Double>> amount,
      Function<Double, String> text,
      Function<ComparedOptimizer, String> absence) {}

  private static final Half EPOCHS =
      new Half(
          "epochs",
          true,
          optimizer -> optimizer.result().epochsToTarget().map(Integer::doubleValue),
          amount -> Figures.decimals(amount, 0),
          TargetChart::neverText);

  private static final Half SECONDS =
      new Half(
          "seconds, on one thread",
          false,
          optimizer -> optimizer.result().secondsToTarget(),
          Figures::seconds,
          TargetChart::bestText);

  /** The picture; empty without optimizers. */
  Optional<Picture> picture(Comparison comparison) {
    List<ComparedOptimizer> optimizers = ComparedOptimizer.allOf(theme, comparison);
    if (optimizers.isEmpty()) {
      return Optional.empty();
    }
    ChartFrame frame = new ChartFrame(theme);
    double height =
        frame.legendHeight() // instead of a legend the rows take its room
            + HEAD_ROOM
            + RowGrid.heightFor(theme, optimizers.size());
    String target = Figures.roundPercent(comparison.settings().targetAccuracy());
    return Optional.of(
        frame.fitting(
            (g, area) -> draw(g, area, optimizers),
            "Time until " + target + " validation accuracy",
            "of the tuned trial of each optimizer",
            List.of(),
            ChartFrame.WIDTH,
            height));
  }

  private Rectangle2D draw(Graphics2D g, Rectangle2D area, List<ComparedOptimizer> optimizers) {
    List<String> names = optimizers.stream().map(ComparedOptimizer::name).toList();
    RowGrid grid = RowGrid.in(area, HEAD_ROOM, theme, names);
    double left = area.getX() + grid.namesWidth();
    double width = (area.getMaxX() - left - GAP) / 2;
    grid.drawNames(g, left - TEXT_GAP);
    drawHalf(g, EPOCHS, optimizers, grid, left, left + width);
    drawHalf(g, SECONDS, optimizers, grid, left + width + GAP, area.getMaxX());
    return grid.between(left, area.getMaxX());
  }

  private void drawHalf(
      Graphics2D g,
      Half half,
      List<ComparedOptimizer> optimizers,
      RowGrid grid,
      double left,
      double right) {
    List<Double> amounts =
        optimizers.stream().map(half.amount()).flatMap(Optional::stream).toList();
    double most = amounts.stream().mapToDouble(amount -> amount).max().orElse(0);
    double roomForText =
        ChartFonts.widest(amounts.stream().map(half.text()).toList(), theme.entryFont());
    RowScale scale = new RowScale(0, most > 0 ? most : 1, left, right - roomForText - 2 * TEXT_GAP);
    if (most > 0) {
      grid.drawScale(g, scale, grid.rowTop(0), half.label(), "", half.whole());
    }
    for (int row = 0; row < optimizers.size(); row++) {
      ComparedOptimizer optimizer = optimizers.get(row);
      double y = grid.middle(row);
      Optional<Double> amount = half.amount().apply(optimizer);
      if (amount.isPresent()) {
        drawAmount(g, optimizer.style(), left, scale.at(amount.get()), y);
        drawText(g, half.text().apply(amount.get()), scale.at(amount.get()) + TEXT_GAP, y);
      } else {
        grid.drawWords(g, half.absence().apply(optimizer), row, left + TEXT_GAP, right);
      }
    }
  }

  private void drawAmount(Graphics2D g, LineStyle style, double left, double end, double y) {
    g.setPaint(style.color());
    g.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    g.draw(new Line2D.Double(left, y, end, y));
    g.fill(ShapeUtils.createTranslatedShape(style.marker().shape(5.5), end, y));
  }

  private void drawText(Graphics2D g, String text, double left, double y) {
    g.setPaint(theme.text());
    g.setFont(theme.entryFont());
    ChartFonts.drawFrom(g, text, left, y);
  }

  private static String neverText(ComparedOptimizer optimizer) {
    return optimizer
        .tunedTrial()
        .map(trial -> "not in " + Figures.count(trial.epochs().size(), "epoch"))
        .orElse("no result");
  }

  private static String bestText(ComparedOptimizer optimizer) {
    return optimizer.tunedTrial().stream()
        .flatMap(trial -> trial.epochs().stream())
        .map(TrialEpoch::validation)
        .flatMap(Optional::stream)
        .mapToDouble(Scores::accuracy)
        .max()
        .stream()
        .mapToObj(best -> "best: " + Figures.percent(best))
        .findFirst()
        .orElse("");
  }
}
