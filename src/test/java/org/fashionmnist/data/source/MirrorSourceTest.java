package org.fashionmnist.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fashionmnist.data.TestServer.resumable;
import static org.fashionmnist.data.TestServer.whole;
import static org.fashionmnist.data.file.DatasetFile.TEST_LABELS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.fashionmnist.data.RealData;
import org.fashionmnist.data.SmallDataset;
import org.fashionmnist.data.TestServer;
import org.fashionmnist.data.file.DatasetFiles;
import org.fashionmnist.data.file.DatasetKind;
import org.fashionmnist.data.file.FolderCheck;
import org.fashionmnist.data.file.WrongDatasetException;
import org.fashionmnist.data.idx.IdxFormatException;
import org.fashionmnist.data.idx.IdxWriter;
import org.fashionmnist.engine.dataset.Dataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class MirrorSourceTest {

  private static final DownloadLimits LIMITS =
      new DownloadLimits(
          Duration.ofSeconds(2), Duration.ofSeconds(2), 1, 2, Duration.ofMillis(5), 64L << 20);

  @TempDir Path folder;
  private final TestServer server = new TestServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void emptyCacheIsFilledWithAllFiles() throws IOException {
    Path published = Files.createDirectory(folder.resolve("published"));
    RealData.copyAll(published);
    server.answering(
        exchange -> {
          String name = exchange.getRequestURI().getPath().substring("/data/".length());
          whole(Files.readAllBytes(published.resolve(name))).to(exchange);
        });
    CacheFolder cache = new CacheFolder(folder.resolve("new").resolve("cache"));

    Dataset dataset = fetch(cache).dataset("mirror", false);

    assertThat(dataset.provenance().files()).isEqualTo(RealData.dataset().provenance().files());
    assertThat(namesIn(cache.folder()))
        .containsExactlyInAnyOrder(
            "verified",
            ".lock",
            "train-images-idx3-ubyte.gz",
            "train-labels-idx1-ubyte.gz",
            "t10k-images-idx3-ubyte.gz",
            "t10k-labels-idx1-ubyte.gz");
    assertThat(FolderCheck.of(DatasetKind.FASHION_MNIST, cache.folder()).ok()).isTrue();
  }

  @Test
  void onlyWhatIsMissingIsDownloaded() throws IOException {
    CacheFolder cache = cacheWithoutTestLabels();
    server.answering(whole(testLabels()));

    assertThat(fetch(cache)).isNotNull();

    assertThat(server.requests()).containsExactly("/data/t10k-labels-idx1-ubyte.gz");
  }

  @Test
  void damagedFileIsReplacedUnderEitherName() throws IOException {
    CacheFolder cache = cacheWithoutTestLabels();
    Files.writeString(cache.folder().resolve(TEST_LABELS.plainName()), "damaged");
    Files.writeString(cache.folder().resolve(TEST_LABELS.gzipName()), "damaged");
    server.answering(whole(testLabels()));

    assertThat(fetch(cache)).isNotNull();

    assertThat(cache.folder().resolve(TEST_LABELS.plainName())).doesNotExist();
    assertThat(cache.read()).isNotNull();
  }

  @Test
  void htmlInPlaceOfTheFileIsRecognized() throws IOException {
    CacheFolder cache = cacheWithoutTestLabels();
    server.answering(whole("<html>Please sign in</html>".getBytes(StandardCharsets.UTF_8)));

    assertThatExceptionOfType(IdxFormatException.class)
        .isThrownBy(() -> fetch(cache))
        .withMessageStartingWith("t10k-labels-idx1-ubyte.gz is an HTML page");
    assertThat(namesIn(cache.folder())).hasSize(5).noneMatch(name -> name.startsWith("t10k-l"));
  }

  @Test
  void wrongFileIsRefusedAndNotKept() throws IOException {
    CacheFolder cache = cacheWithoutTestLabels();
    ByteArrayOutputStream wrong = new ByteArrayOutputStream();
    IdxWriter.write(SmallDataset.labels(1, 2, 3), wrong);
    server.answering(whole(SmallDataset.gzip(wrong.toByteArray())));

    assertThatExceptionOfType(WrongDatasetException.class).isThrownBy(() -> fetch(cache));
    assertThat(server.requests()).hasSize(1);
    assertThat(namesIn(cache.folder())).hasSize(5).noneMatch(name -> name.startsWith("t10k-l"));
  }

  @Test
  void oneWrongBitIsFoundWhereverItIs() throws IOException {
    CacheFolder cache = cacheWithoutTestLabels();
    byte[] good = testLabels();
    for (int at : new int[] {5, 30, good.length / 2, good.length - 6, good.length - 1}) {
      byte[] wrong = good.clone();
      wrong[at] ^= 1;
      Files.deleteIfExists(cache.folder().resolve(TEST_LABELS.gzipName()));
      try (TestServer once = new TestServer()) {
        once.answering(whole(wrong));
        MirrorSource mirror = new MirrorSource(once.uri("data"), LIMITS);
        if (at == 5) { // in the time that gzip keeps: of no importance
          assertThatCode(() -> mirror.fetch(cache, DataListener.SILENT)).doesNotThrowAnyException();
        } else {
          assertThatThrownBy(() -> mirror.fetch(cache, DataListener.SILENT))
              .as("byte %d", at)
              .isInstanceOf(IOException.class)
              .hasMessageContaining("t10k-labels-idx1-ubyte.gz");
          assertThat(namesIn(cache.folder())).hasSize(5).noneMatch(n -> n.startsWith("t10k-l"));
        }
      }
    }
  }

  /** Its content is what counts. */
  @Test
  void fileThatWasCompressedTwiceIsTaken() throws IOException {
    CacheFolder cache = cacheWithoutTestLabels();
    server.answering(whole(SmallDataset.gzip(testLabels())));

    assertThat(fetch(cache)).isNotNull();
    assertThat(FolderCheck.of(DatasetKind.FASHION_MNIST, cache.folder()).ok()).isTrue();
  }

  @Test
  void lengthThatIsTooShortIsFound() throws IOException {
    CacheFolder cache = cacheWithoutTestLabels();
    server.answering(whole(Arrays.copyOf(testLabels(), 3000)));

    assertThatExceptionOfType(IdxFormatException.class)
        .isThrownBy(() -> fetch(cache))
        .withMessageStartingWith("t10k-labels-idx1-ubyte.gz");
    assertThat(namesIn(cache.folder())).hasSize(5).noneMatch(name -> name.startsWith("t10k-l"));
  }

  @Test
  void nameAndPasswordOfTheAddressAreNeitherShownNorRecorded() {
    MirrorSource mirror = MirrorSource.of("https://me:secret@example.org/data?x");

    assertThat(mirror.description()).isEqualTo("the download from https://example.org/data/");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MirrorSource.of("ftp://me:secret@example.org/"))
        .withMessageNotContaining("secret");
  }

  @Test
  void downloadOfAnEarlierRunIsContinued() throws IOException {
    CacheFolder cache = cacheWithoutTestLabels();
    Files.write(partOfTestLabels(cache), Arrays.copyOf(testLabels(), 2000));
    server.answering(resumable(testLabels()));

    assertThat(fetch(cache)).isNotNull();

    assertThat(server.requests()).containsExactly("/data/t10k-labels-idx1-ubyte.gz bytes=2000-");
  }

  @Test
  void partThatDoesNotFitTheMirrorIsThrownAway() throws IOException {
    CacheFolder cache = cacheWithoutTestLabels();
    Files.write(partOfTestLabels(cache), new byte[2000]);
    server.answering(resumable(testLabels()));

    assertThat(fetch(cache)).isNotNull();

    assertThat(server.requests())
        .containsExactly(
            "/data/t10k-labels-idx1-ubyte.gz bytes=2000-", "/data/t10k-labels-idx1-ubyte.gz");
  }

  @Test
  void cacheThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    CacheFolder cache = new CacheFolder(file.resolve("cache"));

    assertThatThrownBy(() -> fetch(cache))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the folder %s cannot be made", cache.folder());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//example.org/x", "ftp://example.org/", "file:///data", "data", "http:/x"})
  void addressOfAnotherSchemeIsRefused(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MirrorSource.of(address))
        .withMessage(address + " is no address of a mirror; expected http://… or https://…");
  }

  @Test
  void slashAtTheEndOfTheAddressMayBeLeftOut() {
    assertThat(MirrorSource.of("http://example.org/a").base())
        .isEqualTo(URI.create("http://example.org/a/"));
    assertThat(MirrorSource.of("https://example.org").base())
        .isEqualTo(URI.create("https://example.org/"));
  }

  private DatasetFiles fetch(CacheFolder cache) throws IOException {
    return new MirrorSource(server.uri("data"), LIMITS).fetch(cache, DataListener.SILENT);
  }

  private CacheFolder cacheWithoutTestLabels() throws IOException {
    Path cache = Files.createDirectory(folder.resolve("cache"));
    RealData.copyAll(cache);
    Files.delete(cache.resolve(TEST_LABELS.gzipName()));
    return new CacheFolder(cache);
  }

  private static Path partOfTestLabels(CacheFolder cache) {
    return cache.folder().resolve(TEST_LABELS.gzipName() + ".part");
  }

  private byte[] testLabels() throws IOException {
    Path file = folder.resolve("labels.gz");
    if (Files.notExists(file)) {
      RealData.copyGzip(TEST_LABELS, file);
    }
    return Files.readAllBytes(file);
  }

  private static Stream<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
