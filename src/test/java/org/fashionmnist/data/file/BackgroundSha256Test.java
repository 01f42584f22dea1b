package org.fashionmnist.data.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.fashionmnist.data.SmallDataset;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxReader;
import org.fashionmnist.data.idx.IdxWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundSha256Test {

  private static final String OF_NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @TempDir Path folder;

  @Test
  void nothingHasTheChecksumOfNothing() throws IOException {
    try (BackgroundSha256 sha256 = new BackgroundSha256()) {
      assertThat(sha256.hex()).isEqualTo(OF_NOTHING);
    }
  }

  @Test
  void checksumWhileReadingIsTheOneAfterwards() throws IOException {
    IdxArray large = SmallDataset.images(2070, 31, 131);
    Path file = folder.resolve("large.gz");
    IdxWriter.write(large, file);

    try (BackgroundSha256 sha256 = new BackgroundSha256()) {
      assertThat(IdxReader.read(file, sha256::add)).isEqualTo(large);
      assertThat(sha256.hex()).isEqualTo(large.sha256());
    }
  }
}
