package org.fashionmnist.page.comparison;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.page.Explanation;
import org.fashionmnist.page.PageFrame;
import org.fashionmnist.page.PageResource;
import org.fashionmnist.page.PageSection;
import org.fashionmnist.page.PictureParts;
import org.fashionmnist.page.Prose;
import org.fashionmnist.page.Script;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.wording.ComparisonWords;

/** The page of a comparison of optimizers: the same records give the same bytes. */
public final class ComparisonPage {

  private ComparisonPage() {}

  /** The page as one HTML document; its file is {@code RunPage.NAME}. */
  public static String html(ComparisonReport report) {
    ComparisonHeader header = new ComparisonHeader(report);
    return new PageFrame(
            header.title(), header.description(), report.comparison().environment().version())
        .around(
            header.markup(),
            sections(report),
            report.pictures().stream().flatMap(picture -> picture.colors().stream()).toList(),
            PageResource.text(PageResource.TRIANGLE_STYLE) + "\n",
            Script.file(PageResource.SORT_SCRIPT) + Script.file(PageResource.FOLDS_SCRIPT));
  }

  private static List<PageSection> sections(ComparisonReport report) {
    Comparison comparison = report.comparison();
    ComparisonWords words = report.words();
    List<PageSection> sections = new ArrayList<>();
    sections.add(
        PageFrame.section(
            "results",
            "Results",
            new StandingsTable(comparison).markup()
                + pictures(report, Explanation.Section.RESULTS)));
    sections.add(
        PageFrame.section(
            "differences", "What can be told apart", new PairTable(comparison).markup()));
    String tuning = pictures(report, Explanation.Section.TUNING);
    if (!tuning.isEmpty()) {
      sections.add(PageFrame.section("tuning", "The learning rate", tuning));
    }
    String course = pictures(report, Explanation.Section.COURSE);
    if (!course.isEmpty()) {
      sections.add(PageFrame.section("course", "How they learned", course));
    }
    sections.add(PageFrame.section("trials", "Every trial", new TrialTables(comparison).markup()));
    sections.add(
        PageFrame.section(
            "method", "How it was done", Prose.markup(words.method(), "How it was done")));
    sections.add(
        PageFrame.section(
            "statistics", "Statistics", Prose.markup(words.statistics(), "Statistics")));
    sections.add(
        PageFrame.section(
            "limits",
            "What must not be concluded",
            Prose.markup(words.limits(), "What must not be concluded")));
    return sections;
  }

  private static String pictures(ComparisonReport report, Explanation.Section section) {
    return PictureParts.of(report.pictures(), section).markup();
  }
}
