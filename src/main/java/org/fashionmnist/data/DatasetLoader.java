package org.fashionmnist.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.data.file.ClassNames;
import org.fashionmnist.data.file.DatasetFile;
import org.fashionmnist.data.file.DatasetFiles;
import org.fashionmnist.data.file.DatasetKind;
import org.fashionmnist.data.file.FileContent;
import org.fashionmnist.data.file.FolderCheck;
import org.fashionmnist.data.layout.DatasetFinder;
import org.fashionmnist.data.layout.FoundDataset;
import org.fashionmnist.data.layout.ImageSize;
import org.fashionmnist.data.layout.LayoutException;
import org.fashionmnist.data.source.CacheFolder;
import org.fashionmnist.data.source.DataListener;
import org.fashionmnist.data.source.DataSource;
import org.fashionmnist.data.source.FolderSource;
import org.fashionmnist.data.source.StandardSources;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.TestSet;

/**
 * Finds and loads a data set. A place that was given is the only one looked at; otherwise it is the
 * cache and then the sources in order, and the first that verifies wins.
 *
 * @param kind what the files must be; empty for whatever they are
 * @param folder where the files are, if the user says so: a folder, a ZIP archive, or whatever else
 *     {@link DatasetFinder} finds a data set in; kinds other than Fashion-MNIST need it
 * @param classNames what the classes are called, where it is not as the files or their kind say
 * @param cache kept files of Fashion-MNIST, tried before the sources
 * @param sources of Fashion-MNIST
 */
