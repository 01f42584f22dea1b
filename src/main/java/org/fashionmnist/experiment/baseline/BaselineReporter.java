package org.fashionmnist.experiment.baseline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.experiment.FolderName;
import org.fashionmnist.experiment.ReportListener;
import org.fashionmnist.page.baseline.BaselinePage;
import org.fashionmnist.page.run.RunPage;
import org.fashionmnist.result.baseline.BaselineRecord;
import org.fashionmnist.storage.AtomicFile;
import org.fashionmnist.storage.baseline.BaselineFolder;

/** Writes the page of baselines, from their record alone. */
public record BaselineReporter(ReportListener listener) {

  /** Whether a folder holds the record of baselines. */
  public static boolean canReport(Path folder) {
    return Files.exists(folder.resolve(BaselineFolder.JSON));
  }

  /**
   * Writes the page in a folder again.
   *
   * @throws org.fashionmnist.storage.DamagedFileException if its record is not one of this program
   */
  public void writeAgain(Path folder) throws IOException {
    write(folder, new BaselineFolder(folder).read());
  }

  void write(Path folder, BaselineRecord record) throws IOException {
    Path page = folder.resolve(RunPage.NAME);
    AtomicFile.write(page, new BaselinePage(FolderName.of(folder), record).html());
    listener.reported(
        folder,
        List.of(
            page,
            folder.resolve(BaselineFolder.MARKDOWN),
            folder.resolve(BaselineFolder.CSV),
            folder.resolve(BaselineFolder.JSON)));
  }
}
