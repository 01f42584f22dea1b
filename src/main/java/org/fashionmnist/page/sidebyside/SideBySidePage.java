package org.fashionmnist.page.sidebyside;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fashionmnist.page.Explanation;
import org.fashionmnist.page.Html;
import org.fashionmnist.page.PageFrame;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.PageResource;
import org.fashionmnist.page.PictureParts;
import org.fashionmnist.page.SortableTable;
import org.fashionmnist.page.SortableTable.Cell;
import org.fashionmnist.report.file.ColorPair;
import org.fashionmnist.result.ConfidenceInterval;
import org.fashionmnist.result.sidebyside.DifferingValue;
import org.fashionmnist.result.sidebyside.FinishedRun;
import org.fashionmnist.result.sidebyside.PairedAccuracy;
import org.fashionmnist.result.sidebyside.SharedMisses;
import org.fashionmnist.result.sidebyside.SideBySide;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.MissWords;
import org.fashionmnist.result.wording.Verdicts;

/** The page of several runs side by side: the same records give the same bytes. */
public final class SideBySidePage {

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

  private final SideBySide all;
  private final List<PagePicture> pictures;

  private SideBySidePage(SideBySide all, List<PagePicture> pictures) {
    this.all = all;
    this.pictures = pictures;
  }

  /**
   * The page as one HTML document; its file is {@code RunPage.NAME}.
   *
   * @param pictures in the order they are shown
   */
  public static String html(SideBySide runs, List<PagePicture> pictures) {
    return new SideBySidePage(runs, pictures).html();
  }

  private String html() {
    Set<ColorPair> colors = new LinkedHashSet<>();
    pictures.forEach(picture -> colors.addAll(picture.colors()));
    String title = all.runs().size() + " runs side by side";
    Html header = new Html();
    header.element("p", "Training runs", "class", "kicker").element("h1", title);
    header.element("p", verdict(), "class", "lead");
    return new PageFrame(
            title,
            "Training runs side by side: scores, what differs, and which differences are real.",
            all.runs().get(0).record().environment().version())
        .around(
            header.toString(),
            sections(),
            colors,
            "<script>\n" + PageResource.text(PageResource.SORT_SCRIPT) + "\n</script>\n");
  }

  private List<String> sections() {
    List<String> sections = new ArrayList<>();
    sections.add(PageFrame.section("scores", "On the test images", scores() + pairs()));
    all.misses()
        .ifPresent(
            misses ->
                sections.add(
                    PageFrame.section("misses", "Which images they miss", misses(misses))));
    sections.add(PageFrame.section("differences", "What differs", differences()));
    sections.add(
        PageFrame.section("curves", "How they learned", pictures(Explanation.Section.LEARNING)));
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

  private String verdict() {
    long real = all.pairs().stream().filter(PairedAccuracy::distinguishable).count();
    if (real > 0 && all.misses().isPresent()) {
      return "They differ by their seed alone. %d of %d pairs differ on these images by more than the"
              .formatted(real, all.pairs().size())
          + " choice of the images explains: that much the seed decides, and none is better.";
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
      double accuracy = run.test().scores().accuracy();
      double loss = run.test().scores().loss();
      double seconds = run.record().timings().trainSeconds();
      ConfidenceInterval interval = run.test().accuracyInterval();
      table.row(
          List.of(
              Cell.word(run.name()),
              new Cell(Figures.percent(accuracy), accuracy),
              new Cell(Figures.percents(interval), interval.low()),
              new Cell(Figures.loss(loss), loss),
              new Cell(Figures.percent(run.test().macroF1()), run.test().macroF1()),
              new Cell(Figures.seconds(seconds), seconds)));
    }
    return table.markup();
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
              new Cell(Figures.count(pair.onlyFirstRight()), pair.onlyFirstRight()),
              new Cell(Figures.count(pair.onlySecondRight()), pair.onlySecondRight()),
              new Cell(Figures.pointNumber(pair.difference()), pair.difference()),
              new Cell(Figures.points(pair.interval()), pair.interval().low()),
              new Cell(Figures.pNumber(pair.pValue()), pair.pValue()),
              Cell.word(Verdicts.of(pair))));
    }
    return table.markup() + new Html().element("p", PAIRS);
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
      List<Cell> cells = new ArrayList<>(List.of(Cell.word(difference.name())));
      difference.values().forEach(value -> cells.add(Cell.word(value)));
      table.row(cells);
    }
    return table.markup();
  }

  private String commands() {
    Html html = new Html();
    for (FinishedRun run : all.runs()) {
      html.open("p", "class", "command");
      html.element("span", run.name(), "class", "label");
      html.open("code").text(run.record().command()).raw("</code>").close("p");
    }
    return html.toString();
  }
}
