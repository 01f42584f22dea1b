package org.fashionmnist.report.lesson;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.chart.LegendSwatch;
import org.fashionmnist.report.chart.LineStyle;
import org.fashionmnist.report.chart.Marker;
import org.fashionmnist.report.chart.PanelPlot;
import org.fashionmnist.report.chart.PanelPlot.Panel;
import org.fashionmnist.report.chart.PanelPlot.Row;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.report.lesson.RatioPanel.Line;
import org.fashionmnist.result.lesson.BatchSizeRecord;
import org.fashionmnist.result.lesson.GradientNoise;
import org.fashionmnist.result.lesson.ImageCourse;
import org.fashionmnist.result.lesson.LinePath;
import org.fashionmnist.result.lesson.UpdateTime;
import org.fashionmnist.result.wording.Figures;
import org.jfree.chart.LegendItem;
import org.jfree.chart.plot.XYPlot;

/**
 * The pictures of the lesson on batch sizes.
 *
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

  /** A line through fewer points would promise a course that was not measured. */
  private static final int FEWEST_JOINED = 5;

  private static final double MILLI = 1e3;

  private static final String COST_KEY = "triangles: an update; diamonds: %s";

  /** All pictures by the names of their files. */
  public static ChartFiles draw(ChartTheme theme, BatchSizeRecord lesson) {
    BatchSizeCharts charts = new BatchSizeCharts(theme, lesson);
    Map<String, Picture> pictures = new LinkedHashMap<>();
    pictures.put(BATCHES, charts.batches());
    pictures.put(OPTIMIZERS, charts.optimizers());
    pictures.put(IMAGES, charts.images());
    return new ChartFiles(pictures);
  }

  /** Path, loss, noise and cost by batch size. */
  Picture batches() {
    List<LinePath> paths = lesson.batches();
    return pathPicture(
        "Gradient descent by batch size",
        "the line y = w·x + b, fitted to %d points; %d passes over them, rate %s%s"
            .formatted(
                lesson.examples().count(),
                lesson.epochs(),
                Figures.rate(paths.get(0).learningRate()),
                paths.stream().anyMatch(path -> path.learningRateDecay() != 1)
                    ? ", falling in one path"
                    : ""),
        paths,
        new Row(
            PANEL_HEIGHT,
            new Panel(
                "Noise of a gradient", "diamonds: measured; dashes: that of one, by B", noise()),
            new Panel("Cost of an update", COST_KEY.formatted("an example"), lineCost(paths))));
  }

  /** Path and loss by optimizer. */
  Picture optimizers() {
    return pathPicture(
        "Optimizers on the same map",
        "all %d points in every update, so that nothing but the method moves; at most %d updates"
            .formatted(lesson.examples().count(), lesson.epochs()),
        lesson.optimizers());
  }

  private Picture pathPicture(String title, String subtitle, List<LinePath> paths, Row... more) {
    BowlMap bowl = new BowlMap(theme, lesson.bowl(), lesson.area(), lesson.start());
    XYPlot map = bowl.plot(paths);
    List<LegendItem> legend = new ArrayList<>(bowl.legend(map, paths));
    legend.add(LegendSwatch.words("marks on the map: the ends"));
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(MAP_HEIGHT, new Panel("", map)));
    rows.add(lossRow(paths));
    rows.addAll(List.of(more));
    return picture(title, subtitle, legend, rows)
        .saying(String.join("; ", paths.stream().map(this::end).toList()));
  }

  private String end(LinePath path) {
    double above = lesson.bowl().above(path.end().x(), path.end().y());
    return path.leftTheMap()
        ? path.name() + " runs away"
        : "%s ends %s above the lowest loss".formatted(path.name(), Figures.size(above));
  }

  private Row lossRow(List<LinePath> paths) {
    List<Line> bySeen = new ArrayList<>();
    List<Line> bySeconds = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      LinePath path = paths.get(i);
      LineStyle style = BowlMap.style(theme, path, i);
      bySeen.add(
          new Line(style, false, true, course(path, update -> path.examplesSeen().get(update))));
      List<Point2D> timed =
          lesson
              .times()
              .of(path)
              .map(time -> MICRO * time.secondsPerUpdate())
              .map(unit -> course(path, update -> unit * update))
              .orElse(List.of());
      bySeconds.add(new Line(style, false, true, timed));
    }
    RatioPanel panel = new RatioPanel(theme);
    String loss = "loss above the lowest";
    XYPlot seen = panel.plot("examples seen", loss, LOSS_FLOOR, bySeen);
    XYPlot seconds = panel.plot("microseconds", loss, LOSS_FLOOR, bySeconds);
    return new Row(
        PANEL_HEIGHT, new Panel("Loss by examples seen", seen), new Panel("Loss by time", seconds));
  }

  /**
   * The loss after some of the updates, evenly spread on a logarithmic axis.
   *
   * @param place where the path is after so many updates, on the horizontal axis
   */
  private List<Point2D> course(LinePath path, IntToDoubleFunction place) {
    List<Point2D> points = new ArrayList<>();
    double ratio = Math.pow(Math.max(2, path.updates()), 1.0 / MOST_POINTS);
    int update = 1;
    while (update <= path.updates()) {
      double above = lesson.bowl().above(path.point(update).x(), path.point(update).y());
      points.add(new Point2D.Double(place.applyAsDouble(update), Math.max(above, LOSS_FLOOR)));
      update = Math.max(update + 1, (int) (update * ratio));
    }
    return points;
  }

  private XYPlot noise() {
    List<Point2D> measured = new ArrayList<>();
    List<Point2D> inverse = new ArrayList<>();
    double ofOne = lesson.noise().get(0).expected();
    for (GradientNoise noise : lesson.noise()) {
      measured.add(new Point2D.Double(noise.batchSize(), noise.meanSquaredDistance()));
      inverse.add(new Point2D.Double(noise.batchSize(), ofOne / noise.batchSize()));
    }
    return new RatioPanel(theme)
        .plot(
            "examples in a batch",
            "mean squared distance",
            0,
            List.of(
                new Line(ofNoMethod(Marker.SQUARE), false, true, inverse),
                new Line(ofNoMethod(Marker.DIAMOND), true, false, measured)));
  }

  private XYPlot lineCost(List<LinePath> paths) {
    List<Point2D> points = new ArrayList<>();
    for (LinePath path : paths) {
      if (path.learningRateDecay() == 1) {
        Optional<UpdateTime> time = lesson.times().of(path);
        time.ifPresent(t -> points.add(cost(path.batchSize(), t)));
      }
    }
    return new RatioPanel(theme)
        .plot("examples in a batch", "microseconds", 0, updateAndExample(points));
  }

  private static Point2D cost(int batchSize, UpdateTime time) {
    return new Point2D.Double(batchSize, MICRO * time.secondsPerUpdate());
  }

  /** What updates of each size cost, and what that is for each of their examples. */
  private List<Line> updateAndExample(List<Point2D> updates) {
    boolean joined = updates.size() >= FEWEST_JOINED;
    List<Point2D> sorted = sorted(updates);
    List<Point2D> examples = new ArrayList<>();
    for (Point2D point : sorted) {
      examples.add(new Point2D.Double(point.getX(), point.getY() / point.getX()));
    }
    return List.of(
        new Line(ofNoMethod(Marker.DIAMOND), true, joined, examples),
        new Line(ofNoMethod(Marker.TRIANGLE_DOWN), true, joined, sorted));
  }

  /** In the color of the text, since all others stand for a method. */
  private LineStyle ofNoMethod(Marker marker) {
    boolean below = marker != Marker.TRIANGLE_DOWN;
    return new LineStyle(
        below ? theme.mutedText() : theme.text(),
        below ? theme.line(1).stroke() : theme.line(0).stroke(),
        marker);
  }

  private static List<Point2D> sorted(List<Point2D> points) {
    return points.stream().sorted(Comparator.comparingDouble(Point2D::getX)).toList();
  }

  /** Loss and cost by batch size on images. */
  Picture images() {
    List<Line> bySeen = new ArrayList<>();
    List<Line> bySeconds = new ArrayList<>();
    List<Point2D> update = new ArrayList<>();
    List<Point2D> speed = new ArrayList<>();
    List<LegendItem> legend = new ArrayList<>();
    List<ImageCourse> courses = lesson.images().courses();
    for (int i = 0; i < courses.size(); i++) {
      ImageCourse course = courses.get(i);
      LineStyle style = theme.line(i);
      UpdateTime time = lesson.times().of(course).orElseThrow();
      List<Point2D> seen = new ArrayList<>();
      List<Point2D> seconds = new ArrayList<>();
      for (ImageCourse.Point point : course.points()) {
        seen.add(new Point2D.Double(point.imagesSeen(), point.loss()));
        seconds.add(
            new Point2D.Double(MILLI * time.secondsPerUpdate() * point.updates(), point.loss()));
      }
      bySeen.add(new Line(style, true, true, seen));
      bySeconds.add(new Line(style, true, true, seconds));
      update.add(cost(course.batchSize(), time));
      speed.add(new Point2D.Double(course.batchSize(), time.examplesPerSecond()));
      legend.add(LegendSwatch.filled(course.name(), style.marker().shape(6), style.color()));
    }
    RatioPanel panel = new RatioPanel(theme);
    String loss = "mean cross-entropy (nats)";
    String batch = "images in a batch";
    List<Line> oneSpeed = List.of(new Line(ofNoMethod(Marker.DIAMOND), true, false, sorted(speed)));
    return picture(
            "The same batch sizes on images",
            "a softmax of the pixels of %s images; %d passes over them, learning rate %s; one thread"
                .formatted(
                    Figures.count(lesson.images().imageCount()),
                    lesson.images().epochs(),
                    Figures.rate(lesson.images().learningRate())),
            legend,
            List.of(
                new Row(
                    PANEL_HEIGHT,
                    new Panel("Loss by images seen", panel.plot("images seen", loss, 0, bySeen)),
                    new Panel("Loss by time", panel.plot("milliseconds", loss, 0, bySeconds))),
                new Row(
                    PANEL_HEIGHT,
                    new Panel(
                        "Cost of an update",
                        COST_KEY.formatted("an image"),
                        panel.plot(batch, "microseconds", 0, updateAndExample(update))),
                    new Panel(
                        "Speed",
                        "images that one thread learns from",
                        panel.plot(batch, "images a second", 0, oneSpeed)))))
        .saying(
            String.join(
                "; ",
                courses.stream()
                    .map(
                        c ->
                            "%s ends at a loss of %s"
                                .formatted(c.name(), Figures.loss(c.last().loss())))
                    .toList()));
  }

  private Picture picture(String title, String subtitle, List<LegendItem> legend, List<Row> rows) {
    PanelPlot plot = new PanelPlot(theme, rows);
    return new ChartFrame(theme)
        .fitting(plot, title, subtitle, legend, ChartFrame.WIDTH, plot.height());
  }
}
