package org.fashionmnist.page.run;

import java.util.Locale;
import org.fashionmnist.page.Html;
import org.fashionmnist.page.PageFrame;
import org.fashionmnist.result.run.RunRecord;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;
import org.fashionmnist.result.wording.NetworkWords;

/** The first screen of a run: what was trained, and how good it is. */
record RunHeader(RunReport report) {

  /** Of the browser's tab: the name first, since a tab shows no more. */
  String title() {
    return title(report.name(), report.run());
  }

  static String title(String name, RunRecord run) {
    return name + " · " + what(run);
  }

  /** What was trained on what. */
  static String what(RunRecord run) {
    return sizes(run) + " on " + dataset(run);
  }

  String description() {
    return "A network, %s, that classifies %s with a test accuracy of %s."
        .formatted(
            sizes(report.run()),
            dataset(report.run()),
            Figures.percent(report.test().scores().accuracy()));
  }

  private static String sizes(RunRecord run) {
    return new NetworkWords(run.network()).brief();
  }

  static String dataset(RunRecord run) {
    return Names.dataset(run.data().dataset());
  }

  String markup() {
    RunRecord run = report.run();
    Html html = new Html();
    html.paragraph("kicker", "Training run · " + what(run)).element("h1", report.name());
    html.paragraph("lead", sentence());
    if (run.data().sample()) {
      html.paragraph(
          "notice",
          "Only the bundled sample was used, not the whole data set: the network saw %s images."
              .formatted(Figures.count(run.splits().training())));
    }
    if (run.status().equals(RunRecord.INTERRUPTED)) {
      html.paragraph(
          "notice",
          "This training is not done: it was %s. To go on: ./fashion train --resume and this folder"
              .formatted(run.stopReason()));
    }
    if (run.status().equals(RunRecord.DIVERGED)) {
      html.paragraph(
          "notice",
          "This training diverged; what is shown are the whole epochs before, and the weights that were"
              + " best by then. What happened: %s.".formatted(run.stopReason()));
    }
    for (String hint : report.hints()) {
      html.paragraph("notice", sentence(hint));
    }
    html.open("dl", "class", "headline").raw("\n");
    PageFrame.figure(
        html,
        "Test accuracy",
        Figures.percent(report.test().scores().accuracy()),
        "95 % interval " + Figures.percents(report.test().accuracyInterval()));
    PageFrame.figure(
        html,
        "Test loss",
        Figures.loss(report.test().scores().loss()),
        "mean cross-entropy, in nats");
    PageFrame.figure(
        html,
        "Training time",
        Figures.duration(run.timings().trainSeconds()),
        Figures.count(report.history().last().epoch(), "epoch")
            + ", "
            + Figures.count(run.environment().threads(), "thread"));
    html.close("dl").command("The same again:", run.command());
    return html.toString();
  }

  private static String sentence(String hint) {
    return hint.substring(0, 1).toUpperCase(Locale.ROOT) + hint.substring(1) + ".";
  }

  private String sentence() {
    RunRecord run = report.run();
    int right = report.test().confusionMatrix().correct();
    int total = report.test().confusionMatrix().total();
    return "%s of %s test images put into the right one of %d classes, by a network of %s weights"
            .formatted(
                Figures.count(right),
                Figures.count(total),
                report.test().confusionMatrix().classCount(),
                Figures.count(run.network().parameterCount()))
        + " that learned from "
        + Figures.count(run.splits().training())
        + " images.";
  }
}
