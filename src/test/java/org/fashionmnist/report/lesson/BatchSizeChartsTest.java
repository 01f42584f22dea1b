package org.fashionmnist.report.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.drawing.Theme;
import org.fashionmnist.report.file.ChartSvg;
import org.fashionmnist.report.file.Drawing;
import org.fashionmnist.report.file.Picture;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.lesson.BatchSizeRecord;
import org.fashionmnist.result.lesson.GradientNoise;
import org.fashionmnist.result.lesson.ImageCourse;
import org.fashionmnist.result.lesson.ImageLesson;
import org.fashionmnist.result.lesson.LessonTimes;
import org.fashionmnist.result.lesson.LineExamples;
import org.fashionmnist.result.lesson.LinePath;
import org.fashionmnist.result.lesson.UpdateTime;
import org.fashionmnist.result.surface.PlaneArea;
import org.fashionmnist.result.surface.PlanePoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchSizeChartsTest {

  private static final PlanePoint START = new PlanePoint(0.25, 3.25);

  /** Straight from the start to the minimum of the bowl. */
  private static LinePath path(String name, int batchSize, int updates, LineExamples examples) {
    PlanePoint end = examples.bowl().minimum();
    List<Float> weights = new ArrayList<>();
    List<Float> biases = new ArrayList<>();
    List<Long> seen = new ArrayList<>();
    for (int i = 0; i <= updates; i++) {
      double way = (double) i / Math.max(1, updates);
      weights.add((float) (START.x() + way * (end.x() - START.x())));
      biases.add((float) (START.y() + way * (end.y() - START.y())));
      seen.add((long) i * batchSize);
    }
    return new LinePath(name, "sgd", batchSize, 0.1, 1, weights, biases, seen, updates == 0);
  }

  private static BatchSizeRecord lesson(int updates) {
    LineExamples examples =
        new LineExamples(List.of(-0.5f, 0.5f, 1.5f, 2.5f), List.of(0f, 1.2f, 1.8f, 3f));
    List<LinePath> paths =
        List.of(
            path("one example", 1, 20 * updates, examples),
            path("full batch", 4, updates, examples));
    List<UpdateTime> times =
        updates == 0
            ? List.of()
            : List.of(
                new UpdateTime("one example", 1, 1e-7, 1e7),
                new UpdateTime("full batch", 4, 2e-7, 2e7));
    ImageCourse course =
        new ImageCourse(
            "full batch",
            100,
            List.of(new ImageCourse.Point(0, 0, 2.3), new ImageCourse.Point(1, 100, 2.2)));
    return new BatchSizeRecord(
        "./fashion lesson batch-size",
        1,
        updates,
        examples,
        examples.bowl(),
        START,
        new PlaneArea(-0.8, 2.2, -0.9, 3.6),
        paths,
        paths,
        List.of(new GradientNoise(1, 4, 2, 2), new GradientNoise(2, 2, 0.6, 0.67)),
        new ImageLesson(
            new DataProvenance("fashion-mnist", "here", true, List.of()),
            100,
            100,
            1,
            0.01,
            List.of(course)),
        new LessonTimes(
            new Environment("1", "17", "vm", "os", "cpu", 1, "plain", 1),
            times,
            List.of(new UpdateTime("full batch", 100, 1e-3, 1e5))));
  }

  /** With 0 updates every method ran away at once, and nothing has a time. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40})
  void nothingReachesIntoTheMarginOfAnyPicture(int updates) {
    ChartTheme colors = ChartTheme.standard();
    Map<String, Picture> pictures = BatchSizeCharts.draw(colors, lesson(updates)).pictures();

    assertThat(pictures)
        .containsOnlyKeys(
            BatchSizeCharts.BATCHES, BatchSizeCharts.OPTIMIZERS, BatchSizeCharts.IMAGES);
    for (Theme theme : Theme.values()) {
      pictures.forEach(
          (name, picture) -> {
            Drawing drawing = Drawing.of(picture, theme);
            assertThat(drawing.colorsOfBorder(ChartTheme.MARGIN - 8))
                .as(name)
                .containsOnly(colors.background().on(theme));
            assertThat(drawing.colors())
                .as(name)
                .contains(colors.text().on(theme), colors.lines().get(0).color().on(theme));
          });
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40})
  void everyPictureIsADrawingForThePage(int updates) {
    BatchSizeCharts.draw(ChartTheme.standard(), lesson(updates))
        .pictures()
        .forEach(
            (name, picture) -> assertThat(ChartSvg.of("word", name, picture)).as(name).isPresent());
  }
}
