package org.fashionmnist.page.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.report.lesson.ScoreLessonCharts;
import org.fashionmnist.result.lesson.ScoreLesson;
import org.fashionmnist.result.lesson.ScorePrediction;
import org.fashionmnist.result.lesson.ScoreSettings;
import org.fashionmnist.result.run.MetricEpoch;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;

/** The page of the first exercise. */
public final class ScoreLessonPage {

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

  private final ScoreLesson lesson;
  private final Map<String, PagePicture> pictures;

  private ScoreLessonPage(ScoreLesson lesson, List<PagePicture> pictures) {
    this.lesson = lesson;
    this.pictures =
        pictures.stream().collect(Collectors.toMap(PagePicture::name, Function.identity()));
  }

  /**
   * The page as one HTML document; its file is {@code RunPage.NAME}.
   *
   * @param pictures of {@link ScoreLessonCharts}; none where they could not be drawn
   */
  public static String html(ScoreLesson lesson, List<PagePicture> pictures) {
    return new ScoreLessonPage(lesson, pictures).html();
  }

  private String html() {
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
                new LessonSection("numbers", "The learned numbers", List.of(), parameters())))
        .html();
  }

  private LessonSection section(String id, String title, String picture, String text) {
    return new LessonSection(
        id, title, Optional.ofNullable(pictures.get(picture)).stream().toList(), text);
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
    StringBuilder table = new StringBuilder("\n| epoch |");
    lesson.history().keys().forEach(key -> table.append(" ").append(key).append(" |"));
    table.append("\n| ---: |").append(" ---: |".repeat(lesson.history().keys().size()));
    int last = lesson.history().last().epoch();
    int every = Math.max(1, last / 10);
    for (MetricEpoch epoch : lesson.history().epochs()) {
      if (epoch.epoch() % every == 0 || epoch.epoch() == last) {
        table.append("\n| ").append(epoch.epoch()).append(" |");
        epoch
            .values()
            .values()
            .forEach(value -> table.append(String.format(Locale.ROOT, " %.6f |", value)));
      }
    }
    return table.append('\n').toString();
  }

  private String predictions() {
    StringBuilder table =
        new StringBuilder(
            "\n| study | sleep | score | predicted | error |\n| ---: | ---: | ---: | ---: | ---: |");
    for (ScorePrediction p : lesson.predictions()) {
      table.append(
          String.format(
              Locale.ROOT,
              "\n| %.1f | %.1f | %.2f | %.2f | %s |",
              p.study(),
              p.sleep(),
              p.score(),
              p.predicted(),
              Figures.difference(p.predicted() - p.score(), 2)));
    }
    return table.append('\n').toString();
  }

  private String parameters() {
    StringBuilder text =
        new StringBuilder(
            """
            These are all of them. Weights stand row by row, a row for each input of the layer.
            """);
    lesson
        .parameters()
        .forEach(
            (name, values) ->
                text.append("\n- `")
                    .append(name)
                    .append("`: ")
                    .append(
                        values.stream()
                            .map(value -> Figures.decimals(value, 4))
                            .collect(Collectors.joining(", "))));
    return text.append('\n').toString();
  }
}
