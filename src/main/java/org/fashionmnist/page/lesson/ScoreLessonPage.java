package org.fashionmnist.page.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.report.lesson.ScoreLessonCharts;
import org.fashionmnist.result.lesson.ScoreLesson;
import org.fashionmnist.result.lesson.ScorePrediction;
import org.fashionmnist.result.lesson.ScoreSettings;
import org.fashionmnist.result.run.MetricEpoch;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.MarkdownTable;
import org.fashionmnist.result.wording.Names;

/**
 * The page of the first exercise.
 *
 * @param pictures of {@link ScoreLessonCharts}; none where they could not be drawn
 */
public record ScoreLessonPage(ScoreLesson lesson, List<PagePicture> pictures) {

  private static final String LOSS =
      """
      The mean squared error of scores divided by 100, after every pass over the samples (an epoch).
      Epoch 0 is the untrained network. With the usual settings this is the loss that the updates make
      smaller.

      **Look for** the bend. Until there the network finds the slope that all of the scores have in
      common. After it only the corners are left, and progress is slow.
      """;

  private static final String ERROR =
      """
      The mean absolute error says the same in points: how far a prediction is from the true score on
      average. It is measured and shown, but no gradient is taken of it.

      **Look for** the last value: would you trust a forecast that is off by so much?
      """;

  private static final String SURFACE =
      """
      The true score is a plane: its lines of equal score are straight and equally far apart. The
      network has no plane in it, only sigmoids, so it bends its own surface until the two lie close
      to each other. The third map is the difference; near 0 the network is right.

      **Look for** the corners. A corner has samples on one side only, and the output sigmoid is
      flattest at its ends, so that the largest errors are there.
      """;

  /** The page as one HTML document; its file is {@code RunPage.NAME}. */
  public String html() {
    return new LessonPage(
            "Scores from hours of study and sleep",
            "Exercise 1: a network learns score = 5·study + 2·sleep + 40 from %s samples."
                .formatted(Figures.count(lesson.settings().samples())),
            lesson.command(),
            lesson.version(),
            List.of(
                section("loss", "The loss falls", ScoreLessonCharts.LOSS, LOSS + settings()),
                section("error", "The error in points", ScoreLessonCharts.ERROR, ERROR + epochs()),
                section(
                    "surface",
                    "What was learned",
                    ScoreLessonCharts.SURFACE,
                    SURFACE + predictions()),
                new LessonSection("numbers", "The learned numbers", parameters())))
        .html();
  }

  private LessonSection section(String id, String title, String picture, String text) {
    return new LessonSection(
        id, title, pictures.stream().filter(p -> p.name().equals(picture)).toList(), text);
  }

  private String settings() {
    ScoreSettings s = lesson.settings();
    return """

        The network takes 2 numbers, has a hidden layer of %d (%s) and one output (%s). It was trained
        by %s with learning rate %s, %d samples an update, loss %s. It stopped after epoch %d: %s.
        """
        .formatted(
            s.hidden(),
            s.activation(),
            s.output(),
            Names.optimizer(s.optimizer()),
            Figures.plain(s.learningRate()),
            s.batchSize(),
            s.loss(),
            lesson.history().last().epoch(),
            lesson.history().stopReason());
  }

  private String epochs() {
    Set<String> keys = lesson.history().keys();
    MarkdownTable table =
        new MarkdownTable(
            Stream.concat(Stream.of("epoch"), keys.stream())
                .map(column -> column + ":")
                .toArray(String[]::new));
    int last = lesson.history().last().epoch();
    int every = Math.max(1, last / 10);
    for (MetricEpoch epoch : lesson.history().epochs()) {
      if (epoch.epoch() % every == 0 || epoch.epoch() == last) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(epoch.epoch())));
        epoch.values().values().forEach(v -> cells.add(String.format(Locale.ROOT, "%.6f", v)));
        table.row(cells.toArray(String[]::new));
      }
    }
    return "\n" + table;
  }

  private String predictions() {
    MarkdownTable table = new MarkdownTable("study:", "sleep:", "score:", "predicted:", "error:");
    for (ScorePrediction p : lesson.predictions()) {
      table.row(
          Figures.decimals(p.study(), 1),
          Figures.decimals(p.sleep(), 1),
          Figures.decimals(p.score(), 2),
          String.format(Locale.ROOT, "%.2f", p.predicted()),
          Figures.difference(p.predicted() - p.score(), 2));
    }
    return "\n" + table;
  }

  private String parameters() {
    return "These are all of them. Weights stand row by row, a row for each input of the layer.\n"
        + lesson.parameters().entrySet().stream()
            .map(entry -> "\n- `%s`: %s".formatted(entry.getKey(), numbers(entry.getValue())))
            .collect(Collectors.joining());
  }

  private static String numbers(List<Float> values) {
    return values.stream()
        .map(value -> Figures.decimals(value, 4))
        .collect(Collectors.joining(", "));
  }
}
