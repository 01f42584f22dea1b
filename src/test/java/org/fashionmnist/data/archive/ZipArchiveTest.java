package org.fashionmnist.data.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipArchiveTest {

  @TempDir Path folder;

  @Test
  void filesAreReadWhereTheyAre() throws IOException {
    Path file = zip("in/a.txt", "content".getBytes(StandardCharsets.UTF_8));

    try (ZipArchive archive = ZipArchive.open(file)) {
      assertThat(archive.root().resolve("in").resolve("a.txt")).hasContent("content");
    }
    assertThat(ZipArchive.isZip(file)).isTrue();
    assertThat(folder).isDirectoryNotContaining("regex:.*\\.txt");
  }

  @Test
  void nameThatLeadsOutIsRefused() throws IOException {
    Path file = zip("../a.txt", new byte[1]);

    assertThatThrownBy(() -> ZipArchive.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + " is a damaged ZIP archive, or one that leads out");
  }

  @Test
  void moreThanIsAllowedIsRefusedBeforeItIsRead() throws IOException {
    Path file = zip("zeros", new byte[100_000]);

    assertThat(Files.size(file)).isLessThan(1_000);
    assertThatThrownBy(() -> ZipArchive.open(file, 99_999))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds more than 99,999 bytes");
    ZipArchive.open(file, 100_000).close();
  }

  @Test
  void halfAnArchiveIsRefused() throws IOException {
    Path file = folder.resolve("half.zip");
    byte[] whole = Files.readAllBytes(zip("a", new byte[10_000]));
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> ZipArchive.open(file)).hasMessageContaining("damaged ZIP archive");
  }

  private Path zip(String name, byte[] content) throws IOException {
    Path file = folder.resolve("archive.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return file;
  }
}
