package org.fashionmnist.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.fashionmnist.data.file.DatasetFile;
import org.fashionmnist.data.file.DatasetFiles;
import org.fashionmnist.data.file.DatasetKind;
import org.fashionmnist.data.file.FileContent;
import org.fashionmnist.data.idx.IdxReader;
import org.fashionmnist.engine.dataset.Dataset;

/**
 * The part of Fashion-MNIST that comes with the program: of each class the first 400 training and
 * the first 100 test images, in the order of the published files.
 */
final class BundledSample {

  private BundledSample() {}

  static Dataset load() {
    try {
      Map<DatasetFile, FileContent> contents = new EnumMap<>(DatasetFile.class);
      for (DatasetFile file : DatasetFile.values()) {
        contents.put(file, read(file));
      }
      return DatasetFiles.of(DatasetKind.FASHION_MNIST, contents)
          .dataset("the sample that comes with the program", true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileContent read(DatasetFile file) throws IOException {
    String name = "sample/" + file.gzipName();
    try (InputStream in = BundledSample.class.getResourceAsStream(name)) {
      return FileContent.of(file, name, IdxReader.read(Objects.requireNonNull(in, name), name));
    }
  }
}
