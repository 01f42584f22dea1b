package org.fashionmnist.report.sidebyside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fashionmnist.report.chart.ChartAxes;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.curve.Curve;
import org.fashionmnist.report.curve.Measure;
import org.fashionmnist.report.curve.Series;
import org.fashionmnist.report.curve.SeriesChart;
import org.fashionmnist.report.curve.SharedRange;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.sidebyside.FinishedRun;
import org.fashionmnist.result.sidebyside.SideBySide;

/** The curves of several runs over each other. */
public final class SideBySideCharts {

  public static final String LOSS = "loss.png";
  public static final String ACCURACY = "accuracy.png";

  private SideBySideCharts() {}

  /** Draws the curves of validation, or of training where a run held nothing out. */
  public static ChartFiles draw(ChartTheme theme, SideBySide runs) {
    return new ChartFiles(pictures(theme, runs));
  }

  /** The same as pictures, by the names of their files. */
  public static Map<String, Picture> pictures(ChartTheme theme, SideBySide runs) {
    Map<String, Picture> pictures = new LinkedHashMap<>();
    pictures.put(LOSS, picture(theme, runs, Measure.LOSS));
    pictures.put(ACCURACY, picture(theme, runs, Measure.ACCURACY));
    return pictures;
  }

  private static Picture picture(ChartTheme theme, SideBySide runs, Measure measure) {
    boolean validated = runs.runs().stream().allMatch(run -> run.history().hasValidation());
    List<Curve> courses = new ArrayList<>();
    for (FinishedRun run : runs.runs()) {
      courses.add(
          validated
              ? Curve.validation(run.history(), measure)
              : Curve.training(run.history(), measure));
    }
    boolean fromUntrained = showsUntrained(theme, runs, courses, measure);
    List<Series> curves =
        series(
            theme,
            runs,
            fromUntrained ? courses : courses.stream().map(Curve::withoutFirst).toList());
    int last = runs.runs().stream().mapToInt(run -> run.history().last().epoch()).max().orElse(1);
    return new SeriesChart(theme)
        .picture(
            "%s %s of each run"
                .formatted(
                    validated ? "Validation" : "Training",
                    measure.title().toLowerCase(Locale.ROOT)),
            (validated
                    ? "on the images that each run held out"
                    : "on training images, since a run held none out")
                + (fromUntrained ? "" : "; untrained: " + Curve.beginnings(courses, measure)),
            curves,
            measure,
            new ChartAxes(theme).epochs(fromUntrained ? 0 : 1, last),
            true,
            List.of(),
            0)
        .saying(
            curves.stream()
                .map(curve -> curve.name() + " ends at " + measure.text(curve.last().y()))
                .collect(Collectors.joining(", ")));
  }

  /** An axis for the course mostly leaves the untrained networks out. */
  private static boolean showsUntrained(
      ChartTheme theme, SideBySide runs, List<Curve> courses, Measure measure) {
    if (courses.stream().anyMatch(course -> course.points().size() < 2)
        || runs.runs().stream()
            .anyMatch(run -> run.record().weightsEpoch().equals(Optional.of(0)))) {
      return true;
    }
    List<Curve> trained = courses.stream().map(Curve::withoutFirst).toList();
    SharedRange range = SharedRange.ofCurves(series(theme, runs, trained), measure);
    return courses.stream().anyMatch(course -> range.shows(course.points().get(0).value()));
  }

  private static List<Series> series(ChartTheme theme, SideBySide runs, List<Curve> courses) {
    List<Series> curves = new ArrayList<>();
    for (int i = 0; i < courses.size(); i++) {
      FinishedRun run = runs.runs().get(i);
      curves.add(
          new Series(
              run.name(),
              theme.line(i),
              points(courses.get(i)),
              run.record().weightsEpoch().stream().mapToDouble(Integer::doubleValue).findFirst()));
    }
    return curves;
  }

  private static List<Series.Point> points(Curve curve) {
    return curve.points().stream()
        .map(point -> new Series.Point(point.epoch(), point.value()))
        .toList();
  }
}
