package org.fashionmnist.experiment.suspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.experiment.FolderName;
import org.fashionmnist.experiment.PictureStyle;
import org.fashionmnist.experiment.ReportListener;
import org.fashionmnist.page.run.RunPage;
import org.fashionmnist.page.suspect.SuspectPage;
import org.fashionmnist.page.suspect.SuspectReport;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.suspect.SuspectSheets;
import org.fashionmnist.result.DataProvenance;
import org.fashionmnist.result.GrayImage;
import org.fashionmnist.result.suspect.Duplicates;
import org.fashionmnist.result.suspect.LabelSuspects;
import org.fashionmnist.result.suspect.SetPart;
import org.fashionmnist.result.suspect.SuspectRecord;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.SuspectFolder;

/**
 * Draws the pictures and the page of a search for suspects, from its records and the images.
 *
 * @param style of the pictures' files
 */
public record SuspectReporter(PictureStyle style, ReportListener listener) {

  /** Whether a folder holds the records of a search. */
  public static boolean canReport(Path folder) {
    return Files.exists(folder.resolve(SuspectFolder.SUSPECTS_JSON));
  }

  /**
   * The data that a search looked through.
   *
   * @throws org.fashionmnist.storage.DamagedFileException if its record is not one of this program
   */
  public static DataProvenance searched(Path folder) throws IOException {
    return new SuspectFolder(folder).readSearch().data();
  }

  /**
   * Draws the search in a folder again; files of the same names are replaced.
   *
   * @param dataset that was searched
   * @throws org.fashionmnist.storage.DamagedFileException if a record is not one of this program
   */
  public void writeAgain(Path folder, Dataset dataset) throws IOException {
    SuspectFolder files = new SuspectFolder(folder);
    SuspectRecord search = files.readSearch();
    write(folder, search, files.readSuspects(search), files.readDuplicates(search), dataset);
  }

  void write(
      Path folder,
      SuspectRecord search,
      LabelSuspects suspects,
      Duplicates duplicates,
      Dataset dataset)
      throws IOException {
    BiFunction<SetPart, Integer, GrayImage> images =
        (part, image) ->
            (part == SetPart.TRAINING ? dataset.training() : dataset.test()).grayImage(image);
    Path page = folder.resolve(RunPage.NAME);
    List<Path> files = new ArrayList<>(List.of(page));
    SuspectSheets sheets = new SuspectSheets(ChartTheme.standard(), dataset.classNames(), images);
    files.addAll(style.write(folder, sheets.draw(suspects, search.settings().top(), duplicates)));
    List<String> pictures =
        files.stream().skip(1).map(file -> file.getFileName().toString()).toList();
    AtomicFile.write(
        page,
        new SuspectPage(
                new SuspectReport(
                    FolderName.of(folder), search, suspects, duplicates, images, pictures))
            .html());
    listener.reported(folder, files);
  }
}
