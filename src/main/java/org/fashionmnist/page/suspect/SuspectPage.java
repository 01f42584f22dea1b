package org.fashionmnist.page.suspect;

import java.util.List;
import java.util.Set;
import org.fashionmnist.page.Facts;
import org.fashionmnist.page.Html;
import org.fashionmnist.page.PageFrame;
import org.fashionmnist.page.PageResource;
import org.fashionmnist.page.RecordFiles;
import org.fashionmnist.page.Script;
import org.fashionmnist.result.suspect.DuplicateCounts;
import org.fashionmnist.result.suspect.SuspectClass;
import org.fashionmnist.result.suspect.SuspectRecord;
import org.fashionmnist.result.suspect.SuspectSettings;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.Names;
import org.fashionmnist.result.wording.NetworkWords;

/** The page of a search for suspects: the same report gives the same bytes. */
public record SuspectPage(SuspectReport report) {

  private static final String STYLE = "suspect/suspect.css";
  private static final String FILTER = "suspect/filter.js";

  private static final String HOW_TO_READ =
      "Given label → what the networks say, with the probability of each; the most suspect first. These"
          + " are candidates for a look, not proofs: where you see at once that the label is right, it is"
          + " the network that errs, and the image is one to learn from.";
  private static final String METHOD =
      "The training images are divided into parts, and each part is predicted by a network that learned"
          + " the others: so no network judges an image it has seen. An image is a suspect where the most"
          + " probable class is not its label and is at least as probable as images of that class usually"
          + " are (confident learning, Northcutt, Jiang and Chuang 2021).";

  /** The page as one HTML document; its file is {@code RunPage.NAME}. */
  public String html() {
    return new PageFrame(title(), message(), report.search().version())
        .around(
            header(),
            List.of(
                PageFrame.section("suspects", "The most suspect labels", suspects()),
                PageFrame.section("classes", "Class by class", classes()),
                PageFrame.section(
                    "duplicates", "There twice", new DuplicateGallery(report).markup()),
                PageFrame.section("made", "How it was made", made())),
            Set.of(),
            PageResource.text(STYLE) + "\n",
            Script.file(PageResource.SORT_SCRIPT) + Script.file(FILTER));
  }

  private String title() {
    return report.name() + " · Suspect labels of " + dataset();
  }

  private String dataset() {
    return Names.dataset(report.search().data().dataset());
  }

  private String message() {
    SuspectRecord search = report.search();
    int images = imageCount();
    if (search.suspectCount() == 0) {
      return "None of %s is suspect: networks that did not see them are nowhere sure of another class."
          .formatted(Figures.count(images, "training image"));
    }
    return "%s of %s %s a look: networks that did not see them are sure of another class than their label."
        .formatted(
            Figures.count(search.suspectCount()),
            Figures.count(images, "training image"),
            search.suspectCount() == 1 ? "deserves" : "deserve");
  }

  private int imageCount() {
    return report.search().classes().stream().mapToInt(SuspectClass::images).sum();
  }

  private String header() {
    SuspectRecord search = report.search();
    DuplicateCounts duplicates = search.duplicates();
    Html html = new Html();
    html.paragraph("kicker", "Search for suspects · " + dataset()).element("h1", report.name());
    html.paragraph("lead", message());
    if (search.data().sample()) {
      html.paragraph("notice", "Only the bundled sample was used, not the whole data set.");
    }
    html.open("dl", "class", "headline").raw("\n");
    PageFrame.figure(
        html,
        "Suspects",
        Figures.count(search.suspectCount()),
        Figures.percent((double) search.suspectCount() / Math.max(1, imageCount()))
            + " of the training images");
    PageFrame.figure(
        html,
        "Labels agreed with",
        Figures.percent(search.outOfFoldAccuracy()),
        "by networks that did not see the image");
    PageFrame.figure(
        html,
        "There twice",
        Figures.count(duplicates.exact(), "pair"),
        "with equal pixels, "
            + (duplicates.near() >= duplicates.mostPairs() ? "at least " : "")
            + Figures.count(duplicates.near())
            + " nearly equal");
    html.close("dl");
    return html.command("The same again:", search.command()).toString();
  }

  private String suspects() {
    if (report.suspects().suspects().isEmpty()) {
      return new Html().element("p", "None was found.").toString();
    }
    return new Html().element("p", HOW_TO_READ) + new SuspectGallery(report).markup();
  }

  private String classes() {
    SuspectTables tables = new SuspectTables(report);
    return tables.classes() + tables.proposals();
  }

  private String made() {
    SuspectRecord search = report.search();
    SuspectSettings settings = search.settings();
    String facts =
        new Facts("The search")
            .add("Parts", Figures.count(settings.folds()))
            .add("Epochs of each network", Figures.count(settings.epochs()))
            .add("Network", new NetworkWords(search.network()).brief())
            .add("Seed", String.valueOf(settings.seed()))
            .add("Data", Names.dataset(search.data()) + ", from " + search.data().source())
            .add("Program", "fashion-mnist " + search.version())
            .markup();
    String method =
        new Html().open("div").element("h3", "How").element("p", METHOD).close("div").toString();
    RecordFiles files =
        new RecordFiles()
            .add("suspects.csv", "every suspect with its probabilities")
            .add("duplicates.csv", "every pair of images")
            .add("suspects.json", "what the search was, and its result in short");
    report.pictures().forEach(picture -> files.add(picture, "the first of them as a picture"));
    return new Html().open("div", "class", "columns").raw(facts).raw(method).close("div").toString()
        + files.markup();
  }
}