public record DatasetLoader(
    Optional<DatasetKind> kind,
    Optional<Path> folder,
    Optional<List<String>> classNames,
    CacheFolder cache,
    List<DataSource> sources,
    DataListener listener) {

  public DatasetLoader {
    sources = List.copyOf(sources);
  }

  /**
   * The loader of Fashion-MNIST with all sources. The environment variable {@code
   * FASHION_MNIST_DIR} gives the folder, if it is set; the cache is {@code data} in the folder that
   * the system property {@code fashionmnist.home} names, or else in the working folder.
   */
  public static DatasetLoader standard() {
    return standard(System.getenv());
  }

  static DatasetLoader standard(Map<String, String> environment) {
    String folder = environment.getOrDefault("FASHION_MNIST_DIR", "");
    return new DatasetLoader(
        Optional.of(DatasetKind.FASHION_MNIST),
        folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder)),
        Optional.empty(),
        new CacheFolder(Path.of(System.getProperty("fashionmnist.home", ""), "data")),
        StandardSources.all(),
        DataListener.SILENT);
  }

  /** This loader for another kind of data set. */
  public DatasetLoader withKind(DatasetKind newKind) {
    return new DatasetLoader(Optional.of(newKind), folder, classNames, cache, sources, listener);
  }

  /** This loader for whatever the files of its folder are, known by their checksums. */
  public DatasetLoader withAnyKind() {
    return new DatasetLoader(Optional.empty(), folder, classNames, cache, sources, listener);
  }

  /** This loader with the only place to look at. */
  public DatasetLoader withFolder(Path newFolder) {
    return new DatasetLoader(kind, Optional.of(newFolder), classNames, cache, sources, listener);
  }

  /** This loader with names for the classes, in label order. */
  public DatasetLoader withClassNames(List<String> names) {
    return new DatasetLoader(
        kind, folder, Optional.of(List.copyOf(names)), cache, sources, listener);
  }

  /** This loader with another cache. */
  public DatasetLoader withCache(Path newCache) {
    return new DatasetLoader(
        kind, folder, classNames, new CacheFolder(newCache), sources, listener);
  }

  /** This loader with other sources after the cache. */
  public DatasetLoader withSources(List<? extends DataSource> newSources) {
    return new DatasetLoader(kind, folder, classNames, cache, List.copyOf(newSources), listener);
  }

  /** This loader with another listener. */
  public DatasetLoader withListener(DataListener newListener) {
    return new DatasetLoader(kind, folder, classNames, cache, sources, newListener);
  }

  /**
   * Loads the data set.
   *
   * @throws DataUnavailableException if no source has it
   * @throws IOException if a folder was given, or is needed, and is not as it should be
   */
  public Dataset load() throws IOException {
    if (folder.isPresent()) {
      return read(folder.get(), /* training= */ true).dataset(description(folder.get()), false);
    }
    Dataset found = loadFashion();
    return classNames.isPresent() ? found.withClassNames(classNames.get()) : found;
  }

  /**
   * Loads the test part, which is all that needs to be there.
   *
   * @throws DataUnavailableException if no source has it
   * @throws IOException if a folder was given, or is needed, and is not as it should be
   */
  public TestSet loadTestSet() throws IOException {
    if (folder.isEmpty()) {
      return TestSet.of(load());
    }
    return read(folder.get(), /* training= */ false).testSet(description(folder.get()));
  }

  private static String description(Path place) {
    String absolute = place.toAbsolutePath().normalize().toString();
    if (Files.isDirectory(place)) {
      return "the folder " + absolute;
    }
    return Files.exists(place) ? "the file " + absolute : "the files " + absolute + "*";
  }

  private void requirePart(DatasetFiles files, boolean training) throws FileNotFoundException {
    if (!files.has(training)) {
      throw new FileNotFoundException(
          "%s lacks %s and %s; expected all four files there, plain or with .gz; %s"
              .formatted(
                  folder.orElseThrow(),
                  DatasetFile.of(training, true).plainName(),
                  DatasetFile.of(training, false).plainName(),
                  training
                      ? "./fashion evaluate needs only the test files"
                      : "./fashion data import holds test images out"));
    }
  }

  /**
   * Reads what lies in a place.
   *
   * @param training whether the training part has to be there
   */
  private DatasetFiles read(Path place, boolean training) throws IOException {
    FoundDataset found = find(place);
    DatasetKind decided = kind.orElseGet(() -> DatasetKind.recognized(found.contents()));
    for (FileContent content : found.contents().values()) {
      content.require(decided);
    }
    Optional<ClassNames> names = found.classNames();
    if (classNames.isPresent()) {
      names = Optional.of(new ClassNames(classNames.get(), "--classes"));
    }
    DatasetFiles files = DatasetFiles.of(decided, found.contents(), names);
    if (training) {
      requirePart(files, true);
    }
    requirePart(files, false);
    found.notes().forEach(listener::noted);
    if (kind.isEmpty() && decided == DatasetKind.CUSTOM && names.isEmpty()) {
      listener.noted("not published Fashion-MNIST or MNIST: a custom data set, classes by number");
    }
    return files;
  }

  /** Pictures are turned into images once, not at every start. */
  private static FoundDataset find(Path place) throws IOException {
    try (DatasetFinder finder = DatasetFinder.find(place)) {
      if (finder.layout().isOfPictures()) {
        throw new IOException(
            "%s holds pictures; make images of them first: ./fashion data import %s --to data/NAME"
                .formatted(place, place));
      }
      return finder.read(ImageSize.STANDARD);
    }
  }

  private Dataset loadFashion() throws IOException {
    if (kind.isPresent() && kind.get() != DatasetKind.FASHION_MNIST) {
      throw new FileNotFoundException(
          "%s is read from a folder, and none was given; name it with --data DIR"
              .formatted(kind.get().displayName()));
    }
    List<SourceFailure> failures = new ArrayList<>();
    try {
      return cache.read().dataset(cache.description(), false);
    } catch (FileNotFoundException notFetchedYet) {
      failures.add(new SourceFailure(cache.description(), notFetchedYet.getMessage()));
    } catch (IOException damaged) {
      failures.add(new SourceFailure(cache.description(), damaged.getMessage()));
      listener.warning(damaged.getMessage() + "; trying the next source");
    }
    for (DataSource source : sources) {
      try {
        return source.fetch(cache, listener).dataset(source.description(), false);
      } catch (IOException e) {
        failures.add(new SourceFailure(source.description(), e.getMessage()));
      }
    }
    throw new DataUnavailableException(cache, failures);
  }

  /**
   * What is found in the folders on this machine that {@link #load()} would look at. Where no kind
   * is asked for, it is held to be Fashion-MNIST.
   *
   * @throws IOException if a folder was given that holds no data set
   */
  public List<FolderCheck> checks() throws IOException {
    DatasetKind expected = kind.orElse(DatasetKind.FASHION_MNIST);
    if (folder.isPresent()) {
      return List.of(check(expected, folder.get()));
    }
    List<FolderCheck> checks = new ArrayList<>();
    checks.add(FolderCheck.of(expected, cache.folder()));
    for (DataSource source : sources) {
      if (source instanceof FolderSource local) {
        checks.add(FolderCheck.of(expected, local.folder()));
      }
    }
    return checks;
  }

  private static FolderCheck check(DatasetKind expected, Path place) throws IOException {
    if (Files.isDirectory(place)) {
      try (DatasetFinder finder = DatasetFinder.find(place)) {
        if (!finder.layout().paths().isEmpty()) {
          return FolderCheck.of(expected, place, finder.layout().paths());
        }
      } catch (LayoutException nothingThere) {
        return FolderCheck.of(expected, place);
      }
    }
    return FolderCheck.of(expected, place, find(place).contents().values());
  }
}
