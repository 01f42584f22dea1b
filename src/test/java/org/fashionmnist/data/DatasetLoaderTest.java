package org.fashionmnist.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fashionmnist.data.file.DatasetFile.TEST_LABELS;
import static org.fashionmnist.data.file.DatasetFile.TRAINING_IMAGES;
import static org.fashionmnist.data.file.DatasetFile.TRAINING_LABELS;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fashionmnist.data.file.DatasetFile;
import org.fashionmnist.data.file.DatasetFiles;
import org.fashionmnist.data.file.DatasetKind;
import org.fashionmnist.data.file.FileContent;
import org.fashionmnist.data.file.FolderCheck;
import org.fashionmnist.data.file.WrongDatasetException;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxWriter;
import org.fashionmnist.data.source.CacheFolder;
import org.fashionmnist.data.source.DataListener;
import org.fashionmnist.data.source.DataSource;
import org.fashionmnist.data.source.DebianPackageSource;
import org.fashionmnist.data.source.FolderSource;
import org.fashionmnist.data.source.MirrorSource;
import org.fashionmnist.data.source.StandardSources;
import org.fashionmnist.data.source.VerifiedCopy;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetLoaderTest {

  @TempDir Path folder;
  private Path cache;
  private final List<String> warnings = new ArrayList<>();

  @BeforeEach
  void nameCache() {
    cache = folder.resolve("data");
  }

  @Test
  void twoLinesLoadTheDataSet() throws IOException {
    Dataset data = FashionMnist.load();

    assertThat(data.training().count()).isEqualTo(60_000);
    assertThat(data.test().count()).isEqualTo(10_000);
    assertThat(data.training().label(0)).isEqualTo(9);
  }

  @Test
  void cacheIsReadBeforeAnySource() throws IOException {
    fillCache();

    Dataset data = loader(failing("a source", "must not be asked")).load();

    assertThat(data.provenance().source()).isEqualTo("the cache folder data");
    assertThat(warnings).isEmpty();
  }

  @Test
  void emptyCacheIsNoReasonToWarn() throws IOException {
    Dataset data = loader(new FolderSource(RealData.folder(), "a folder")).load();

    assertThat(data.provenance().source()).isEqualTo("a folder");
    assertThat(warnings).isEmpty();
    assertThat(cache).doesNotExist();
  }

  @Test
  void sourceThatFailsIsFollowedByTheNext() throws IOException {
    Dataset data =
        loader(failing("first", "no"), new FolderSource(RealData.folder(), "second")).load();

    assertThat(data.provenance().source()).isEqualTo("second");
  }

  @Test
  void damagedCacheIsReportedAndRepaired() throws IOException {
    fillCache();
    Path damaged = Files.writeString(cache.resolve(TRAINING_LABELS.gzipName()), "damaged");
    DatasetLoader loader = loader(new FolderSource(RealData.folder(), "a folder"));

    assertThat(loader.load().provenance().source()).isEqualTo("a folder");
    assertThat(warnings)
        .singleElement()
        .asString()
        .startsWith(damaged + " starts with the bytes 64 61 6d 61")
        .endsWith("; trying the next source");

    assertThat(loader.load().provenance().source()).isEqualTo("the cache folder data");
    assertThat(warnings).hasSize(1);
  }

  @Test
  void wrongFileInTheCacheIsReportedAndRepaired() throws IOException {
    fillCache();
    Files.delete(cache.resolve(TEST_LABELS.gzipName()));
    IdxWriter.write(SmallDataset.labels(1, 2, 3), cache.resolve(TEST_LABELS.plainName()));
    DatasetLoader loader = loader(new FolderSource(RealData.folder(), "a folder"));

    assertThat(loader.load().provenance().source()).isEqualTo("a folder");
    assertThat(warnings).singleElement().asString().contains("is not the published file");
    assertThat(loader.load().provenance().source()).isEqualTo("the cache folder data");
  }

  @Test
  void secondLoadGivesTheSameFromItsCopies() throws IOException {
    fillCache();

    Dataset first = loader().load();
    assertThat(copyOf(TRAINING_IMAGES)).exists();
    Dataset second = loader().load();

    assertThat(second.provenance()).isEqualTo(first.provenance());
    assertThat(levels(second.training())).isEqualTo(levels(first.training()));
    assertThat(levels(second.test())).isEqualTo(levels(first.test()));
    assertThat(second.training().countPerLabel(10)).containsOnly(6_000);
  }

  @Test
  void secondLoadReadsTheCopies() throws IOException {
    fillCache();
    IdxArray labels = SmallDataset.labels(new int[10_000]);
    VerifiedCopy copy =
        VerifiedCopy.of(
            TEST_LABELS,
            cache.resolve(TEST_LABELS.gzipName()),
            DatasetKind.FASHION_MNIST.publishedSha256(TEST_LABELS).orElseThrow());
    copy.write(labels);

    Dataset data = loader().load();

    assertThat(data.test().countPerLabel(10)[0]).isEqualTo(10_000);
    assertThat(loader().checks().get(0).ok()).isTrue();
  }

  @Test
  void fileDamagedAfterTheFirstLoadIsReportedAndRepaired() throws IOException {
    fillCache();
    DatasetLoader loader = loader(new FolderSource(RealData.folder(), "a folder"));
    var unused = loader.load();
    Files.writeString(cache.resolve(TRAINING_LABELS.gzipName()), "damaged");

    assertThat(loader.checks().get(0).ok()).isFalse();
    assertThat(loader.load().provenance().source()).isEqualTo("a folder");
    assertThat(warnings).singleElement().asString().contains("starts with the bytes");
    assertThat(loader.load().provenance().source()).isEqualTo("the cache folder data");
    assertThat(warnings).hasSize(1);
  }

  @Test
  void damagedCopyIsMadeAgain() throws IOException {
    fillCache();
    var unused = loader().load();
    byte[] good = Files.readAllBytes(copyOf(TRAINING_LABELS));
    Files.writeString(copyOf(TRAINING_LABELS), "damaged");

    assertThat(loader().load().training().countPerLabel(10)).containsOnly(6_000);

    assertThat(copyOf(TRAINING_LABELS)).hasBinaryContent(good);
    assertThat(warnings).isEmpty();
  }

  @Test
  void cacheThatWasJustFilledHasItsCopies() throws IOException {
    CacheFolder filled = new CacheFolder(cache);

    var unused = filled.complete(this::bring, DataListener.SILENT);

    for (DatasetFile file : DatasetFile.values()) {
      VerifiedCopy copy =
          VerifiedCopy.of(
              file,
              cache.resolve(file.gzipName()),
              DatasetKind.FASHION_MNIST.publishedSha256(file).orElseThrow());
      assertThat(copy.read()).isPresent();
    }
  }

  private FileContent bring(DatasetFile file) throws IOException {
    Path gzip = cache.resolve(file.gzipName());
    RealData.copyGzip(file, gzip);
    return FileContent.read(DatasetKind.FASHION_MNIST, file, gzip);
  }

  @Test
  void folderOfTheUserGetsNoCopies() throws IOException {
    fillCache();

    var unused = loader().withFolder(cache).load();

    assertThat(copyOf(TRAINING_IMAGES).getParent()).doesNotExist();
  }

  private Path copyOf(DatasetFile file) {
    return cache.resolve("verified").resolve(file.plainName() + ".verified");
  }

  private static byte[] levels(LabeledImages images) {
    byte[] levels = new byte[images.count() * images.pixelCount()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) images.pixel(i / images.pixelCount(), i % images.pixelCount());
    }
    return levels;
  }

  @Test
  void everySourceIsListedWhenNoneHasTheData() {
    DatasetLoader loader = loader(failing("first", "no route"), failing("second", "status 404"));

    assertThatExceptionOfType(DataUnavailableException.class)
        .isThrownBy(loader::load)
        .satisfies(
            e ->
                assertThat(e.failures())
                    .extracting(SourceFailure::source)
                    .containsExactly("the cache folder data", "first", "second"))
        .withMessageContaining("first: no route")
        .withMessageContaining("second: status 404")
        .withMessageContaining("the cache folder data: %s does not exist", cache)
        .withMessageEndingWith(
            "put the four files into %s, or name a folder that has them with --data DIR.", cache);
  }

  @Test
  void givenFolderThatIsBadIsAnErrorAtOnce() throws IOException {
    fillCache();
    SmallDataset.writeTo(folder);
    DatasetLoader loader = loader(failing("a source", "must not be asked"));

    assertThatExceptionOfType(WrongDatasetException.class)
        .isThrownBy(() -> loader.withFolder(folder).load());
  }

  @Test
  void folderMayComeFromTheEnvironment() throws IOException {
    SmallDataset.writeTo(folder);
    DatasetLoader loader = DatasetLoader.standard(Map.of("FASHION_MNIST_DIR", folder.toString()));

    assertThatExceptionOfType(WrongDatasetException.class).isThrownBy(loader::load);
    assertThat(loader.withKind(DatasetKind.CUSTOM).load().training().count()).isEqualTo(6);
    assertThat(DatasetLoader.standard(Map.of("FASHION_MNIST_DIR", "")).folder()).isEmpty();
  }

  @Test
  void otherKindsNeedAFolder() {
    assertThatExceptionOfType(FileNotFoundException.class)
        .isThrownBy(() -> loader().withKind(DatasetKind.MNIST).load())
        .withMessage("MNIST is read from a folder, and none was given; name it with --data DIR");
  }

  @Test
  void checksCoverTheCacheAndTheFoldersAmongTheSources() throws IOException {
    fillCache();
    DatasetLoader loader =
        loader(failing("a source", "no"), new FolderSource(folder.resolve("none"), "none"));

    assertThat(loader.checks()).extracting(FolderCheck::ok).containsExactly(true, false);
    assertThat(loader.withFolder(folder).checks())
        .extracting(FolderCheck::folder)
        .containsExactly(folder);
  }

  @Test
  void standardSourcesEndWithDebiansPackage() {
    List<DataSource> sources = StandardSources.all();

    assertThat(sources).startsWith(FolderSource.DEBIAN).endsWith(new DebianPackageSource());
    assertThat(sources).hasSize(5).filteredOn(s -> s instanceof MirrorSource).hasSize(3);
    assertThat(StandardSources.withMirrors(List.of(URI.create("http://example.org"))))
        .containsExactly(
            FolderSource.DEBIAN, MirrorSource.of("http://example.org/"), new DebianPackageSource());
    assertThat(StandardSources.local()).containsExactly(FolderSource.DEBIAN);
  }

  @Test
  void cacheFilledByAnotherThreadIsLeftAlone() throws IOException {
    CacheFolder shared = new CacheFolder(cache);

    assertThatThrownBy(
            () ->
                shared.complete(
                    outer -> {
                      var unused = shared.complete(inner -> null, DataListener.SILENT);
                      return null;
                    },
                    DataListener.SILENT))
        .hasMessageContaining("is being filled by another thread");
  }

  private DatasetLoader loader(DataSource... sources) {
    return DatasetLoader.standard(Map.of())
        .withCache(cache)
        .withSources(List.of(sources))
        .withListener(
            new DataListener() {
              @Override
              public void warning(String message) {
                warnings.add(message);
              }
            });
  }

  private void fillCache() throws IOException {
    RealData.copyAll(Files.createDirectory(cache));
  }

  private static DataSource failing(String description, String reason) {
    return new DataSource() {
      @Override
      public String description() {
        return description;
      }

      @Override
      public DatasetFiles fetch(CacheFolder cache, DataListener listener) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
