package org.fashionmnist.data.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;
import org.fashionmnist.data.file.DatasetFile;
import org.fashionmnist.data.file.DatasetFiles;
import org.fashionmnist.data.file.DatasetKind;
import org.fashionmnist.data.file.FileContent;

/**
 * Debian's package with the data set: downloaded with {@code apt-get} into a temporary folder and
 * unpacked there, which needs no rights of an administrator and installs nothing.
 *
 * @param aptGet the program {@code apt-get}
 * @param dpkgDeb the program {@code dpkg-deb}
 * @param limit longest time for each run of a program
 */
public record DebianPackageSource(String aptGet, String dpkgDeb, Duration limit)
    implements DataSource {

  static final String PACKAGE = "dataset-fashion-mnist";
  static final Path FOLDER = Path.of("/usr/share/datasets/fashion-mnist");

  /** With the programs that are on the path. */
  public DebianPackageSource() {
    this("apt-get", "dpkg-deb", Duration.ofMinutes(5));
  }

  @Override
  public String description() {
    return "the Debian package " + PACKAGE + ", downloaded with apt-get";
  }

  @Override
  public DatasetFiles fetch(CacheFolder cache, DataListener listener) throws IOException {
    listener.trying(description());
    Path temporary = Files.createTempDirectory("fashion-mnist-");
    try {
      Path unpacked = unpack(temporary).resolve(Path.of("/").relativize(FOLDER));
      return cache.complete(file -> copyVerified(file, unpacked, cache), listener);
    } finally {
      PathUtils.deleteDirectory(temporary);
    }
  }

  /** Downloads and unpacks the package, and returns the folder that stands for the root. */
  private Path unpack(Path temporary) throws IOException {
    try {
      download(temporary, List.of());
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      downloadWithOwnLists(temporary, e.getMessage());
    }
    Path root = Files.createDirectory(temporary.resolve("root"));
    run(temporary, dpkgDeb, List.of(), List.of("-x", downloaded(temporary), root.toString()));
    return root;
  }

  /** Images of containers come without package lists, and updating those needs root. */
  private void downloadWithOwnLists(Path temporary, String firstFailure) throws IOException {
    try {
      List<String> ownLists = ownLists(temporary);
      run(temporary, aptGet, ownLists, List.of("update"));
      download(temporary, ownLists);
    } catch (IOException e) {
      throw new IOException(
          e.getMessage().equals(firstFailure)
              ? firstFailure
              : "%s; with package lists of its own: %s".formatted(firstFailure, e.getMessage()),
          e);
    }
  }

  private void download(Path temporary, List<String> options) throws IOException {
    run(temporary, aptGet, options, List.of("download", PACKAGE));
  }

  private static List<String> ownLists(Path temporary) throws IOException {
    Path lists = temporary.resolve("lists");
    Path cache = temporary.resolve("cache");
    Files.createDirectories(lists.resolve("partial"));
    Files.createDirectories(cache.resolve("archives").resolve("partial"));
    return List.of(
        "-oDir::State=" + temporary,
        "-oDir::State::lists=" + lists,
        "-oDir::Cache=" + cache,
        "-oAcquire::Languages=none");
  }

  private void run(Path folder, String program, List<String> options, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(program));
    if (program.equals(aptGet)) {
      // Root's apt-get would otherwise become a user who cannot see the temporary folder.
      command.addAll(
          List.of(
              "-qq",
              "-oAPT::Sandbox::User=root",
              "-oAcquire::Retries=1",
              "-oAcquire::http::Timeout=20",
              "-oAcquire::https::Timeout=20"));
    }
    command.addAll(options);
    command.addAll(arguments);
    ExternalCommand.run(command, folder, limit);
  }

  private static String downloaded(Path temporary) throws IOException {
    try (DirectoryStream<Path> packages = Files.newDirectoryStream(temporary, "*.deb")) {
      Iterator<Path> iterator = packages.iterator();
      if (!iterator.hasNext()) {
        throw new IOException("apt-get ended without an error and without the package");
      }
      return iterator.next().toString();
    }
  }

  private static FileContent copyVerified(DatasetFile file, Path folder, CacheFolder cache)
      throws IOException {
    Optional<Path> path = file.in(folder);
    if (path.isEmpty()) {
      throw new IOException("the package lacks the file " + file.gzipName());
    }
    FileContent content = FileContent.read(DatasetKind.FASHION_MNIST, file, path.get());
    cache.copyIn(file, path.get());
    return content;
  }
}
