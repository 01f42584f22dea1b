package org.fashionmnist.experiment.sidebyside;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.compare.statistics.RunMisses;
import org.fashionmnist.compare.statistics.RunPairs;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.experiment.NamedFolders;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.experiment.RecordListener;
import org.fashionmnist.experiment.SafeFolder;
import org.fashionmnist.page.sidebyside.SideBySidePage;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.ChartFiles;
import org.fashionmnist.report.sidebyside.MissCharts;
import org.fashionmnist.report.sidebyside.SideBySideCharts;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.sidebyside.DifferingValue;
import org.fashionmnist.result.sidebyside.FinishedRun;
import org.fashionmnist.result.sidebyside.SharedMisses;
import org.fashionmnist.result.sidebyside.SideBySide;
import org.fashionmnist.storage.run.RunFolder;
import org.fashionmnist.storage.sidebyside.SideBySideFolder;

/**
 * Puts finished runs side by side: records, pictures and a page in a folder.
 *
 * @param runs what they have in common and what not
 * @param folders of the runs, by their names
 */
public record SideBySideReport(SideBySide runs, NamedFolders folders) {

  /**
   * Reads the runs.
   *
   * @param folders at least two
   * @throws IOException if a record is missing or damaged
   * @throws IllegalArgumentException if two runs were not tested on the same images
   */
  public static SideBySideReport of(List<Path> folders) throws IOException {
    NamedFolders named = NamedFolders.of(folders);
    List<FinishedRun> finished = new ArrayList<>();
    for (Map.Entry<String, Path> run : named.folders().entrySet()) {
      finished.add(SideBySideFolder.read(new RunFolder(run.getValue()), run.getKey()));
    }
    List<DifferingValue> differences = SideBySideFolder.differences(finished);
    return new SideBySideReport(
        new SideBySide(finished, differences, RunPairs.of(finished), misses(finished, differences)),
        named);
  }

  private static Optional<SharedMisses> misses(
      List<FinishedRun> runs, List<DifferingValue> differences) {
    return SideBySideFolder.differBySeedAlone(runs, differences)
        ? Optional.of(RunMisses.of(runs.stream().map(FinishedRun::predictions).toList()))
        : Optional.empty();
  }

  /** The data that all runs used; empty where no picture needs their images. */
  public Optional<DataProvenance> imagesNeeded() {
    return runs.misses().map(misses -> runs.runs().get(0).record().data());
  }

  /**
   * Writes the records, the pictures and the page.
   *
   * @param test the images that the runs were tested on; without them there are no galleries
   */
  public void write(
      RunFolder folder,
      Optional<LabeledImages> test,
      PictureStyle style,
      RecordListener<SideBySide> listener)
      throws IOException {
    SafeFolder kept =
        SafeFolder.write(folder.path(), path -> new SideBySideFolder(path).write(runs));
    listener.recorded(runs);
    kept.report(
        path ->
            style.report(
                path,
                charts(test),
                pictures -> new SideBySidePage(runs, pictures, folders.pages(path)).html(),
                listener));
  }

  private ChartFiles charts(Optional<LabeledImages> test) {
    ChartTheme theme = ChartTheme.standard();
    ChartFiles curves = SideBySideCharts.draw(theme, runs);
    return runs.misses()
        .map(
            misses ->
                curves.and(MissCharts.draw(theme, misses, test.map(images -> images::grayImage))))
        .orElse(curves);
  }
}
