package org.fashionmnist.data.layout;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fashionmnist.data.archive.ZipArchive;
import org.fashionmnist.data.file.ClassNames;
import org.fashionmnist.data.file.DatasetKind;
import org.fashionmnist.data.file.FileContent;

/**
 * Finds the data set that lies in a place: a folder, some levels below it, in a ZIP archive, or in
 * single files. To be closed when it was read.
 *
 * @param layout what was found
 * @param archive the archive that it is in, if it is in one
 */
public record DatasetFinder(Layout layout, Optional<ZipArchive> archive) implements Closeable {

  private static final int DEEPEST = 3;
  private static final String KNOWN =
      "four IDX files (train-images-idx3-ubyte and its like), a CSV table with a column label, an"
          + " .npz of NumPy, a folder of pictures for each class, or a ZIP of one of these";

  private static final ClassNames FASHION =
      new ClassNames(DatasetKind.FASHION_MNIST.classNames(0), "Fashion-MNIST");

  /** In the name of a file, or the folder that torchvision makes. */
  private static final Pattern FASHION_FILE =
      Pattern.compile("(?i)fashion[-_]?mnist[^/\\\\]*$|FashionMNIST[/\\\\]raw[/\\\\][^/\\\\]*$");

  /** Looks for one kind of layout in a folder. */
  @FunctionalInterface
  private interface Search {
    Optional<Layout> in(SourceFolder folder) throws IOException;
  }

  /**
   * Finds the data set in a place.
   *
   * @param place a folder, a ZIP archive, a table or an archive of arrays; or a folder and the
   *     beginning of the names of some files in it, for example {@code gzip/emnist-letters}
   * @throws FileNotFoundException if there is no such place
   * @throws LayoutException if it holds no data set, or several
   */
  public static DatasetFinder find(Path place) throws IOException {
    return find(List.of(place));
  }

  /** Finds the data set in a place, or in the files that are named. */
  public static DatasetFinder find(List<Path> places) throws IOException {
    Path first = places.get(0);
    if (places.size() > 1) {
      return new DatasetFinder(require(files(places)), Optional.empty());
    }
    if (Files.isDirectory(first)) {
      return new DatasetFinder(require(SourceFolder.of(first, Optional.empty())), Optional.empty());
    }
    if (!Files.exists(first)) {
      return new DatasetFinder(require(beginning(first)), Optional.empty());
    }
    if (ZipArchive.isZip(first) && !isNpz(first)) {
      ZipArchive archive = ZipArchive.open(first);
      try {
        Layout layout =
            archive.read(() -> require(SourceFolder.of(archive.root(), Optional.of(first))));
        return new DatasetFinder(layout, Optional.of(archive));
      } catch (IOException | RuntimeException e) {
        archive.close();
        throw e;
      }
    }
    Layout layout = require(files(places));
    if (!layout.paths().isEmpty()) {
      throw new LayoutException(
          "%s is one file of several; expected their folder, %s".formatted(first, layout.place()));
    }
    return new DatasetFinder(layout, Optional.empty());
  }

  private static boolean isNpz(Path file) {
    return SourceFolder.plainName(file).endsWith(".npz");
  }

  private static SourceFolder files(List<Path> files) throws IOException {
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new FileNotFoundException(
            "%s %s; expected one folder, one archive, or the files of one data set"
                .formatted(file, Files.exists(file) ? "is no file" : "does not exist"));
      }
    }
    Path folder = files.get(0).toAbsolutePath().getParent();
    return new SourceFolder(folder, Optional.empty(), files, List.of());
  }

  private static SourceFolder beginning(Path beginning) throws IOException {
    Path folder = Optional.ofNullable(beginning.getParent()).orElse(Path.of(""));
    String name = SourceFolder.plainName(beginning);
    if (Files.isDirectory(folder) && !name.isEmpty()) {
      try (Stream<Path> files = Files.list(folder)) {
        List<Path> found =
            files
                .filter(file -> SourceFolder.plainName(file).startsWith(name))
                .filter(Files::isRegularFile)
                .sorted()
                .toList();
        if (!found.isEmpty()) {
          return new SourceFolder(folder, Optional.empty(), found, List.of());
        }
      }
    }
    throw new FileNotFoundException("%s does not exist; expected %s".formatted(beginning, KNOWN));
  }

  private static Layout require(SourceFolder root) throws IOException {
    Optional<Layout> found = search(root, DatasetFinder::filesIn);
    if (found.isEmpty()) {
      found = search(root, PictureLayout::in);
    }
    return found.orElseThrow(
        () ->
            new LayoutException("%s holds no data set; expected %s".formatted(root.name(), KNOWN)));
  }

  private static Optional<Layout> filesIn(SourceFolder folder) throws IOException {
    for (Search search : List.<Search>of(IdxLayout::in, ArrayLayout::in, TableLayout::in)) {
      Optional<Layout> found = search.in(folder);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Level by level, so that what lies nearest is found, and no other. */
  private static Optional<Layout> search(SourceFolder root, Search search) throws IOException {
    List<SourceFolder> level = List.of(root);
    for (int depth = 0; depth <= DEEPEST; depth++) {
      List<Layout> found = new ArrayList<>();
      List<SourceFolder> next = new ArrayList<>();
      for (SourceFolder folder : level) {
        search.in(folder).ifPresent(found::add);
        if (found.isEmpty() && depth < DEEPEST) {
          next.addAll(folder.below());
        }
      }
      if (found.size() > 1) {
        throw new LayoutException(
            "%s holds several data sets: %s; name one of them"
                .formatted(
                    root.name(),
                    found.stream().map(Layout::place).collect(Collectors.joining(", "))));
      }
      if (found.size() == 1) {
        return Optional.of(found.get(0));
      }
      level = next;
    }
    return Optional.empty();
  }

  /**
   * Reads what was found. Where the files name no classes, but themselves after Fashion-MNIST, the
   * classes have its names.
   *
   * @param pictureSize of images that are made from pictures; others keep theirs
   * @throws IOException if a file is damaged, or is not what its name says
   */
  public FoundDataset read(ImageSize pictureSize) throws IOException {
    FoundDataset found =
        archive.isPresent()
            ? archive.get().read(() -> layout.read(pictureSize))
            : layout.read(pictureSize);
    boolean fashion =
        found.classNames().isEmpty()
            && found.contents().values().stream().allMatch(DatasetFinder::isFashion);
    return fashion
        ? found.named(FASHION, "classes: those of Fashion-MNIST, by its files' names")
        : found;
  }

  private static boolean isFashion(FileContent content) {
    return FASHION_FILE.matcher(content.name()).find()
        && (content.file().holdsImages() || content.largestLabel() < FASHION.names().size());
  }

  @Override
  public void close() throws IOException {
    if (archive.isPresent()) {
      archive.get().close();
    }
  }
}
