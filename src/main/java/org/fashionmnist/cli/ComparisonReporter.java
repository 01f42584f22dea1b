package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.page.comparison.ComparisonPage;
import org.fashionmnist.page.comparison.ComparisonReport;
import org.fashionmnist.page.run.RunPage;
import org.fashionmnist.report.comparison.ComparisonCharts;
import org.fashionmnist.result.comparison.Comparison;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.comparison.ComparisonFolder;

/** Draws the pictures and the page of a comparison, from its record alone. */
record ComparisonReporter(Comparison comparison, PictureStyle style, Consumer<String> notes) {

  /**
   * Writes the pictures and then the page; those of the same names are replaced.
   *
   * @return the files, the page first
   */
  List<Path> write(Path folder) throws IOException {
    PictureStyle.Drawn drawn =
        style.writeForPage(folder, theme -> ComparisonCharts.draw(theme, comparison), notes);
    List<Path> files = new ArrayList<>(drawn.files());
    Path page = folder.resolve(RunPage.NAME);
    AtomicFile.write(
        page,
        ComparisonPage.html(
            new ComparisonReport(comparison, ComparisonFolder.words(comparison), drawn.forPage())));
    files.add(0, page);
    return files;
  }
}
