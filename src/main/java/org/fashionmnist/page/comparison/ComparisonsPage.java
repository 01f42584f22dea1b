package org.fashionmnist.page.comparison;

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
import org.fashionmnist.page.Prose;
import org.fashionmnist.page.Script;
import org.fashionmnist.page.SideBySideTitle;
import org.fashionmnist.page.SortableTable;
import org.fashionmnist.page.SortableTable.Cell;
import org.fashionmnist.result.comparison.ComparisonsSideBySide;
import org.fashionmnist.result.comparison.JudgedPair;
import org.fashionmnist.result.comparison.NamedComparison;
import org.fashionmnist.result.comparison.OptimizerResult;
import org.fashionmnist.result.wording.DifferingSettings;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.result.wording.NoiseWords;

/**
 * The page of comparisons side by side: the same record gives the same bytes.
 *
 * @param pictures in the order they are shown
 * @param pages links to the comparisons' own pages, by name; not of all
 */
public record ComparisonsPage(
    ComparisonsSideBySide all, List<PagePicture> pictures, Map<String, String> pages) {

  public ComparisonsPage {
    pictures = List.copyOf(pictures);
    pages = Map.copyOf(pages);
  }

  /** The page as one HTML document; its file is {@code RunPage.NAME}. */
  public String html() {
    return new PageFrame(
            title(),
            "Comparisons of optimizers side by side: what each can tell apart, and with how much noise.",
            all.comparisons().get(0).comparison().environment().version())
        .around(header(), sections(), pictures, Script.file(PageResource.SORT_SCRIPT));
  }

  private String title() {
    return SideBySideTitle.of(
        all.comparisons().stream().map(NamedComparison::name).toList(), "comparisons");
  }

  private String header() {
    NoiseWords words = new NoiseWords(all);
    Html html = new Html();
    html.paragraph("kicker", "What noise does to conclusions");
    html.element("h1", title());
    html.paragraph("lead", words.result());
    html.element(
        "p",
        new DifferingSettings(all).sentence() + words.worth().map(worth -> " " + worth).orElse(""));
    words.remarks().forEach(remark -> html.paragraph("notice", remark));
    html.open("dl", "class", "headline").raw("\n");
    all.comparisons().forEach(each -> figure(html, each));
    return html.close("dl").toString();
  }

  private void figure(Html html, NamedComparison each) {
    PageFrame.figure(
        html,
        each.name(),
        "%d of %d".formatted(all.toldApart(each), all.pairs().size()),
        "pairs told apart"
            + each.comparison()
                .seedDeviation()
                .map(deviation -> "; noise of a seed " + Figures.points(deviation))
                .orElse(""));
  }

  private List<PageSection> sections() {
    NoiseWords words = new NoiseWords(all);
    List<PageSection> sections = new ArrayList<>();
    sections.add(
        PageFrame.section(
            "results",
            "Results",
            PictureParts.of(pictures, Explanation.Section.RESULTS).markup() + accuracies()));
    sections.add(PageFrame.section("differences", "What differs", differences()));
    sections.add(
        PageFrame.section("pairs", "What one tells apart and another cannot", pairs(words))
            .named("Pairs"));
    sections.add(
        PageFrame.section(
            "limits",
            "What must not be concluded",
            Prose.markup(words.limits(), "What must not be concluded")));
    sections.add(PageFrame.section("comparisons", "The comparisons", comparisons()));
    return sections;
  }

  private String accuracies() {
    List<String> columns = new ArrayList<>(List.of("Optimizer"));
    for (NamedComparison each : all.comparisons()) {
      columns.add(each.name());
      columns.add("Rank in " + each.name());
    }
    SortableTable table =
        new SortableTable(
            "Test accuracy: the mean over seeds ± the half width of its 95 % interval, in points;"
                + " and the rank. Optimizers of one rank cannot be told apart from the best of it.",
            columns);
    for (String optimizer : all.optimizers()) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.word(all.displayName(optimizer))));
      for (NamedComparison each : all.comparisons()) {
        Optional<OptimizerResult> result = each.tested(optimizer);
        cells.add(
            result
                .flatMap(OptimizerResult::meanTestAccuracy)
                .map(mean -> new Cell(NoiseWords.mean(result), mean))
                .orElse(Cell.none()));
        cells.add(result.map(of -> Cell.count(of.rank())).orElse(Cell.none()));
      }
      table.row(cells);
    }
    return table.markup();
  }

  private String differences() {
    List<DifferingSettings.Setting> settings = new DifferingSettings(all).list();
    if (settings.isEmpty()) {
      return new Html()
          .element("p", "Nothing: they were given the same settings, data and version.")
          .toString();
    }
    SortableTable table = table("What the comparisons were not given alike", "Setting");
    for (DifferingSettings.Setting setting : settings) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.word(setting.name())));
      setting.values().forEach(value -> cells.add(Cell.word(value)));
      table.row(cells);
    }
    return table.markup();
  }

  private String pairs(NoiseWords words) {
    String agreement = new Html().element("p", words.agreement()).toString();
    List<JudgedPair> disputed = all.pairs().stream().filter(JudgedPair::isDisputed).toList();
    if (disputed.isEmpty()) {
      return agreement;
    }
    SortableTable table =
        table(
            "Pairs that one comparison tells apart and another cannot; by how much the better one is"
                + " ahead, in points of mean test accuracy",
            "Pair");
    for (JudgedPair pair : disputed) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.word(words.names(pair))));
      pair.verdicts().forEach(verdict -> cells.add(Cell.word(words.verdict(verdict))));
      table.row(cells);
    }
    return agreement + table.markup();
  }

  private SortableTable table(String caption, String first) {
    List<String> columns = new ArrayList<>(List.of(first));
    all.comparisons().forEach(each -> columns.add(each.name()));
    return new SortableTable(caption, columns);
  }

  private String comparisons() {
    Html html = new Html();
    for (NamedComparison each : all.comparisons()) {
      Optional.ofNullable(pages.get(each.name()))
          .ifPresent(
              page ->
                  html.open("p")
                      .open("a", "href", page)
                      .text("The page of " + each.name())
                      .raw("</a>")
                      .close("p"));
      html.command(each.name(), each.comparison().command());
    }
    return html.toString();
  }
}
