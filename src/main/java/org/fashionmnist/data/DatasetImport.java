package org.fashionmnist.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.fashionmnist.data.file.ClassNames;
import org.fashionmnist.data.file.DatasetFile;
import org.fashionmnist.data.file.DatasetFiles;
import org.fashionmnist.data.file.DatasetKind;
import org.fashionmnist.data.file.FileContent;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxType;
import org.fashionmnist.data.idx.IdxWriter;
import org.fashionmnist.data.layout.DatasetFinder;
import org.fashionmnist.data.layout.FoundDataset;
import org.fashionmnist.data.layout.ImageConversion;
import org.fashionmnist.data.layout.ImageSize;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.StratifiedSplit;
import org.fashionmnist.result.wording.Figures;
import org.fashionmnist.storage.AtomicFolder;

/**
 * Makes a folder of IDX files and a {@code classes.txt} of labeled images in another layout.
 *
 * @param conversion what is done to the images; the size is 28 × 28 for pictures where it names
 *     none
 * @param classNames what the classes are called, if the user says so
 * @param testShare of each class that becomes the test part, where there is none, between 0 and 1
 * @param seed that chooses them
 */
public record DatasetImport(
    ImageConversion conversion, Optional<List<String>> classNames, double testShare, long seed) {

  /** Leaves the images as they are and holds out a fifth. */
  public static final DatasetImport STANDARD =
      new DatasetImport(ImageConversion.NONE, Optional.empty(), 0.2, 1);

  /**
   * Imports a data set.
   *
   * @param sources one folder or archive, or the files of one data set
   * @param target the folder to make; it appears only when complete
   * @throws java.nio.file.FileAlreadyExistsException if there is something in its place
   * @throws IOException if the sources hold no data set, or it cannot be written
   */
  public ImportedDataset run(List<Path> sources, Path target) throws IOException {
    AtomicFolder.requireNew(target);
    try (DatasetFinder finder = DatasetFinder.find(sources)) {
      FoundDataset found = finder.read(conversion.size().orElse(ImageSize.STANDARD));
      List<String> notes = new ArrayList<>(found.notes());
      Map<DatasetFile, FileContent> contents = converted(found.contents());
      Optional<ClassNames> named = names(found, contents, notes);
      holdOutTest(contents, notes);
      DatasetFiles files = DatasetFiles.of(DatasetKind.CUSTOM, contents, named);
      write(contents, files.classNames(), target);
      FileContent any = contents.values().iterator().next();
      List<Integer> shape = images(contents).orElse(any).array().shape();
      return new ImportedDataset(
          target,
          finder.layout().form(),
          finder.layout().place(),
          count(contents, true),
          count(contents, false),
          shape.get(1),
          shape.get(2),
          files.classNames(),
          notes);
    }
  }

  private Map<DatasetFile, FileContent> converted(Map<DatasetFile, FileContent> found)
      throws IOException {
    Map<DatasetFile, FileContent> converted = new EnumMap<>(DatasetFile.class);
    for (FileContent content : found.values()) {
      boolean same = conversion.equals(ImageConversion.NONE) || !content.file().holdsImages();
      converted.put(
          content.file(), same ? content : with(content, conversion.apply(content.array())));
    }
    return converted;
  }

  private static FileContent with(FileContent content, IdxArray array) throws IOException {
    return FileContent.of(content.file(), content.name(), array);
  }

  /**
   * The names of the classes. As many as there are different labels name those, so that labels
   * which do not start at 0, or have gaps, are numbered anew.
   */
  private Optional<ClassNames> names(
      FoundDataset found, Map<DatasetFile, FileContent> contents, List<String> notes)
      throws IOException {
    if (classNames.isEmpty()) {
      return found.classNames();
    }
    ClassNames names = new ClassNames(classNames.get(), "--classes");
    TreeSet<Integer> labels = new TreeSet<>();
    for (FileContent content : contents.values()) {
      if (!content.file().holdsImages()) {
        for (byte label : content.array().bytes()) {
          labels.add(Byte.toUnsignedInt(label));
        }
      }
    }
    if (names.names().size() == labels.size() && labels.last() >= labels.size()) {
      Map<Integer, Integer> numbers = new LinkedHashMap<>();
      labels.forEach(label -> numbers.put(label, numbers.size()));
      for (FileContent content : List.copyOf(contents.values())) {
        if (!content.file().holdsImages()) {
          contents.put(content.file(), with(content, renumbered(content.array(), numbers)));
        }
      }
      notes.add(
          "the labels %d to %d were numbered anew from 0".formatted(labels.first(), labels.last()));
    }
    return Optional.of(names);
  }

  private static IdxArray renumbered(IdxArray labels, Map<Integer, Integer> numbers) {
    byte[] renumbered = labels.bytes().clone();
    for (int i = 0; i < renumbered.length; i++) {
      renumbered[i] = numbers.get(Byte.toUnsignedInt(renumbered[i])).byteValue();
    }
    return IdxArray.of(IdxType.UNSIGNED_BYTE, labels.shape(), renumbered);
  }

  private void holdOutTest(Map<DatasetFile, FileContent> contents, List<String> notes)
      throws IOException {
    if (contents.containsKey(DatasetFile.TEST_IMAGES)) {
      return;
    }
    FileContent images = contents.get(DatasetFile.TRAINING_IMAGES);
    FileContent labels = contents.get(DatasetFile.TRAINING_LABELS);
    List<Integer> shape = images.array().shape();
    DatasetFiles.of(DatasetKind.CUSTOM, contents); // as many labels as images
    StratifiedSplit split =
        StratifiedSplit.of(
            LabeledImages.of(
                images.array().bytes(), labels.array().bytes(), shape.get(1), shape.get(2)),
            testShare,
            seed);
    if (split.validation().count() == 0) {
      throw new IOException(
          "%s has no test images, and too few to hold some out; expected more, or a larger --test"
              .formatted(images.name()));
    }
    for (boolean training : new boolean[] {true, false}) {
      LabeledImages part = training ? split.training() : split.validation();
      put(contents, DatasetFile.of(training, true), images.name(), pixels(part));
      put(contents, DatasetFile.of(training, false), labels.name(), labels(part));
    }
    notes.add(
        "no test part: %,d images, %s of each class, are held out for it (seed %d)"
            .formatted(split.validation().count(), Figures.roundPercent(testShare), seed));
  }

  private static void put(
      Map<DatasetFile, FileContent> contents, DatasetFile file, String name, IdxArray array)
      throws IOException {
    contents.put(file, FileContent.of(file, name, array));
  }

  private static IdxArray pixels(LabeledImages images) {
    byte[] pixels = new byte[images.count() * images.pixelCount()];
    for (int i = 0; i < images.count(); i++) {
      for (int p = 0; p < images.pixelCount(); p++) {
        pixels[i * images.pixelCount() + p] = (byte) images.pixel(i, p);
      }
    }
    return IdxArray.of(
        IdxType.UNSIGNED_BYTE, List.of(images.count(), images.height(), images.width()), pixels);
  }

  private static IdxArray labels(LabeledImages images) {
    byte[] labels = new byte[images.count()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) images.label(i);
    }
    return IdxArray.of(IdxType.UNSIGNED_BYTE, List.of(labels.length), labels);
  }

  private static void write(
      Map<DatasetFile, FileContent> contents, List<String> classNames, Path target)
      throws IOException {
    AtomicFolder.write(
        target,
        folder -> {
          for (FileContent content : contents.values()) {
            IdxWriter.write(content.array(), folder.resolve(content.file().plainName()));
          }
          new ClassNames(classNames, ClassNames.FILE).write(folder.resolve(ClassNames.FILE));
        });
  }

  private static Optional<FileContent> images(Map<DatasetFile, FileContent> contents) {
    return contents.values().stream().filter(content -> content.file().holdsImages()).findFirst();
  }

  private static int count(Map<DatasetFile, FileContent> contents, boolean training) {
    FileContent labels = contents.get(DatasetFile.of(training, false));
    return labels == null ? 0 : labels.count();
  }
}
