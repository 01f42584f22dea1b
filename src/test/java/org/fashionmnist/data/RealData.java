package org.fashionmnist.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fashionmnist.data.file.DatasetFile;
import org.fashionmnist.data.file.FolderCheck;
import org.fashionmnist.data.idx.IdxReader;
import org.fashionmnist.data.idx.IdxWriter;
import org.fashionmnist.engine.dataset.Dataset;

/** The real Fashion-MNIST for tests, from the first source of the program that has it. */
public final class RealData {

  private RealData() {}

  /**
   * The whole data set.
   *
   * @throws UncheckedIOException if no source has it, with the list of them
   */
  public static Dataset dataset() {
    return Holder.DATASET;
  }

  /** A folder on this machine with the four files, good ones. */
  public static Path folder() {
    return Folder.PATH;
  }

  /** Writes one of the four files to {@code target} as gzip. */
  public static void copyGzip(DatasetFile file, Path target) throws IOException {
    Path path = file.in(folder()).orElseThrow();
    if (path.toString().endsWith(".gz")) {
      Files.copy(path, target);
    } else {
      IdxWriter.write(IdxReader.read(path), target);
    }
  }

  /** Writes all four files into {@code target} as gzip. */
  public static void copyAll(Path target) throws IOException {
    for (DatasetFile file : DatasetFile.values()) {
      copyGzip(file, target.resolve(file.gzipName()));
    }
  }

  private static final class Holder {
    private static final Dataset DATASET = load();

    private static Dataset load() {
      try {
        return FashionMnist.load();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Folder {
    private static final Path PATH = find();

    private static Path find() {
      var unused = dataset();
      try {
        return DatasetLoader.standard().checks().stream()
            .filter(FolderCheck::ok)
            .findFirst()
            .orElseThrow()
            .folder();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
