package org.fashionmnist.page.sidebyside;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.page.Explanation;
import org.fashionmnist.page.Html;
import org.fashionmnist.page.PageFrame;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.PageResource;
import org.fashionmnist.page.PageSection;
import org.fashionmnist.page.PictureParts;
import org.fashionmnist.page.Script;
import org.fashionmnist.page.SideBySideTitle;
import org.fashionmnist.page.SortableTable;
import org.fashionmnist.page.SortableTable.Cell;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.sidebyside.DifferingValue;
import org.fashionmnist.result.sidebyside.FinishedRun;
import org.fashionmnist.result.sidebyside.PairedAccuracy;
import org.fashionmnist.result.sidebyside.SeedSpread;
import org.fashionmnist.result.sidebyside.SharedMisses;
import org.fashionmnist.result.sidebyside.SideBySide;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.MissWords;
import org.fashionmnist.result.wording.SideBySideWords;
import org.fashionmnist.result.wording.Verdicts;

/**
 * The page of several runs side by side: the same records give the same bytes.
 *
 * @param pictures in the order they are shown
 * @param pages where the page of a run lies, from this one, by the run's name; not of all runs
 */
public record SideBySidePage(
    SideBySide all, List<PagePicture> pictures, Map<String, String> pages) {

  public SideBySidePage {
    pictures = List.copyOf(pictures);
    pages = Map.copyOf(pages);
  }

  private static final String PAIRS =
      "McNemar's exact test asks whether the images that only one of two models has right fall to"
          + " both sides like thrown coins; p is corrected for the number of pairs. It knows the"
          + " chance in the choice of the test images, not the one in the seed of a training: for"
          + " that, repeat runs with other seeds.";

  private static final String MISSES =
      "These runs were given the same and differ by their seed alone: each started from other"
          + " weights, saw the images in another order and held out others for validation. So what"
          + " all of them miss is hard for networks like these, or wrongly labeled; what only some"
          + " miss was bad luck, and another seed gets it right.";

  private static final String SHARED =
      "The more the runs share their errors, the less a vote among them would help, and the more"
          + " there is to look for in the images themselves. misses.csv lists all of them.";

  /** The page as one HTML document; its file is {@code RunPage.NAME}. */
  public String html() {
    String title = title();
    Html header = new Html();
    header.paragraph("kicker", Figures.count(all.runs().size(), "training run"));
    header.element("h1", title);
    header.paragraph("lead", new SideBySideWords(all).result());
    all.accuracySpread().ifPresent(accuracy -> headline(header, accuracy));
    return new PageFrame(
            title,
            "Training runs side by side: scores, what differs, and which differences are real.",
            all.runs().get(0).record().environment().version())
        .around(header.toString(), sections(), pictures, Script.file(PageResource.SORT_SCRIPT));
  }

  private List<PageSection> sections() {
    List<PageSection> sections = new ArrayList<>();
    sections.add(PageFrame.section("scores", "On the test images", scores() + pairs()));
    all.misses()
        .ifPresent(
            misses ->
                sections.add(
                    PageFrame.section("misses", "Which images they miss", misses(misses))));
    sections.add(PageFrame.section("differences", "What differs", differences()));
    sections.add(
        PageFrame.section(
            "curves", "How they learned", pictures(Explanation.Section.SIDE_BY_SIDE)));
    sections.add(PageFrame.section("commands", "To repeat them", commands()));
    return sections;
  }

  private String misses(SharedMisses misses) {
    MissWords words = new MissWords(misses);
    return new Html().element("p", MISSES)
        + new Html().element("p", words.shared() + " " + words.unlucky()).toString()
        + new Html().element("p", words.independent() + " " + SHARED)
        + pictures(Explanation.Section.MISSES);
  }

  private String pictures(Explanation.Section section) {
    return PictureParts.of(pictures, section).markup();
  }

  private String title() {
    return SideBySideTitle.of(all.runs().stream().map(FinishedRun::name).toList(), "runs");
  }

  private void headline(Html html, SeedSpread accuracy) {
    html.open("dl", "class", "headline").raw("\n");
    PageFrame.figure(
        html,
        "Mean test accuracy",
        Figures.percent(accuracy.mean()),
        "± %s, standard deviation of %s"
            .formatted(
                Figures.points(accuracy.standardDeviation()),
                Figures.count(all.runs().size(), "seed")));
    PageFrame.figure(
        html,
        "From lowest to highest",
        Figures.points(accuracy.highest() - accuracy.lowest()),
        Figures.percent(accuracy.lowest()) + " to " + Figures.percent(accuracy.highest()));
    all.misses()
        .ifPresent(
            misses ->
                PageFrame.figure(
                    html,
                    "Missed by all",
                    Figures.count(misses.missedByAll()),
                    "of %s test images".formatted(Figures.count(misses.imageCount()))));
    html.close("dl");
  }

  /** What the pairs say together. */
  private String verdict() {
    long real = all.pairs().stream().filter(PairedAccuracy::distinguishable).count();
    if (real > 0 && all.misses().isPresent()) {
      return "They differ by their seed alone. %d of %d pairs differ on these images by more than the"
              .formatted(real, all.pairs().size())
          + " choice of the images explains: that much the seed decides, and none is better.";
    }
    if (real == 1 && all.pairs().size() == 1) {
      return "The two differ on the test images by more than chance explains.";
    }
    return real == 0
        ? "No two of them differ on the test images by more than chance may explain."
        : "%d of %d pairs differ on the test images by more than chance explains."
            .formatted(real, all.pairs().size());
  }

  private String scores() {
    SortableTable table =
        new SortableTable(
            "Accuracy and loss on the test images, with the weights each run kept",
            List.of(
                "Run", "Test accuracy", "95 % interval", "Loss", "Macro F1", "Training seconds"));
    for (FinishedRun run : all.runs()) {
      Evaluation test = run.test();
      ConfidenceInterval interval = test.accuracyInterval();
      table.row(
          List.of(
              Cell.word(run.name()).to(Optional.ofNullable(pages.get(run.name()))),
              Cell.number(test.scores().accuracy(), Figures::percent),
              new Cell(Figures.percents(interval), interval.low()),
              Cell.number(test.scores().loss(), Figures::loss),
              Cell.number(test.macroF1(), Figures::percent),
              Cell.number(run.record().timings().trainSeconds(), Figures::seconds)));
    }
    all.accuracySpread().ifPresent(accuracy -> table.foot(overSeeds(accuracy)));
    return table.markup();
  }

  private List<Cell> overSeeds(SeedSpread accuracy) {
    SeedSpread f1 = all.spread(run -> run.test().macroF1()).orElseThrow();
    SeedSpread loss = all.spread(run -> run.test().scores().loss()).orElseThrow();
    return List.of(
        Cell.word("Mean ± deviation"),
        Cell.word(SideBySideWords.plusMinus(accuracy)),
        Cell.word(""),
        Cell.word(Figures.loss(loss.mean()) + " ± " + Figures.loss(loss.standardDeviation())),
        Cell.word(SideBySideWords.plusMinus(f1)),
        Cell.word(""));
  }

  private String pairs() {
    SortableTable table =
        new SortableTable(
            "Every two on the same images; the difference is the second minus the first, in points",
            List.of(
                "First",
                "Second",
                "Only first right",
                "Only second right",
                "Difference",
                "95 % interval",
                "p",
                "Verdict"));
    for (PairedAccuracy pair : all.pairs()) {
      table.row(
          List.of(
              Cell.word(pair.first()),
              Cell.word(pair.second()),
              Cell.count(pair.onlyFirstRight()),
              Cell.count(pair.onlySecondRight()),
              Cell.number(pair.difference(), Figures::pointNumber),
              new Cell(Figures.points(pair.interval()), pair.interval().low()),
              Cell.number(pair.pValue(), Figures::pNumber),
              Cell.word(Verdicts.of(pair))));
    }
    return table.markup() + new Html().element("p", verdict()).element("p", PAIRS);
  }

  private String differences() {
    if (all.differences().isEmpty()) {
      return new Html()
          .element("p", "Nothing: they were given the same settings, data, version and machine.")
          .toString();
    }
    List<String> columns = new ArrayList<>(List.of("Value"));
    all.runs().forEach(run -> columns.add(run.name()));
    SortableTable table =
        new SortableTable(
            "Settings, data, version and machine, where not all have the same", columns);
    for (DifferingValue difference : all.differences()) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.word(SideBySideWords.name(difference))));
      SideBySideWords.values(difference).forEach(value -> cells.add(Cell.word(value)));
      table.row(cells);
    }
    return table.markup();
  }

  private String commands() {
    Html html = new Html();
    all.runs().forEach(run -> html.command(run.name(), run.record().command()));
    return html.toString();
  }
}
