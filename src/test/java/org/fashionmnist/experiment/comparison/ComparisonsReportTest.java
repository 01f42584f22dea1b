package org.fashionmnist.experiment.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.experiment.RecordListener;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.result.comparison.ComparisonsSideBySide;
import org.fashionmnist.run.SmallComparison;
import org.fashionmnist.storage.comparison.ComparisonFolder;
import org.fashionmnist.storage.comparison.ComparisonsFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonsReportTest {

  private static final RecordListener<ComparisonsSideBySide> SILENT = new RecordListener<>() {};

  @TempDir Path reports;

  private Path comparison(String name, Comparison comparison) throws IOException {
    Path folder = Files.createDirectory(reports.resolve(name));
    new ComparisonFolder(folder).write(comparison);
    return folder;
  }

  @Test
  void aPageWithItsRecordLinksToThePagesOfTheComparisons() throws IOException {
    Path three = comparison("three seeds", SmallComparison.completed());
    Path one = comparison("one", SmallComparison.withOneSeed());
    Files.writeString(three.resolve("index.html"), "its page");
    Path folder = Files.createDirectory(reports.resolve("both"));

    ComparisonsReport.of(List.of(three, one)).write(folder, PictureStyle.STANDARD, SILENT);

    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "comparisons.json", "comparisons.md", "index.html", "intervals.png");
    }
    assertThat(Files.readString(folder.resolve("index.html")))
        .contains("Of 3 pairs of optimizers three seeds tells 2 apart, one 0")
        .contains("href=\"../three%20seeds/index.html\"")
        .doesNotContain("href=\"../one/index.html\"")
        .contains("one has one seed only: it has no intervals and can tell nothing apart.");
  }

  @Test
  void drawnAgainFromItsRecordThePageIsTheSame() throws IOException {
    Path first = comparison("a", SmallComparison.completed());
    Path second = comparison("b", SmallComparison.ofEqualOptimizers());
    Path folder = Files.createDirectory(reports.resolve("both"));
    ComparisonsReport.of(List.of(first, second)).write(folder, PictureStyle.STANDARD, SILENT);
    String page = Files.readString(folder.resolve("index.html"));
    Files.delete(folder.resolve("index.html"));

    ComparisonsReport.writeAgain(folder, PictureStyle.STANDARD, SILENT);

    assertThat(folder.resolve("index.html")).hasContent(page);
    assertThat(new ComparisonsFolder(folder).read().optimizers()).containsExactly("adam", "sgd");
  }

  @Test
  void aComparisonBesideItselfIsRefused() throws IOException {
    Path folder = comparison("a", SmallComparison.completed());

    assertThatThrownBy(() -> ComparisonsReport.of(List.of(folder, folder.resolve("../a"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is given twice");
  }

  @Test
  void comparisonsWithoutACommonOptimizerAreRefused() throws IOException {
    Path adam = comparison("adam", SmallComparison.withOneOptimizer());
    Path others = comparison("others", SmallComparison.without("adam"));

    assertThatThrownBy(() -> ComparisonsReport.of(List.of(adam, others)))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "no optimizer is in all of these comparisons: expected at least one. adam has adam;"
                + " others has sgd, nesterov");
  }
}
