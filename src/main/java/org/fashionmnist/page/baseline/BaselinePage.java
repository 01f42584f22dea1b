package org.fashionmnist.page.baseline;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.page.Facts;
import org.fashionmnist.page.Html;
import org.fashionmnist.page.PageFrame;
import org.fashionmnist.page.PageResource;
import org.fashionmnist.page.PageSection;
import org.fashionmnist.page.RecordFiles;
import org.fashionmnist.page.Script;
import org.fashionmnist.page.SortableTable;
import org.fashionmnist.page.SortableTable.Cell;
import org.fashionmnist.result.Environment;
import org.fashionmnist.result.baseline.BaselineRecord;
import org.fashionmnist.result.baseline.BaselineResult;
import org.fashionmnist.result.baseline.PublishedScore;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;

/**
 * The page of baselines: the same record gives the same bytes.
 *
 * @param name of its folder
 */
public record BaselinePage(String name, BaselineRecord record) {

  /** Settings are sentences. */
  private static final String STYLE =
      "#measured :is(th, td):nth-child(2), #published :is(th, td):nth-child(2) { text-align: left;"
          + " white-space: normal; min-width: 12rem; }\n";

  private static final String HOW_TO_READ =
      "The interval of an accuracy says what other test images of the same kind would change. Where"
          + " two intervals overlap by much, the order may be chance. Settings were chosen beforehand and"
          + " not tuned: each method can do better than here. Slow methods learn from fewer images, which costs"
          + " them accuracy: compare only rows with the same number of training images.";
  private static final String COST =
      "Seconds and memory are of this machine and this implementation. The heap is the most that Java"
          + " used meanwhile, with what it had not given back yet and the images themselves; the first"
          + " method also pays for compiling.";

  /** The page as one HTML document; its file is {@code RunPage.NAME}. */
  public String html() {
    List<PageSection> sections = new ArrayList<>();
    sections.add(PageFrame.section("measured", "Measured here", measured()));
    if (!record.published().isEmpty()) {
      sections.add(PageFrame.section("published", "Published", published()));
    }
    sections.add(PageFrame.section("made", "How it was made", made()));
    return new PageFrame(
            name + " · Baselines on " + dataset(), message(), record.environment().version())
        .around(header(), sections, List.of(), STYLE, Script.file(PageResource.SORT_SCRIPT));
  }

  private String dataset() {
    return Names.dataset(record.data().dataset());
  }

  /** What the record says, in a sentence. */
  private String message() {
    BaselineResult best = record.results().get(0);
    return "%s gets %s of %s right, the most of %s."
        .formatted(
            best.name(),
            Figures.percent(best.accuracy()),
            Figures.count(best.testImages(), "test image"),
            Figures.count(record.results().size(), "method"));
  }

  private String header() {
    Html html = new Html();
    html.paragraph("kicker", "Baselines · " + dataset()).element("h1", name);
    html.paragraph("lead", message());
    if (record.data().sample()) {
      html.paragraph("notice", "Only the bundled sample was used, not the whole data set.");
    }
    return html.command("The same again:", record.command()).toString();
  }

  private String measured() {
    SortableTable table =
        new SortableTable(
            "Accuracy on the test images, the best first.",
            List.of(
                "Method",
                "Settings",
                "Training images",
                "Accuracy",
                "95 % interval",
                "Training, s",
                "Test, s",
                "Heap, MB"));
    for (BaselineResult result : record.results()) {
      table.row(
          List.of(
              Cell.word(result.name()),
              Cell.word(result.method()),
              Cell.count(result.trainingImages()),
              Cell.number(result.accuracy(), Figures::percent),
              new Cell(Figures.percents(result.interval()), result.interval().low()),
              Cell.number(result.trainSeconds(), Figures::seconds),
              Cell.number(result.predictSeconds(), Figures::seconds),
              Cell.number(result.peakMegabytes(), value -> Figures.count((long) value))));
    }
    return table.markup() + new Html().element("p", HOW_TO_READ).element("p", COST);
  }

  private String published() {
    SortableTable table =
        new SortableTable(
            "Classifiers of scikit-learn on all images, each with the best settings tried.",
            List.of("Classifier", "Settings", "Accuracy"));
    for (PublishedScore score : record.published()) {
      table.row(
          List.of(
              Cell.word(score.classifier()),
              Cell.word(score.settings()),
              Cell.number(score.accuracy(), share -> Figures.percent(share, 1))));
    }
    return table.markup()
        + new Html()
            .open("p")
            .text("Source: ")
            .element("a", PublishedScore.SOURCE, "href", PublishedScore.ADDRESS)
            .text(
                ". Means of five trainings; the settings were chosen by these test images, so they"
                    + " are slightly favorable.")
            .close("p");
  }

  private String made() {
    Environment machine = record.environment();
    return new Facts("The comparison")
            .add("Data", Names.dataset(record.data()) + ", from " + record.data().source())
            .add("Seed", String.valueOf(record.seed()))
            .add("Threads", String.valueOf(machine.threads()))
            .add("Others' methods", "Tribuo, on gray levels divided by 255")
            .add("Program", "fashion-mnist " + machine.version() + ", Java " + machine.java())
            .markup()
        + new RecordFiles()
            .add("baselines.json", "the record")
            .add("baselines.csv", "the results as a table")
            .add("baselines.md", "the same as Markdown")
            .markup();
  }
}
