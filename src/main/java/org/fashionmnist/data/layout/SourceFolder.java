package org.fashionmnist.data.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fashionmnist.data.file.ClassNames;

/**
 * What lies in one folder, hidden files left out.
 *
 * @param path the folder
 * @param archive the ZIP archive that it is in, if it is in one
 * @param files in the order of their names
 * @param folders in the order of their names
 */
record SourceFolder(Path path, Optional<Path> archive, List<Path> files, List<Path> folders) {

  /** What other programs put beside the data. */
  private static final Set<String> PASSED_OVER = Set.of("__MACOSX", "verified");

  SourceFolder {
    files = List.copyOf(files);
    folders = List.copyOf(folders);
  }

  static SourceFolder of(Path path, Optional<Path> archive) throws IOException {
    List<Path> files = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> entries = Files.list(path)) {
      for (Path entry : (Iterable<Path>) entries.sorted()::iterator) {
        String name = plainName(entry);
        if (name.startsWith(".") || PASSED_OVER.contains(name)) {
          continue;
        }
        (Files.isDirectory(entry) ? folders : files).add(entry);
      }
    }
    return new SourceFolder(path, archive, files, folders);
  }

  /** The folders in it. */
  List<SourceFolder> below() throws IOException {
    List<SourceFolder> below = new ArrayList<>();
    for (Path folder : folders) {
      below.add(of(folder, archive));
    }
    return below;
  }

  /** A name without the slash that ends the names of folders in an archive. */
  static String plainName(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString().replace("/", "");
  }

  /** What messages call a file or folder here. */
  String name(Path entry) {
    return archive.isPresent() ? archive.get() + entry.toString() : entry.toString();
  }

  String name() {
    return archive.isPresent() && path.getParent() == null ? archive.get().toString() : name(path);
  }

  /** The names that lie beside the data, if they do. */
  Optional<ClassNames> classNames() throws IOException {
    for (Path file : files) {
      if (plainName(file).equals(ClassNames.FILE)) {
        return Optional.of(ClassNames.read(file));
      }
    }
    return Optional.empty();
  }
}
