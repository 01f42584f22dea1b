package org.fashionmnist.data.source;

import java.io.IOException;
import java.nio.file.Path;
import org.fashionmnist.data.file.DatasetFiles;
import org.fashionmnist.data.file.DatasetKind;

/**
 * A folder with the four files, used where it is.
 *
 * @param description the folder in words
 */
public record FolderSource(Path folder, String description) implements DataSource {

  /** Where the package {@code dataset-fashion-mnist} of Debian and Ubuntu installs. */
  public static final FolderSource DEBIAN =
      new FolderSource(
          DebianPackageSource.FOLDER,
          "the installed Debian package " + DebianPackageSource.PACKAGE);

  /** {@inheritDoc} Files in the cache that are damaged are replaced from here. */
  @Override
  public DatasetFiles fetch(CacheFolder cache, DataListener listener) throws IOException {
    DatasetFiles files = DatasetFiles.read(DatasetKind.FASHION_MNIST, folder);
    try {
      cache.replaceDamaged(folder);
    } catch (IOException e) {
      listener.warning("%s keeps its damaged files: %s".formatted(cache.folder(), e));
    }
    return files;
  }
}
