package org.fashionmnist.data.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.data.idx.IdxFormatException;
import org.fashionmnist.result.DataFile;

/**
 * What was found in a folder that should hold a data set.
 *
 * @param files one entry for each of the four
 * @param problem what is wrong between files that are well each by itself, if anything is
 */
public record FolderCheck(
    DatasetKind kind, Path folder, List<FileCheck> files, Optional<String> problem) {

  public FolderCheck {
    files = List.copyOf(files);
  }

  /** Reads all files of a folder that have the published names, whatever their state. */
  public static FolderCheck of(DatasetKind kind, Path folder) {
    Map<DatasetFile, Path> paths = new EnumMap<>(DatasetFile.class);
    for (DatasetFile file : DatasetFile.values()) {
      file.in(folder).ifPresent(path -> paths.put(file, path));
    }
    return of(kind, folder, paths);
  }

  /**
   * Reads all files of a folder, whatever their state.
   *
   * @param paths where they are, those that are there
   */
  public static FolderCheck of(DatasetKind kind, Path folder, Map<DatasetFile, Path> paths) {
    Map<DatasetFile, FileContent> good = new EnumMap<>(DatasetFile.class);
    List<FileCheck> files =
        Arrays.stream(DatasetFile.values())
            .map(file -> check(kind, Optional.ofNullable(paths.get(file)), file, good))
            .toList();
    return new FolderCheck(kind, folder, files, problemBetween(kind, good));
  }

  /** Checks what was read from another form. */
  public static FolderCheck of(DatasetKind kind, Path place, Collection<FileContent> contents) {
    Map<DatasetFile, FileContent> good = new EnumMap<>(DatasetFile.class);
    contents.forEach(content -> good.put(content.file(), content));
    List<FileCheck> files =
        Arrays.stream(DatasetFile.values())
            .map(file -> check(kind, place, file, Optional.ofNullable(good.get(file))))
            .toList();
    return new FolderCheck(kind, place, files, problemBetween(kind, good));
  }

  private static FileCheck check(
      DatasetKind kind, Path place, DatasetFile file, Optional<FileContent> content) {
    if (content.isEmpty()) {
      return new FileCheck(file, Optional.empty(), Optional.empty(), Optional.of("is missing"));
    }
    Optional<String> problem = Optional.empty();
    try {
      content.get().require(kind);
    } catch (IOException e) {
      problem = Optional.of(e.getMessage());
    }
    return new FileCheck(file, Optional.of(place), content.map(FileContent::dataFile), problem);
  }

  private static FileCheck check(
      DatasetKind kind, Optional<Path> path, DatasetFile file, Map<DatasetFile, FileContent> good) {
    if (path.isEmpty()) {
      return new FileCheck(file, path, Optional.empty(), Optional.of("is missing"));
    }
    Optional<DataFile> found = Optional.empty();
    try {
      FileContent content = FileContent.read(file, path.get());
      found = Optional.of(content.dataFile());
      good.put(file, content.require(kind));
      return new FileCheck(file, path, found, Optional.empty());
    } catch (IOException e) {
      return new FileCheck(file, path, found, Optional.of(e.getMessage()));
    }
  }

  private static Optional<String> problemBetween(
      DatasetKind kind, Map<DatasetFile, FileContent> good) {
    try {
      if (good.size() == DatasetFile.values().length) {
        var unused = DatasetFiles.of(kind, good);
      }
      return Optional.empty();
    } catch (IdxFormatException e) {
      return Optional.of(e.getMessage());
    }
  }

  /** Whether the folder can be loaded. */
  public boolean ok() {
    return problem.isEmpty() && files.stream().allMatch(FileCheck::ok);
  }
}
