package org.fashionmnist.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.data.file.DatasetFiles;
import org.fashionmnist.data.file.DatasetKind;
import org.fashionmnist.data.file.FolderCheck;
import org.fashionmnist.data.source.CacheFolder;
import org.fashionmnist.data.source.DataListener;
import org.fashionmnist.data.source.DataSource;
import org.fashionmnist.data.source.FolderSource;
import org.fashionmnist.data.source.StandardSources;
import org.fashionmnist.engine.dataset.Dataset;

/**
 * Finds and loads a data set. A folder that was given is the only place looked at; otherwise it is
 * the cache and then the sources in order, and the first that verifies wins.
 *
 * @param folder where the files are, if the user says so; kinds other than Fashion-MNIST need it
 * @param cache kept files of Fashion-MNIST, tried before the sources
 * @param sources of Fashion-MNIST
 */
public record DatasetLoader(
    DatasetKind kind,
    Optional<Path> folder,
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
        DatasetKind.FASHION_MNIST,
        folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder)),
        new CacheFolder(Path.of(System.getProperty("fashionmnist.home", ""), "data")),
        StandardSources.all(),
        DataListener.SILENT);
  }

  /** This loader for another kind of data set. */
  public DatasetLoader withKind(DatasetKind newKind) {
    return new DatasetLoader(newKind, folder, cache, sources, listener);
  }

  /** This loader with the only folder to look at. */
  public DatasetLoader withFolder(Path newFolder) {
    return new DatasetLoader(kind, Optional.of(newFolder), cache, sources, listener);
  }

  /** This loader with another cache. */
  public DatasetLoader withCache(Path newCache) {
    return new DatasetLoader(kind, folder, new CacheFolder(newCache), sources, listener);
  }

  /** This loader with other sources after the cache. */
  public DatasetLoader withSources(List<? extends DataSource> newSources) {
    return new DatasetLoader(kind, folder, cache, List.copyOf(newSources), listener);
  }

  /** This loader with another listener. */
  public DatasetLoader withListener(DataListener newListener) {
    return new DatasetLoader(kind, folder, cache, sources, newListener);
  }

  /**
   * Loads the data set.
   *
   * @throws DataUnavailableException if no source has it
   * @throws IOException if a folder was given, or is needed, and is not as it should be
   */
  public Dataset load() throws IOException {
    if (folder.isPresent()) {
      Path absolute = folder.get().toAbsolutePath().normalize();
      return DatasetFiles.read(kind, folder.get()).dataset("the folder " + absolute, false);
    }
    if (kind != DatasetKind.FASHION_MNIST) {
      throw new FileNotFoundException(
          "%s is read from a folder, and none was given; name it with --data DIR"
              .formatted(kind.displayName()));
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

  /** What is found in the folders on this machine that {@link #load()} would look at. */
  public List<FolderCheck> checks() {
    if (folder.isPresent()) {
      return List.of(FolderCheck.of(kind, folder.get()));
    }
    List<FolderCheck> checks = new ArrayList<>();
    checks.add(FolderCheck.of(kind, cache.folder()));
    for (DataSource source : sources) {
      if (source instanceof FolderSource local) {
        checks.add(FolderCheck.of(kind, local.folder()));
      }
    }
    return checks;
  }
}
