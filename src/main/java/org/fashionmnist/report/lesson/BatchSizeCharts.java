package org.fashionmnist.report.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.PanelPlot;
import org.fashionmnist.report.curve.Series;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.ChartPng;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.lesson.BatchSizeRecord;
import org.fashionmnist.result.lesson.GradientNoise;
import org.fashionmnist.result.lesson.ImageCourse;
import org.fashionmnist.result.lesson.LinePath;
import org.fashionmnist.result.lesson.UpdateTime;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;

/**
 * The pictures of the lesson on batch sizes.
 *
 * @param theme their colors and fonts
 * @param lesson what they show
 */
public record BatchSizeCharts(ChartTheme theme, BatchSizeRecord lesson) {

  /** Gradient descent with batches of several sizes. */
  public static final String BATCHES = "batch-sizes.png";

  /** The optimizers on all examples. */
  public static final String OPTIMIZERS = "optimizers.png";

  /** The batch sizes on images. */
  public static final String IMAGES = "batch-sizes-on-images.png";

  private static final double MAP_HEIGHT = 520;
  private static final double PANEL_HEIGHT = 310;

  /** So many points of a curve are drawn: those of long ones lie denser than pixels. */
  private static final int MOST_POINTS = 300;

  /** Float32 weights come no nearer to the lowest loss than about this. */
  private static final double LOSS_FLOOR = 1e-8;

  private static final double MICRO = 1e6;
  private static final double MILLI = 1e3;

  /** All pictures by the names of their files. */
  public static ChartFiles draw(ChartTheme theme, BatchSizeRecord lesson) {
    BatchSizeCharts charts = new BatchSizeCharts(theme, lesson);
    Map<String, ChartPng> files = new LinkedHashMap<>();
    files.put(BATCHES, ChartPng.of(charts.batches()));
    files.put(OPTIMIZERS, ChartPng.of(charts.optimizers()));
    files.put(IMAGES, ChartPng.of(charts.images()));
    return new ChartFiles(files);
  }

  /** Path, loss, noise and cost by batch size. */
  Picture batches() {
    List<LinePath> paths = lesson.batches();
    XYPlot map = map(paths);
    List<PanelPlot.Row> rows = new ArrayList<>();
    rows.add(new PanelPlot.Row(MAP_HEIGHT, new PanelPlot.Panel("", "", map)));
    rows.add(lossRow(paths));
    rows.add(
        new PanelPlot.Row(
            PANEL_HEIGHT,
            new PanelPlot.Panel(
                "Noise of a gradient", "points: measured; dashes: that of one, by B", noise()),
            new PanelPlot.Panel(
                "Cost of an update", "circles: an update; squares: an example", lineCost(paths))));
    return picture(
        "Gradient descent by batch size",
        "the line y = w·x + b, fitted to %d points; %d passes over them, learning rate %s"
            .formatted(
                lesson.examples().count(),
                lesson.epochs(),
                Figures.rate(paths.get(0).learningRate())),
        map.getLegendItems(),
        rows);
  }

  /** Path and loss by optimizer. */
  Picture optimizers() {
    List<LinePath> paths = lesson.optimizers();
    XYPlot map = map(paths);
    return picture(
        "Optimizers on the same map",
        "all %d points in every update, so that nothing but the method moves; at most %d updates"
            .formatted(lesson.examples().count(), lesson.epochs()),
        map.getLegendItems(),
        List.of(new PanelPlot.Row(MAP_HEIGHT, new PanelPlot.Panel("", "", map)), lossRow(paths)));
  }

  private XYPlot map(List<LinePath> paths) {
    return new BowlMap(theme, lesson.bowl(), lesson.area(), lesson.start()).plot(paths);
  }

