package org.fashionmnist.page.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.page.Html;
import org.fashionmnist.page.PageFrame;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.PageSection;
import org.fashionmnist.page.PictureParts;
import org.fashionmnist.result.Scores;
import org.fashionmnist.result.run.EpochMetrics;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.result.wording.Figures;

/**
 * The page of a run that is not done, with what is known so far. It has no scripts.
 *
 * @param name of the run, that of its folder
 * @param run what is known of it
 * @param history so far; may be empty
 * @param state whether it goes on
 * @param pictures of the history, or of an earlier state of it
 */
public record TrainingPage(
    String name,
    RunRecord run,
    History history,
    TrainingStanding state,
    List<PagePicture> pictures) {

  private static final int LONGEST_REFRESH_SECONDS = 10;

  /**
   * The page as one HTML document; its file is {@link RunPage#NAME}. While the training goes on,
   * the browser loads it anew about once an epoch.
   */
  public String html() {
    PageFrame frame =
        new PageFrame(
            "%d/%d · %s".formatted(epoch(), run.settings().epochs(), RunHeader.title(name, run)),
            "A training that is not done: its settings and its course so far.",
            run.environment().version(),
            state.running() ? Optional.of(refreshSeconds()) : Optional.empty());
    return frame.around(header(), sections(), pictures, "");
  }

  /** Epochs trained so far. */
  private int epoch() {
    return history.epochs().isEmpty() ? 0 : history.last().epoch();
  }

  private int refreshSeconds() {
    double epochSeconds = history.epochs().isEmpty() ? 0 : history.last().seconds();
    return (int) Math.max(1, Math.min(LONGEST_REFRESH_SECONDS, Math.rint(epochSeconds)));
  }

  private String header() {
    Html html = new Html();
    String kind = state.running() ? "Training goes on" : "Training ended early";
    html.paragraph("kicker", kind + " · " + RunHeader.what(run)).element("h1", name);
    html.paragraph("lead", lead());
    state.notice().ifPresent(notice -> html.paragraph("notice", notice));
    html.open("dl", "class", "headline").raw("\n");
    int epochs = run.settings().epochs();
    PageFrame.figure(
        html,
        "Epoch",
        "%s of %s".formatted(Figures.count(epoch()), Figures.count(epochs)),
        run.settings().patience().isPresent() ? "at most: it may stop early" : "");
    best().ifPresent(best -> accuracy(html, best));
    if (state.running()) {
      PageFrame.figure(
          html,
          "Time left",
          state.secondsLeft().isPresent() ? time(state.secondsLeft().getAsDouble()) : Figures.NONE,
          "at the pace of the last epoch");
    }
    return html.close("dl").command("Command:", run.command()).toString();
  }

  private String lead() {
    String learned =
        "A network of %s weights that learns from %s images."
            .formatted(
                Figures.count(run.network().parameterCount()),
                Figures.count(run.splits().training()));
    return state.running()
        ? learned + " As of " + state.asOf() + "; this page loads itself anew while it goes on."
        : learned + " Last written " + state.asOf() + ".";
  }

  /** The trained epoch with the best accuracy; of equal ones the first. */
  private Optional<EpochMetrics> best() {
    return history.epochs().stream()
        .filter(epoch -> epoch.epoch() > 0)
        .min(Comparator.comparingDouble(epoch -> -scores(epoch).accuracy()));
  }

  private static Scores scores(EpochMetrics epoch) {
    return epoch.validation().orElse(epoch.training());
  }

  private void accuracy(Html html, EpochMetrics best) {
    PageFrame.figure(
        html,
        history.hasValidation() ? "Validation accuracy" : "Training accuracy",
        Figures.percent(scores(history.last()).accuracy()),
        "best: %s, epoch %d".formatted(Figures.percent(scores(best).accuracy()), best.epoch()));
  }

  /** No fractions of a second, which nobody can foretell. */
  private static String time(double seconds) {
    return seconds < 100 ? Math.round(seconds) + " s" : Figures.duration(seconds);
  }

  private List<PageSection> sections() {
    List<PageSection> sections = new ArrayList<>();
    if (!history.epochs().isEmpty()) {
      sections.add(
          PageFrame.section(
              "learning",
              "How it learns",
              new PictureParts(pictures).markup() + EpochTable.newest(history)));
    }
    sections.add(PageFrame.section("made", "What it was given", new SettingsTable(run).markup()));
    return sections;
  }
}
