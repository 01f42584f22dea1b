package org.fashionmnist.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fashionmnist.report.ColorPair;
import org.fashionmnist.result.Comparison;
import org.fashionmnist.result.ComparisonWords;

/** The page of a comparison of optimizers: the same records give the same bytes. */
public final class ComparisonPage {

  private ComparisonPage() {}

  /** The page as one HTML document; its file is {@link RunPage#NAME}. */
  public static String html(ComparisonReport report) {
    ComparisonHeader header = new ComparisonHeader(report);
    Set<ColorPair> colors = new LinkedHashSet<>();
    report.pictures().forEach(picture -> colors.addAll(picture.colors()));
    return new PageFrame(
            header.title(), header.description(), report.comparison().environment().version())
        .around(
            header.markup(),
            sections(report),
            colors,
            "<script>\n" + PageResource.text(PageResource.SORT_SCRIPT) + "\n</script>\n");
  }

  private static List<String> sections(ComparisonReport report) {
    Comparison comparison = report.comparison();
    ComparisonWords words = report.words();
    List<String> sections = new ArrayList<>();
    sections.add(
        section(
            "results",
            "Results",
            new StandingsTable(comparison).markup()
                + pictures(report, Explanation.Section.RESULTS)));
    sections.add(
        section("differences", "What can be told apart", new PairTable(comparison).markup()));
    String tuning = pictures(report, Explanation.Section.TUNING);
    if (!tuning.isEmpty()) {
      sections.add(section("tuning", "The learning rate", tuning));
    }
    String course = pictures(report, Explanation.Section.COURSE);
    if (!course.isEmpty()) {
      sections.add(section("course", "How they learned", course));
    }
    sections.add(section("trials", "Every trial", new TrialTables(comparison).markup()));
    sections.add(section("method", "How it was done", Prose.markup(words.method())));
    sections.add(section("statistics", "Statistics", Prose.markup(words.statistics())));
    sections.add(section("limits", "What must not be concluded", Prose.markup(words.limits())));
    return sections;
  }

  private static String section(String id, String title, String content) {
    return new Html()
        .open("section", "id", id, "aria-labelledby", id + "-title")
        .raw("\n")
        .element("h2", title, "id", id + "-title")
        .raw(content)
        .close("section")
        .toString();
  }

  private static String pictures(ComparisonReport report, Explanation.Section section) {
    return PictureParts.of(report.pictures(), section).markup();
  }
}