  private PanelPlot.Row lossRow(List<LinePath> paths) {
    List<RatioPanel.Line> bySeen = new ArrayList<>();
    List<RatioPanel.Line> bySeconds = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      LinePath path = paths.get(i);
      LineStyle style = BowlMap.style(theme, path, i);
      bySeen.add(
          new RatioPanel.Line(
              style, false, true, course(path, update -> path.examplesSeen().get(update))));
      Optional<UpdateTime> time = lesson.times().of(path);
      if (time.isPresent()) {
        double unit = MICRO * time.get().secondsPerUpdate();
        bySeconds.add(
            new RatioPanel.Line(style, false, true, course(path, update -> unit * update)));
      } else {
        bySeconds.add(new RatioPanel.Line(style, false, true, List.of()));
      }
    }
    RatioPanel panel = new RatioPanel(theme);
    String loss = "loss above the lowest";
    return new PanelPlot.Row(
        PANEL_HEIGHT,
        new PanelPlot.Panel(
            "Loss by examples seen", "", panel.plot("examples seen", loss, LOSS_FLOOR, bySeen)),
        new PanelPlot.Panel(
            "Loss by time", "", panel.plot("microseconds", loss, LOSS_FLOOR, bySeconds)));
  }

  /** Where a path is after so many updates, on a horizontal axis. */
  @FunctionalInterface
  private interface Place {
    double at(int update);
  }

  /** The loss after some of the updates, evenly spread on a logarithmic axis. */
  private List<Series.Point> course(LinePath path, Place place) {
    List<Series.Point> points = new ArrayList<>();
    double ratio = Math.pow(Math.max(2, path.updates()), 1.0 / MOST_POINTS);
    int update = 1;
    while (update <= path.updates()) {
      double above = lesson.bowl().above(path.point(update).x(), path.point(update).y());
      points.add(new Series.Point(place.at(update), Math.max(above, LOSS_FLOOR)));
      update = Math.max(update + 1, (int) (update * ratio));
    }
    return points;
  }

  private XYPlot noise() {
    List<Series.Point> measured = new ArrayList<>();
    List<Series.Point> inverse = new ArrayList<>();
    double ofOne = lesson.noise().get(0).expected();
    for (GradientNoise noise : lesson.noise()) {
      measured.add(new Series.Point(noise.batchSize(), noise.meanSquaredDistance()));
      inverse.add(new Series.Point(noise.batchSize(), ofOne / noise.batchSize()));
    }
    return new RatioPanel(theme)
        .plot(
            "examples in a batch",
            "mean squared distance",
            0,
            List.of(
                new RatioPanel.Line(theme.line(1), false, true, inverse),
                new RatioPanel.Line(theme.line(0), true, false, measured)));
  }

  private XYPlot lineCost(List<LinePath> paths) {
    List<Series.Point> points = new ArrayList<>();
    for (LinePath path : paths) {
      if (path.learningRateDecay() == 1) {
        lesson
            .times()
            .of(path)
            .ifPresent(
                time ->
                    points.add(
                        new Series.Point(path.batchSize(), MICRO * time.secondsPerUpdate())));
      }
    }
    return new RatioPanel(theme)
        .plot("examples in a batch", "microseconds", 0, updateAndExample(points));
  }

  /** What updates of each size cost, and what that is for each of their examples. */
  private List<RatioPanel.Line> updateAndExample(List<Series.Point> updates) {
    List<Series.Point> sorted = sorted(updates);
    List<Series.Point> examples =
        sorted.stream().map(point -> new Series.Point(point.x(), point.y() / point.x())).toList();
    return List.of(
        new RatioPanel.Line(theme.line(1), true, true, examples),
        new RatioPanel.Line(theme.line(0), true, true, sorted));
  }

  private static List<Series.Point> sorted(List<Series.Point> points) {
    return points.stream().sorted((a, b) -> Double.compare(a.x(), b.x())).toList();
  }

  /** Loss and cost by batch size on images. */
  Picture images() {
    List<RatioPanel.Line> bySeen = new ArrayList<>();
    List<RatioPanel.Line> bySeconds = new ArrayList<>();
    List<Series.Point> update = new ArrayList<>();
    List<Series.Point> speed = new ArrayList<>();
    LegendItemCollection legend = new LegendItemCollection();
    List<ImageCourse> courses = lesson.images().courses();
    for (int i = 0; i < courses.size(); i++) {
      ImageCourse course = courses.get(i);
      LineStyle style = theme.line(i);
      UpdateTime time = lesson.times().of(course).orElseThrow();
      List<Series.Point> seen = new ArrayList<>();
      List<Series.Point> seconds = new ArrayList<>();
      for (ImageCourse.Point point : course.points()) {
        seen.add(new Series.Point(point.imagesSeen(), point.loss()));
        seconds.add(
            new Series.Point(MILLI * time.secondsPerUpdate() * point.updates(), point.loss()));
      }
      bySeen.add(new RatioPanel.Line(style, true, true, seen));
      bySeconds.add(new RatioPanel.Line(style, true, true, seconds));
      update.add(new Series.Point(course.batchSize(), MICRO * time.secondsPerUpdate()));
      speed.add(new Series.Point(course.batchSize(), time.examplesPerSecond()));
      legend.add(LegendSwatch.filled(course.name(), style.marker().shape(6), style.color()));
    }
    RatioPanel panel = new RatioPanel(theme);
    String loss = "mean cross-entropy (nats)";
    LineStyle cost = theme.line(0);
    return picture(
        "The same batch sizes on images",
        String.format(
            Locale.ROOT,
            "a softmax of the pixels of %,d images; %d passes over them, learning rate %s; one thread",
            lesson.images().imageCount(),
            lesson.images().epochs(),
            Figures.rate(lesson.images().learningRate())),
        legend,
        List.of(
            new PanelPlot.Row(
                PANEL_HEIGHT,
                new PanelPlot.Panel(
                    "Loss by images seen", "", panel.plot("images seen", loss, 0, bySeen)),
                new PanelPlot.Panel(
                    "Loss by time", "", panel.plot("milliseconds", loss, 0, bySeconds))),
            new PanelPlot.Row(
                PANEL_HEIGHT,
                new PanelPlot.Panel(
                    "Cost of an update",
                    "circles: an update; squares: an image",
                    panel.plot("images in a batch", "microseconds", 0, updateAndExample(update))),
                new PanelPlot.Panel(
                    "Speed",
                    "images that one thread learns from",
                    panel.plot(
                        "images in a batch",
                        "images a second",
                        0,
                        List.of(new RatioPanel.Line(cost, true, true, sorted(speed))))))));
  }

  private Picture picture(
      String title, String subtitle, LegendItemCollection legend, List<PanelPlot.Row> rows) {
    PanelPlot plot = new PanelPlot(theme, rows);
    return new ChartFrame(theme)
        .fitting(plot.plot(), title, subtitle, legend, ChartFrame.WIDTH, plot.height());
  }
}
