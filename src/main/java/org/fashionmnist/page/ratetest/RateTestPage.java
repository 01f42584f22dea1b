package org.fashionmnist.page.ratetest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fashionmnist.page.Facts;
import org.fashionmnist.page.Html;
import org.fashionmnist.page.PageFrame;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.PageResource;
import org.fashionmnist.page.PictureParts;
import org.fashionmnist.page.RecordFiles;
import org.fashionmnist.page.Script;
import org.fashionmnist.page.SortableTable;
import org.fashionmnist.page.SortableTable.Cell;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.ratetest.RateSuggestion;
import org.fashionmnist.result.ratetest.RateTest;
import org.fashionmnist.result.ratetest.RateTestPoint;
import org.fashionmnist.result.ratetest.RateTestRecord;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;
import org.fashionmnist.result.wording.NetworkWords;

/**
 * The page of a learning-rate range test: the same record gives the same bytes.
 *
 * @param name of its folder
 * @param record of the test
 * @param pictures its curve; none where it could not be drawn
 */
public record RateTestPage(String name, RateTestRecord record, List<PagePicture> pictures) {

  private static final String SHOWS =
      "One training whose learning rate grows from step to step. At the left the steps are too small to"
          + " change anything; where the curve falls the network learns; at the right the steps are too"
          + " large, and the loss runs away.";
  private static final String LOOK_FOR =
      "A good rate is as large as it can be without harm: most of the fall is done there, and the rise is"
          + " still far, also that of the losses of single batches. Where the bottom is wide and flat, that is"
          + " near its left end; where it is narrow, before it. A short fall says that the rate must be chosen with care.";

  /** A rule is a sentence, and rates should be seen on a narrow screen. */
  private static final String STYLE = "#rules tbody th { white-space: normal; }\n";

  private static final String RULES =
      "All rules read the smoothed curve. The first is the one whose rates trained best, over eight"
          + " optimizers; the others are what papers and other tools go by, and mostly more careful.";

  public RateTestPage {
    pictures = List.copyOf(pictures);
  }

  /** What the test says, in a sentence. */
  public static String message(RateTestRecord record) {
    RateTest test = record.test();
    return test.suggestions().stream()
        .findFirst()
        .map(
            suggestion ->
                "Train %s with a learning rate of about %s: %s."
                    .formatted(
                        Names.optimizer(record.optimizer()),
                        Figures.rate(suggestion.learningRate()),
                        suggestion.rule()))
        .orElseGet(
            () ->
                "No rate is suggested for %s: the loss hardly falls between %s and %s."
                    .formatted(
                        Names.optimizer(record.optimizer()),
                        Figures.rate(first(test).learningRate()),
                        Figures.rate(last(test).learningRate())));
  }

  /** The page as one HTML document; its file is {@code RunPage.NAME}. */
  public String html() {
    return new PageFrame(
            name + " · Learning rate of " + what(), message(record), record.environment().version())
        .around(
            header(),
            List.of(
                PageFrame.section("curve", "Loss over the learning rate", curve()),
                PageFrame.section("rules", "What the rules say", rules()),
                PageFrame.section("made", "How it was made", made())),
            pictures.stream()
                .flatMap(picture -> picture.colors().stream())
                .collect(Collectors.toSet()),
            STYLE,
            Script.file(PageResource.SORT_SCRIPT));
  }

  private String what() {
    return Names.optimizer(record.optimizer()) + " on " + Names.dataset(record.data().dataset());
  }

  private String header() {
    RateTest test = record.test();
    Html html = new Html();
    html.paragraph("kicker", "Learning-rate range test · " + what()).element("h1", name);
    html.paragraph("lead", message(record));
    notices(html);
    html.open("dl", "class", "headline").raw("\n");
    test.suggestedRate()
        .ifPresent(
            rate -> PageFrame.figure(html, "Suggested", Figures.rate(rate), "learning rate"));
    PageFrame.figure(
        html,
        "Lowest loss",
        Figures.loss(lowest(test).smoothedLoss()),
        "smoothed, at a rate of " + Figures.rate(lowest(test).learningRate()));
    test.divergedRate()
        .ifPresent(
            rate ->
                PageFrame.figure(html, "Runs away", Figures.rate(rate), "where the test ended"));
    html.close("dl");
    test.suggestedRate()
        .ifPresent(
            rate -> html.command("Train with it:", TrainingCommand.of(record.command(), rate)));
    return html.command("The same again:", record.command()).toString();
  }

