package org.fashionmnist.page.run;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.fashionmnist.page.Explanation;
import org.fashionmnist.page.PageFrame;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.PageResource;
import org.fashionmnist.page.PageSection;
import org.fashionmnist.page.PictureParts;
import org.fashionmnist.page.Script;

/** The page of one run: the same records give the same bytes. */
public final class RunPage {

  public static final String NAME = "index.html";

  /** Its picture, which the page shows as a table. */
  public static final String CONFUSION_MATRIX = "confusion-matrix.png";

  private final RunReport report;
  private final String scripts;

  /** A page without pictures, which may still be being drawn while it packs its images. */
  public RunPage(RunReport report) {
    this.report = report;
    this.scripts = scripts(report);
  }

  /**
   * The page as one HTML document.
   *
   * @param pictures in the order they are shown
   */
  public String html(List<PagePicture> pictures) {
    RunHeader header = new RunHeader(report);
    return new PageFrame(header.title(), header.description(), report.run().environment().version())
        .around(
            header.markup(),
            sections(pictures),
            pictures.stream().flatMap(picture -> picture.colors().stream()).toList(),
            PageResource.text(PageResource.RUN_STYLE)
                + "\n"
                + PageResource.text(PageResource.MAP_STYLE)
                + "\n",
            scripts);
  }

  private List<PageSection> sections(List<PagePicture> pictures) {
    List<PageSection> sections = new ArrayList<>();
    sections.add(
        PageFrame.section(
            "learning",
            "How it learned",
            pictures(pictures, Explanation.Section.LEARNING)
                + EpochTable.all(report.history(), keptEpoch())));
    sections.add(PageFrame.section("confusions", "What it confuses", confusions()));
    sections.add(
        PageFrame.section(
            "classes",
            "Class by class",
            new ClassTable(report.test()).markup()
                + pictures(pictures, Explanation.Section.CLASSES)));
    String images =
        pictures(pictures, Explanation.Section.IMAGES)
            + new MistakeTable(report.predictions()).markup();
    if (!images.isEmpty()) {
      sections.add(PageFrame.section("images", "Image by image", images));
    }
    sections.add(
        PageFrame.section(
            "network",
            "Inside the network",
            new LayerTable(report.model().network()).markup()
                + pictures(pictures, Explanation.Section.NETWORK)));
    sections.add(ownPicture());
    sections.add(
        PageFrame.section("made", "How it was made", new SettingsTable(report.run()).markup()));
    return sections;
  }

  private OptionalInt keptEpoch() {
    return report.run().weightsEpoch().stream().mapToInt(epoch -> epoch).findFirst();
  }

  /** The matrix as a table, with its images beside it; the picture of it says no more. */
  private String confusions() {
    ConfusionTable confusions = new ConfusionTable(report.test().confusionMatrix());
    return confusions.pairs()
        + Explorer.HOW
        + Explorer.oneLook(report.run().settings().testViews())
        + "<div class=\"cells\">\n"
        + confusions.table()
        + Explorer.CELLS
        + "</div>\n"
        + PictureParts.reading(CONFUSION_MATRIX);
  }

  private PageSection ownPicture() {
    ModelData model = new ModelData(report.model());
    String oneLook = Explorer.oneLook(report.run().settings().testViews());
    return model.isIn()
        ? PageFrame.section(
                "try", "Try it with a picture of your own", oneLook + Explorer.OWN_PICTURE)
            .named("Try it")
        : PageFrame.section("try", "Pictures of your own", Explorer.notInPage(model))
            .named("Predict");
  }

  private static String pictures(List<PagePicture> pictures, Explanation.Section section) {
    return PictureParts.of(pictures, section).markup();
  }

  /** The images of the map, to be pointed at. */
  private static String map(RunReport report) {
    return report
        .map()
        .map(map -> new MapData(map, report.images(), report.predictions()))
        .map(data -> Script.json("map-data", data.json()) + Script.file(PageResource.MAP_SCRIPT))
        .orElse("");
  }

  private static String scripts(RunReport report) {
    ModelData model = new ModelData(report.model());
    String images =
        new ImageData(report.images(), report.predictions(), model.isIn() ? model.weightCount() : 0)
            .json();
    return Script.json("model-data", model.isIn() ? model.json() : "null")
        + Script.json("image-data", images)
        + Script.file(PageResource.NETWORK_SCRIPT)
        + Script.file(PageResource.SCRIPT)
        + Script.file(PageResource.SORT_SCRIPT)
        + map(report);
  }
}
