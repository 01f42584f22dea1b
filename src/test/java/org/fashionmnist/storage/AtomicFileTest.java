package org.fashionmnist.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir private Path folder;
  private Path target;

  @BeforeEach
  void nameTheTarget() {
    target = folder.resolve("run.json");
  }

  @Test
  void writesWhatTheContentWrites() throws IOException {
    byte[] bytes = new byte[200_000];
    bytes[123_456] = 7;

    AtomicFile.write(target, out -> out.write(bytes));

    assertThat(target).hasBinaryContent(bytes);
    assertThat(filesInFolder()).containsExactly("run.json");
  }

  @Test
  void textIsUtf8() throws IOException {
    AtomicFile.write(target, "T-shirt/top → 93 %\n");

    assertThat(target).hasBinaryContent("T-shirt/top → 93 %\n".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFullDiskIsToldWithTheFile() {
    assertThatIOException()
        .isThrownBy(
            () ->
                AtomicFile.write(
                    target,
                    out -> {
                      throw new IOException("No space left on device");
                    }))
        .withMessage("cannot write " + target + ": No space left on device");
  }

  @Test
  void anEarlierFileIsReplaced() throws IOException {
    Files.writeString(target, "a long text from an earlier run");

    AtomicFile.write(target, "new");

    assertThat(target).hasContent("new");
    assertThat(filesInFolder()).containsExactly("run.json");
  }

  @Test
  void theEarlierFileStaysUntilTheNewOneIsComplete() throws IOException {
    Files.writeString(target, "old");

    AtomicFile.write(
        target,
        out -> {
          out.write("new".getBytes(StandardCharsets.UTF_8));
          out.flush();
          assertThat(target).hasContent("old");
        });

    assertThat(target).hasContent("new");
  }

  @Test
  void aFailureMidwayLeavesTheEarlierFileAndNothingElse() throws IOException {
    Files.writeString(target, "old");

    assertThatIOException()
        .isThrownBy(this::writeHalf)
        .withMessage("cannot write " + target + ": disk full");

    assertThat(target).hasContent("old");
    assertThat(filesInFolder()).containsExactly("run.json");
  }

  @Test
  void aFailureMidwayLeavesNoFileWhereThereWasNone() throws IOException {
    assertThatIOException()
        .isThrownBy(this::writeHalf)
        .withMessage("cannot write " + target + ": disk full");

    assertThat(filesInFolder()).isEmpty();
  }

  @Test
  void aThreadThatWritesTheSameFileMeanwhileDoesNotDisturb() throws IOException {
    AtomicFile.write(
        target,
        out -> {
          CompletableFuture.runAsync(this::writeOther).join();
          assertThat(target).hasContent("other");
          out.write("own".getBytes(StandardCharsets.UTF_8));
        });

    assertThat(target).hasContent("own");
    assertThat(filesInFolder()).containsExactly("run.json");
  }

  private void writeOther() {
    try {
      AtomicFile.write(target, "other");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeHalf() throws IOException {
    AtomicFile.write(
        target,
        out -> {
          out.write(new byte[100_000]);
          throw new IOException("disk full");
        });
  }

  @Test
  void permissionsAreThoseOfAnOrdinaryFile() throws IOException {
    Path ordinary = Files.createFile(folder.resolve("ordinary"));

    AtomicFile.write(target, "text");

    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertThat(Files.getPosixFilePermissions(target))
          .isEqualTo(Files.getPosixFilePermissions(ordinary));
    }
    assertThat(target).isReadable().isWritable();
  }

  @Test
  void aMissingFolderIsAnError() {
    Path missing = folder.resolve("missing");

    assertThatIOException()
        .isThrownBy(() -> AtomicFile.write(missing.resolve("run.json"), "text"))
        .withMessageContaining("missing");
    assertThat(missing).doesNotExist();
  }

  @Test
  void aFolderInTheWayStaysAsItIs() throws IOException {
    Files.createDirectory(target);
    Files.writeString(target.resolve("inside"), "kept");

    assertThatIOException().isThrownBy(() -> AtomicFile.write(target, "text"));

    assertThat(target.resolve("inside")).hasContent("kept");
    assertThat(filesInFolder()).containsExactly("run.json");
  }

  @Test
  void aCompleteFileMovesOverAnEarlierOne() throws IOException {
    Path complete = Files.writeString(folder.resolve("complete"), "new");
    Files.writeString(target, "old");

    AtomicFile.moveIntoPlace(complete, target);

    assertThat(target).hasContent("new");
    assertThat(filesInFolder()).containsExactly("run.json");
  }

  private List<String> filesInFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
