package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.cli.option.PictureOptions;
import org.fashionmnist.experiment.PagePictures;
import org.fashionmnist.page.PagePicture;
import org.fashionmnist.page.comparison.ComparisonPage;
import org.fashionmnist.page.comparison.ComparisonReport;
import org.fashionmnist.page.run.RunPage;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.comparison.ComparisonCharts;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.comparison.ComparisonFolder;

/** Draws the pictures and the page of a comparison, from its record alone. */
record ComparisonReporter(Comparison comparison, PictureOptions options) {

  /**
   * Writes the pictures and then the page; those of the same names are replaced.
   *
   * @return the files, the page first
   */
  List<Path> write(Path folder) throws IOException {
    ChartFiles light = ComparisonCharts.draw(ChartTheme.light(), comparison);
    ChartFiles dark = ComparisonCharts.draw(ChartTheme.dark(), comparison);
    List<Path> files = new ArrayList<>(options.write(folder, options.isDark() ? dark : light));
    List<PagePicture> pictures = PagePictures.of(light, dark);
    Path page = folder.resolve(RunPage.NAME);
    AtomicFile.write(
        page,
        ComparisonPage.html(
            new ComparisonReport(comparison, ComparisonFolder.words(comparison), pictures)));
    files.add(0, page);
    return files;
  }
}
