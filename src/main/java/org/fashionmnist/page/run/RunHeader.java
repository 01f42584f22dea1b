package org.fashionmnist.page.run;

import java.util.stream.Collectors;
import org.fashionmnist.data.file.DatasetKind;
import org.fashionmnist.page.Html;
import org.fashionmnist.page.PageFrame;
import org.fashionmnist.page.Words;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.run.RunRecord;

/** The first screen of a run: what was trained, and how good it is. */
record RunHeader(RunReport report) {

  String title() {
    return title(report.run());
  }

  static String title(RunRecord run) {
    return sizes(run) + " on " + dataset(run);
  }

  String description() {
    return "A network of %s units that classifies %s with a test accuracy of %s."
        .formatted(
            sizes(report.run()),
            dataset(report.run()),
            Words.percent(report.test().scores().accuracy()));
  }

  private static String sizes(RunRecord run) {
    return run.network().sizes().stream().map(String::valueOf).collect(Collectors.joining("-"));
  }

  static String dataset(RunRecord run) {
    String option = run.data().dataset();
    return DatasetKind.ofOptionName(option).map(DatasetKind::displayName).orElse(option);
  }

  String markup() {
    RunRecord run = report.run();
    ConfidenceInterval interval = report.test().accuracyInterval();
    Html html = new Html();
    html.element("p", "Training run · " + dataset(run), "class", "kicker");
    html.element("h1", title());
    html.element("p", sentence(), "class", "lead");
    if (run.data().sample()) {
      html.element(
          "p",
          "Only the bundled sample was used, not the whole data set: the network saw %s images."
              .formatted(Words.count(run.splits().training())),
          "class",
          "notice");
    }
    html.open("dl", "class", "headline").raw("\n");
    PageFrame.figure(
        html,
        "Test accuracy",
        Words.percent(report.test().scores().accuracy()),
        "95 %% interval %s to %s"
            .formatted(Words.percent(interval.low()), Words.percent(interval.high())));
    PageFrame.figure(
        html,
        "Test loss",
        Words.decimals(report.test().scores().loss(), 4),
        "mean cross-entropy, in nats");
    PageFrame.figure(
        html,
        "Training time",
        Words.duration(run.timings().trainSeconds()),
        "%s, %s"
            .formatted(
                epochs(report.history().last().epoch()), threads(run.environment().threads())));
    html.close("dl");
    html.open("p", "class", "command");
    html.element("span", "The same again:", "class", "label");
    html.open("code").text(run.command()).raw("</code>").close("p");
    html.raw(
        """
        <nav aria-label="Parts of this page">
        <a href="#learning">Learning</a>
        <a href="#confusions">Confusions</a>
        <a href="#classes">Classes</a>
        """);
    if (new ModelData(report.model()).fits()) {
      html.element("a", "Try it", "href", "#try");
    }
    html.raw("<a href=\"#made\">How it was made</a>\n</nav>\n");
    return html.toString();
  }

  private String sentence() {
    RunRecord run = report.run();
    int right = report.test().confusionMatrix().correct();
    int total = report.test().confusionMatrix().total();
    return "%s of %s test images put into the right one of %d classes, by a network of %s weights"
            .formatted(
                Words.count(right),
                Words.count(total),
                report.test().confusionMatrix().classCount(),
                Words.count(run.network().parameterCount()))
        + " that learned from "
        + Words.count(run.splits().training())
        + " images.";
  }

  private static String epochs(int count) {
    return count == 1 ? "1 epoch" : Words.count(count) + " epochs";
  }

  private static String threads(int count) {
    return count == 1 ? "1 thread" : count + " threads";
  }
}