  private void notices(Html html) {
    if (record.data().sample()) {
      html.paragraph("notice", "Only the bundled sample was used, not the whole data set.");
    }
    if (record.test().stillFalling()) {
      html.paragraph(
          "notice",
          "The loss still falls at the highest rate: look at higher ones with --to before you choose.");
    }
    if (record.test().suggestions().isEmpty()) {
      html.paragraph("notice", "Look at other rates (--from, --to) or at more of them (--steps).");
    }
  }

  private String curve() {
    Html html = new Html();
    pictures.forEach(
        picture -> PictureParts.figure(html, picture, "The range test", SHOWS, LOOK_FOR));
    return html.toString();
  }

  private String rules() {
    List<RateSuggestion> suggestions = record.test().suggestions();
    if (suggestions.isEmpty()) {
      return new Html().element("p", "None: the loss hardly falls.").toString();
    }
    SortableTable table =
        new SortableTable(
            "What each rule makes of the curve, the one to follow first.",
            List.of("Rule", "Learning rate", "Beside the first", "Smoothed loss there"));
    double followed = suggestions.get(0).learningRate();
    for (RateSuggestion suggestion : suggestions) {
      double rate = suggestion.learningRate();
      table.row(
          List.of(
              Cell.word(suggestion.rule()),
              Cell.number(rate, Figures::rate),
              Cell.number(rate / followed, ratio -> "× " + Figures.significant(ratio, 2)),
              Cell.number(lossAt(rate), Figures::loss)));
    }
    return table.markup() + new Html().element("p", RULES);
  }

  /** The smoothed loss of the last step that was not above a rate. */
  private Optional<Double> lossAt(double rate) {
    return record.test().points().stream()
        .filter(point -> point.learningRate() <= rate)
        .reduce((before, point) -> point)
        .map(RateTestPoint::smoothedLoss);
  }

  private String made() {
    RateTest test = record.test();
    Environment machine = record.environment();
    String settings =
        new Facts("Test")
            .add("Rates", range(test))
            .add("Steps", Figures.count(test.points().size()))
            .add("Optimizer", Names.optimizer(record.optimizer()))
            .add("Batch", Figures.count(record.batchSize()))
            .add("Seed", String.valueOf(record.seed()))
            .markup();
    String network =
        new Facts("Network and data")
            .add("Network", new NetworkWords(record.network()).brief())
            .add("Weights", Figures.count(record.network().parameterCount()))
            .add("Activation", new NetworkWords(record.network()).activation(record.activation()))
            .add("Data", Names.dataset(record.data()) + ", from " + record.data().source())
            .add("Program", "fashion-mnist " + machine.version() + ", Java " + machine.java())
            .markup();
    return new Html()
            .open("div", "class", "columns")
            .raw(settings)
            .raw(network)
            .close("div")
            .toString()
        + new RecordFiles()
            .add("learning-rate-test.json", "the record: every step with its rate and its losses")
            .markup();
  }

  private static String range(RateTest test) {
    return "%s to %s"
        .formatted(
            Figures.rate(first(test).learningRate()), Figures.rate(last(test).learningRate()));
  }

  private static RateTestPoint first(RateTest test) {
    return test.points().get(0);
  }

  private static RateTestPoint last(RateTest test) {
    return test.points().get(test.points().size() - 1);
  }

  private static RateTestPoint lowest(RateTest test) {
    return test.points().stream()
        .filter(point -> Double.isFinite(point.smoothedLoss()))
        .min((a, b) -> Double.compare(a.smoothedLoss(), b.smoothedLoss()))
        .orElseGet(() -> first(test));
  }
}
