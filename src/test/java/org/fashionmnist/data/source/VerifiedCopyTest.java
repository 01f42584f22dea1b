package org.fashionmnist.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.fashionmnist.data.file.DatasetFile.TRAINING_IMAGES;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fashionmnist.data.SmallDataset;
import org.fashionmnist.data.file.FileContent;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerifiedCopyTest {

  private static final IdxArray IMAGES = SmallDataset.images(6, 2, 3);
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2017-08-25T12:00:00Z"));

  @TempDir Path folder;
  private Path source;

  @BeforeEach
  void keepACopy() throws IOException {
    source = folder.resolve(TRAINING_IMAGES.gzipName());
    IdxWriter.write(IMAGES, source);
    Files.setLastModifiedTime(source, LONG_AGO);
    assertThat(copy().read()).isEmpty();
    assertThat(copy().write(IMAGES)).isTrue();
  }

  @Test
  void copyIsWhatReadingTheSourceGives() throws IOException {
    assertThat(copy().read()).contains(FileContent.read(TRAINING_IMAGES, source));
  }

  @Test
  void copyAloneIsRead() throws IOException {
    IdxArray other = SmallDataset.images(7, 2, 3);

    copy().write(other);

    assertThat(copy().read()).map(FileContent::array).contains(other);
  }

  /** Something that happens to a file. */
  @FunctionalInterface
  interface Change {
    void apply(Path file) throws IOException;
  }

  static Stream<Named<Change>> changes() {
    return Stream.of(
        Named.of("touched", file -> Files.setLastModifiedTime(file, FileTime.from(Instant.now()))),
        Named.of("truncated", file -> rewrite(file, bytes -> Arrays.copyOf(bytes, 20))),
        Named.of("prolonged", file -> rewrite(file, bytes -> Arrays.copyOf(bytes, 1000))),
        Named.of("replaced", VerifiedCopyTest::replace));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void copyOfASourceThatWasChangedIsVoid(Change change) throws IOException {
    change.apply(source);

    assertThat(copy().read()).isEmpty();
  }

  static Stream<Named<Change>> hiddenChanges() {
    return Stream.of(
        Named.of("edited in place", file -> rewrite(file, VerifiedCopyTest::flipLastBit)),
        Named.of("replaced", VerifiedCopyTest::replace));
  }

  @ParameterizedTest
  @MethodSource("hiddenChanges")
  void changeThatKeepsSizeAndTimeOfTheSourceIsSeenOnUnix(Change change) throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("unix"));
    long byteCount = Files.size(source);
    awaitTickOfTheFileSystem();

    change.apply(source);
    Files.setLastModifiedTime(source, LONG_AGO);

    assertThat(source).hasSize(byteCount);
    assertThat(copy().read()).isEmpty();
  }

  /** The times of files go in steps of some milliseconds. */
  private void awaitTickOfTheFileSystem() throws IOException {
    long before = FileState.of(source).changedNanos();
    Path probe = folder.resolve("probe");
    do {
      Files.writeString(probe, "tick");
    } while (FileState.of(probe).changedNanos() == before);
  }

  @Test
  void sourceUnderItsOtherNameHasNoPartInTheCopy() throws IOException {
    Path plain = Files.move(source, folder.resolve(TRAINING_IMAGES.plainName()));

    assertThat(VerifiedCopy.of(TRAINING_IMAGES, plain, IMAGES.sha256()).read()).isEmpty();
  }

  @Test
  void missingSourceIsAnError() throws IOException {
    Files.delete(source);

    assertThatIOException().isThrownBy(this::copy);
  }

  @Test
  void copyOfOtherContentIsVoid() throws IOException {
    String sha256 = SmallDataset.images(7, 2, 3).sha256();

    assertThat(VerifiedCopy.of(TRAINING_IMAGES, source, sha256).read()).isEmpty();
  }

  @Test
  void copyThatIsDamagedAnywhereIsVoid() throws IOException {
    byte[] good = Files.readAllBytes(copy().path());
    for (int i = 0; i < good.length; i++) {
      byte[] damaged = good.clone();
      damaged[i] ^= 1;
      Files.write(copy().path(), damaged);

      assertThat(copy().read()).as("bit flipped in byte %d", i).isEmpty();
    }
  }

  @Test
  void copyThatIsCutOffAnywhereIsVoid() throws IOException {
    byte[] good = Files.readAllBytes(copy().path());
    for (int length = 0; length < good.length; length++) {
      Files.write(copy().path(), Arrays.copyOf(good, length));

      assertThat(copy().read()).as("first %d bytes", length).isEmpty();
    }
  }

  @Test
  void copyThatGoesOnIsVoid() throws IOException {
    rewrite(copy().path(), bytes -> Arrays.copyOf(bytes, bytes.length + 1));

    assertThat(copy().read()).isEmpty();
  }

  @Test
  void voidCopyIsReplaced() throws IOException {
    rewrite(copy().path(), VerifiedCopyTest::flipLastBit);

    assertThat(copy().write(IMAGES)).isTrue();

    assertThat(copy().read()).map(FileContent::array).contains(IMAGES);
  }

  @Test
  void changeBetweenReadingTheSourceAndWritingIsSeen() throws IOException {
    VerifiedCopy beforeReading = copy();
    rewrite(source, bytes -> Arrays.copyOf(bytes, 20));

    beforeReading.write(IMAGES);

    assertThat(copy().read()).isEmpty();
  }

  @Test
  void whatAKilledProcessLeftIsRemovedByTheNextCopy() throws IOException {
    Path path = copy().path();
    Files.move(path, path.resolveSibling("." + path.getFileName() + "-4711-1.part"));
    assertThat(copy().read()).isEmpty();

    copy().write(IMAGES);

    assertThatFolderHoldsTheCopyOnly();
  }

  @Test
  void withoutAPlaceForItNoCopyIsKept() throws IOException {
    Files.delete(copy().path());
    Path parent = copy().path().getParent();
    Files.delete(parent);
    Files.writeString(parent, "a file in the place of the folder");

    assertThat(copy().write(IMAGES)).isFalse();

    assertThat(copy().read()).isEmpty();
    assertThat(parent).hasContent("a file in the place of the folder");
  }

  @Test
  void folderThatCannotBeWrittenToStaysAsItIs() throws IOException {
    Path parent = copy().path().getParent();
    Files.delete(copy().path());
    assumeTrue(parent.toFile().setWritable(false) && !Files.isWritable(parent));

    assertThat(copy().write(IMAGES)).isFalse();

    assertThat(parent).isEmptyDirectory();
    assertThat(parent.toFile().setWritable(true)).isTrue();
  }

  @Test
  void threadsThatWriteAtOnceLeaveOneSoundCopy() throws IOException {
    Files.delete(copy().path());

    List<CompletableFuture<Optional<FileContent>>> threads =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(this::writeAndRead))
            .toList();

    FileContent expected = FileContent.read(TRAINING_IMAGES, source);
    assertThat(threads)
        .allSatisfy(thread -> assertThat(thread.join().orElse(expected)).isEqualTo(expected));
    copy().write(IMAGES);
    assertThat(copy().read()).contains(expected);
    assertThatFolderHoldsTheCopyOnly();
  }

  private Optional<FileContent> writeAndRead() {
    try {
      Optional<FileContent> read = Optional.empty();
      for (int i = 0; i < 50 && read.isEmpty(); i++) {
        copy().write(IMAGES);
        read = copy().read();
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertThatFolderHoldsTheCopyOnly() throws IOException {
    try (Stream<Path> files = Files.list(copy().path().getParent())) {
      assertThat(files).containsExactly(copy().path());
    }
  }

  private VerifiedCopy copy() throws IOException {
    return VerifiedCopy.of(TRAINING_IMAGES, source, IMAGES.sha256());
  }

  /** Changes the content of a file. */
  @FunctionalInterface
  interface Edit {
    byte[] of(byte[] content);
  }

  private static void rewrite(Path file, Edit edit) throws IOException {
    Files.write(file, edit.of(Files.readAllBytes(file)));
  }

  private static byte[] flipLastBit(byte[] content) {
    content[content.length - 1] ^= 1;
    return content;
  }

  private static void replace(Path file) throws IOException {
    Path other = Files.write(file.resolveSibling("other"), Files.readAllBytes(file));
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
