package org.fashionmnist.data.file;

import static org.fashionmnist.data.file.DatasetFile.TEST_IMAGES;
import static org.fashionmnist.data.file.DatasetFile.TEST_LABELS;
import static org.fashionmnist.data.file.DatasetFile.TRAINING_IMAGES;
import static org.fashionmnist.data.file.DatasetFile.TRAINING_LABELS;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fashionmnist.data.idx.IdxFormatException;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.TestSet;
import org.fashionmnist.result.DataProvenance;

/** The files of a data set in memory, each verified, and fitting each other. */
public final class DatasetFiles {

  private final DatasetKind kind;
  private final Map<DatasetFile, FileContent> contents;
  private final List<String> classNames;

  private DatasetFiles(
      DatasetKind kind, Map<DatasetFile, FileContent> contents, List<String> classNames) {
    this.kind = kind;
    this.contents = new EnumMap<>(contents);
    this.classNames = List.copyOf(classNames);
  }

  /**
   * Reads and verifies the files in a folder, all four at once.
   *
   * @throws FileNotFoundException if the folder or one of the files is missing
   * @throws IdxFormatException if a file is damaged, or two files do not fit each other
   * @throws WrongDatasetException if a file is not the published one of {@code kind}
   */
  public static DatasetFiles read(DatasetKind kind, Path folder) throws IOException {
    return read(kind, folder, (file, path) -> FileContent.read(kind, file, path));
  }

  /** Reads the files in a folder, all four at once, in the way of {@code reading}. */
  public static DatasetFiles read(
      DatasetKind kind, Path folder, Parallel.Work<Path, FileContent> reading) throws IOException {
    return of(kind, Parallel.map(find(folder), reading));
  }

  /**
   * Takes the contents of all four files, whose classes have the names of their kind.
   *
   * @throws IdxFormatException if two files do not fit each other
   */
  public static DatasetFiles of(DatasetKind kind, Map<DatasetFile, FileContent> contents)
      throws IdxFormatException {
    return of(kind, contents, Optional.empty());
  }

  /**
   * Takes the contents of all four files, or of those of one part.
   *
   * @param named what the classes are called, where it is not as their kind says
   * @throws IdxFormatException if two files do not fit each other, or a class has no name
   */
  public static DatasetFiles of(
      DatasetKind kind, Map<DatasetFile, FileContent> contents, Optional<ClassNames> named)
      throws IdxFormatException {
    FileContent trainingImages = contents.get(TRAINING_IMAGES);
    FileContent testImages = contents.get(TEST_IMAGES);
    FileContent trainingLabels = contents.get(TRAINING_LABELS);
    FileContent testLabels = contents.get(TEST_LABELS);
    requireSameCount(trainingImages, trainingLabels);
    requireSameCount(testImages, testLabels);
    if (trainingImages != null && testImages != null) {
      requireSameSize(trainingImages, testImages);
    }
    FileContent deciding = trainingLabels == null ? testLabels : trainingLabels;
    List<String> classNames = kind.classNames(deciding.largestLabel());
    if (named.isPresent()) {
      named.get().requireFor(deciding);
      classNames = named.get().names();
    }
    if (testLabels != null) {
      testLabels.requireLabelsBelow(classNames.size());
    }
    return new DatasetFiles(kind, contents, classNames);
  }

  private static void requireSameCount(FileContent images, FileContent labels)
      throws IdxFormatException {
    if (images != null && labels != null && images.count() != labels.count()) {
      throw new IdxFormatException(
          labels.name(),
          "holds %d labels".formatted(labels.count()),
          "%d, one for each image in %s".formatted(images.count(), images.name()),
          "put files together that belong together");
    }
  }

  private static void requireSameSize(FileContent trainingImages, FileContent testImages)
      throws IdxFormatException {
    if (height(trainingImages) != height(testImages)
        || width(trainingImages) != width(testImages)) {
      throw new IdxFormatException(
          testImages.name(),
          "holds images of %d × %d".formatted(height(testImages), width(testImages)),
          "images of %d × %d as in %s"
              .formatted(height(trainingImages), width(trainingImages), trainingImages.name()),
          "put files together that belong together");
    }
  }

  private static Map<DatasetFile, Path> find(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new FileNotFoundException(
          "%s %s; expected the folder that holds %s and the other three files, plain or with .gz"
              .formatted(
                  folder,
                  Files.exists(folder) ? "is not a folder" : "does not exist",
                  TRAINING_IMAGES.plainName()));
    }
    if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
      throw new IOException(folder + " may not be read; change its permissions");
    }
    Map<DatasetFile, Path> paths = new EnumMap<>(DatasetFile.class);
    for (DatasetFile file : DatasetFile.values()) {
      file.in(folder).ifPresent(path -> paths.put(file, path));
    }
    requireAll(paths, folder);
    return paths;
  }

  private static void requireAll(Map<DatasetFile, ?> found, Path folder)
      throws FileNotFoundException {
    if (found.size() < DatasetFile.values().length) {
      String missing =
          Arrays.stream(DatasetFile.values())
              .filter(file -> !found.containsKey(file))
              .map(DatasetFile::plainName)
              .collect(Collectors.joining(", "));
      throw new FileNotFoundException(
          "%s lacks %s; expected all four files there, plain or with .gz"
              .formatted(folder, missing));
    }
  }

  /** In label order. */
  public List<String> classNames() {
    return classNames;
  }

  /** Whether both files of a part are there. */
  public boolean has(boolean training) {
    return contents.containsKey(DatasetFile.of(training, true))
        && contents.containsKey(DatasetFile.of(training, false));
  }

  /**
   * The data set of these files, whose bytes it shares.
   *
   * @param source where the files were found, in words
   * @param sample whether they are only the bundled sample
   * @throws IllegalStateException if one of the four is not there
   */
  public Dataset dataset(String source, boolean sample) {
    return new Dataset(classNames, images(true), images(false), provenance(source, sample));
  }

  /**
   * The test part of these files, whose bytes it shares; what else is there is left out.
   *
   * @param source where the files were found, in words
   * @throws IllegalStateException if they have no test part
   */
  public TestSet testSet(String source) {
    return new TestSet(classNames, images(false), provenance(source, false));
  }

  private DataProvenance provenance(String source, boolean sample) {
    return new DataProvenance(
        kind.optionName(),
        source,
        sample,
        contents.values().stream().map(FileContent::dataFile).toList());
  }

  private LabeledImages images(boolean training) {
    if (!has(training)) {
      throw new IllegalStateException("no images and labels of this part");
    }
    FileContent images = contents.get(DatasetFile.of(training, true));
    return LabeledImages.of(
        images.array().bytes(),
        contents.get(DatasetFile.of(training, false)).array().bytes(),
        height(images),
        width(images));
  }

  private static int height(FileContent images) {
    return images.array().shape().get(1);
  }

  private static int width(FileContent images) {
    return images.array().shape().get(2);
  }
}
