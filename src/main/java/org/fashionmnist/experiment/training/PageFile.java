package org.fashionmnist.experiment.training;

import java.io.IOException;
import java.nio.file.Path;
import org.fashionmnist.experiment.FolderName;
import org.fashionmnist.page.run.RunPage;
import org.fashionmnist.storage.AtomicFile;

/**
 * The file of a run's page. Several threads may write it; once a page was written that is to stay,
 * no page of the course of the training replaces it.
 */
public final class PageFile {

  private final Path path;
  private boolean ended;

  /**
   * The page in a run's folder.
   *
   * @param folder of the run
   */
  PageFile(Path folder) {
    this.path = folder.resolve(RunPage.NAME);
  }

  /** The name of the run, that of its folder. */
  String runName() {
    return FolderName.of(path.toAbsolutePath().getParent());
  }

  Path path() {
    return path;
  }

  /** Writes a page that others follow, unless there is one that is to stay. */
  synchronized void follow(String html) throws IOException {
    if (!ended) {
      AtomicFile.write(path, html);
    }
  }

  /** Writes the page of a run that ended early, unless there is one that is to stay. */
  synchronized void endEarly(String html) throws IOException {
    follow(html);
    ended = true;
  }

  /** Writes the page of the finished run. */
  synchronized void finish(String html) throws IOException {
    AtomicFile.write(path, html);
    ended = true;
  }
}
