package org.fashionmnist.data.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fashionmnist.data.file.DatasetFile;
import org.fashionmnist.data.file.FileContent;
import org.fashionmnist.data.file.Parallel;
import org.fashionmnist.data.idx.IdxFormatException;

/**
 * IDX files under the names that they have in the world: {@code train-images-idx3-ubyte.gz}, with a
 * dot where 7-Zip unpacked them, after the name of their set as those of EMNIST and QMNIST.
 *
 * @param paths one for each file that is there
 */
record IdxLayout(SourceFolder folder, Map<DatasetFile, Path> paths) implements Layout {

  private static final Pattern NAME =
      Pattern.compile(
          "(?<set>.*?)(?<part>train|t10k|test)[-_.]?(?<what>images|imgs|labels)"
              + "[-_.]?(idx\\d?)?([-_.]?u?(byte|int|short|float|double))?(\\.idx)?(\\.gz)?");

  /** The IDX files of a folder, if it has any. */
  static Optional<Layout> in(SourceFolder folder) throws IOException {
    Map<String, Map<DatasetFile, Path>> sets = new TreeMap<>();
    for (Path file : candidates(folder)) {
      Matcher matcher = match(file);
      if (matcher.matches()) {
        DatasetFile role =
            DatasetFile.of(
                matcher.group("part").equals("train"), !matcher.group("what").equals("labels"));
        sets.computeIfAbsent(matcher.group("set"), set -> new EnumMap<>(DatasetFile.class))
            .merge(role, file, (one, other) -> better(role, one, other));
      }
    }
    if (sets.size() > 1) {
      throw new LayoutException(
          "%s holds several data sets: %s; name one, for example %s"
              .formatted(
                  folder.name(),
                  sets.keySet().stream().map(IdxLayout::setName).collect(Collectors.joining(", ")),
                  folder.name(folder.path().resolve(setName(new TreeMap<>(sets).lastKey())))));
    }
    return sets.values().stream().findFirst().map(paths -> new IdxLayout(folder, paths));
  }

  private static Matcher match(Path file) {
    String name = SourceFolder.plainName(file).toLowerCase(Locale.ROOT);
    return NAME.matcher(name.contains("idx") || name.contains("byte") ? name : "");
  }

  /** Files; and of folders that unpacking named as a file, the file in it. Files come last. */
  private static List<Path> candidates(SourceFolder folder) throws IOException {
    List<Path> candidates = new ArrayList<>();
    for (Path named : folder.folders()) {
      if (match(named).matches()) {
        List<Path> inside = SourceFolder.of(named, folder.archive()).files();
        candidates.add(
            inside.stream().filter(file -> match(file).matches()).findFirst().orElse(named));
      }
    }
    candidates.addAll(folder.files());
    return candidates;
  }

  private static String setName(String prefix) {
    String name = prefix.replaceAll("[-_.]+$", "");
    return name.isEmpty() ? "train" : name;
  }

  /** The published names first, then plain ones; never a folder. */
  private static Path better(DatasetFile role, Path one, Path other) {
    if (Files.isDirectory(one)) {
      return other;
    }
    List<String> published = List.of(role.plainName(), role.gzipName());
    for (String name : published) {
      if (SourceFolder.plainName(other).equals(name)) {
        return SourceFolder.plainName(one).equals(published.get(0)) ? one : other;
      }
    }
    boolean compressed = SourceFolder.plainName(one).endsWith(".gz");
    return published.contains(SourceFolder.plainName(one)) || !compressed ? one : other;
  }

  @Override
  public String form() {
    return "IDX files";
  }

  @Override
  public String place() {
    return folder.name();
  }

  @Override
  public FoundDataset read(ImageSize pictureSize) throws IOException {
    requirePairs();
    Map<DatasetFile, FileContent> contents = Parallel.map(paths, this::read);
    Set<String> notes = new LinkedHashSet<>();
    contents.values().forEach(content -> notes.addAll(content.changes()));
    return new FoundDataset(contents, folder.classNames(), List.copyOf(notes));
  }

  private FileContent read(DatasetFile file, Path path) throws IOException {
    try {
      return FileContent.read(file, path, folder.name(path));
    } catch (IdxFormatException e) {
      Path compressed = path.resolveSibling(SourceFolder.plainName(path) + ".gz");
      if (folder.files().contains(compressed)) {
        throw new IOException(
            "%s, or delete it: %s beside it is read then".formatted(e.getMessage(), compressed), e);
      }
      throw e;
    }
  }

  /** Both parts need not be there, but a part needs its images and its labels. */
  private void requirePairs() throws LayoutException {
    String missing =
        Arrays.stream(DatasetFile.values())
            .filter(file -> !paths.containsKey(file))
            .filter(
                file -> paths.containsKey(DatasetFile.of(file.ofTraining(), !file.holdsImages())))
            .map(DatasetFile::plainName)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new LayoutException(
          "%s lacks %s; expected all four files there, plain or with .gz"
              .formatted(folder.name(), missing));
    }
  }
}
