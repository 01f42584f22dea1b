package org.fashionmnist.data.layout;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.fashionmnist.data.file.ClassNames;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxType;
import org.fashionmnist.picture.InputPreparation;
import org.fashionmnist.picture.PictureReader;

/**
 * Pictures in a folder for each class, below folders for training and test or without these. They
 * are made gray, cropped, scaled and centered as {@code predict} does it.
 *
 * @param parts the folders of the classes of each part
 */
record PictureLayout(SourceFolder folder, Map<PartName, List<SourceFolder>> parts)
    implements Layout {

  private static final int MOST_CLASSES = 256;
  private static final int MOST_NAMED = 5;

  /** The pictures below a folder, if it has some by class. */
  static Optional<Layout> in(SourceFolder folder) throws IOException {
    Map<PartName, List<SourceFolder>> parts = new EnumMap<>(PartName.class);
    for (SourceFolder below : folder.below()) {
      Optional<PartName> part = PartName.in(SourceFolder.plainName(below.path()));
      List<SourceFolder> classes = part.isPresent() ? classFolders(below) : List.of();
      if (!classes.isEmpty()) {
        parts.computeIfAbsent(part.orElseThrow(), p -> new ArrayList<>()).addAll(classes);
      }
    }
    if (parts.isEmpty()) {
      List<SourceFolder> classes = classFolders(folder);
      if (classes.size() > 1) {
        parts.put(PartName.TRAINING, classes);
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(new PictureLayout(folder, parts));
  }

  private static List<SourceFolder> classFolders(SourceFolder folder) throws IOException {
    List<SourceFolder> classes = new ArrayList<>();
    for (SourceFolder below : folder.below()) {
      if (below.files().stream().anyMatch(PictureReader::isPicture)) {
        classes.add(below);
      }
    }
    return classes;
  }

  @Override
  public String form() {
    return "pictures by class";
  }

  @Override
  public String place() {
    return folder.name();
  }

  @Override
  public boolean isOfPictures() {
    return true;
  }

  @Override
  public FoundDataset read(ImageSize pictureSize) throws IOException {
    TreeSet<String> sorted = new TreeSet<>();
    parts.values().stream()
        .flatMap(List::stream)
        .forEach(c -> sorted.add(SourceFolder.plainName(c.path())));
    if (sorted.size() > MOST_CLASSES) {
      throw new LayoutException(
          "%s has %,d folders of pictures; expected at most %d classes"
              .formatted(place(), sorted.size(), MOST_CLASSES));
    }
    ClassNames names = new ClassNames(List.copyOf(sorted), "the folders in " + place());
    Parts read = new Parts();
    List<String> passedOver = new ArrayList<>();
    for (Map.Entry<PartName, List<SourceFolder>> part : parts.entrySet()) {
      List<byte[]> images = new ArrayList<>();
      List<Integer> labels = new ArrayList<>();
      for (SourceFolder pictures : part.getValue()) {
        int label = names.names().indexOf(SourceFolder.plainName(pictures.path()));
        List<byte[]> usable = read(pictures, pictureSize, passedOver);
        images.addAll(usable);
        usable.forEach(image -> labels.add(label));
      }
      if (images.isEmpty()) {
        throw new LayoutException(
            "%s: no picture can be used (%s)".formatted(place(), String.join("; ", passedOver)));
      }
      read.add(part.getKey(), true, place(), array(images, pictureSize));
      read.add(part.getKey(), false, place(), array(labels));
    }
    tellPassedOver(read, passedOver);
    return read.found(place(), Optional.of(names));
  }

  private List<byte[]> read(SourceFolder pictures, ImageSize size, List<String> passedOver)
      throws IOException {
    List<byte[]> images = new ArrayList<>();
    InputPreparation preparation = new InputPreparation(size.width(), size.height());
    for (Path file : pictures.files()) {
      if (!PictureReader.isPicture(file)) {
        passedOver.add(pictures.name(file) + ": no picture");
        continue;
      }
      try {
        images.add(levels(file, preparation));
      } catch (IOException e) {
        passedOver.add(pictures.name(file) + ": " + e.getMessage());
      }
    }
    return images;
  }

  private static byte[] levels(Path file, InputPreparation preparation) throws IOException {
    if (file.getFileSystem().equals(FileSystems.getDefault())) {
      return preparation.prepare(PictureReader.read(file)).input().copyLevels();
    }
    Path unpacked = Files.createTempFile("fashion-mnist-", ".picture");
    try {
      Files.copy(file, unpacked, StandardCopyOption.REPLACE_EXISTING);
      return preparation.prepare(PictureReader.read(unpacked)).input().copyLevels();
    } finally {
      Files.delete(unpacked);
    }
  }

  private static void tellPassedOver(Parts parts, List<String> passedOver) {
    passedOver.stream().limit(MOST_NAMED).forEach(file -> parts.note("passed over " + file));
    if (passedOver.size() > MOST_NAMED) {
      parts.note("passed over %,d more files".formatted(passedOver.size() - MOST_NAMED));
    }
  }

  private static IdxArray array(List<byte[]> images, ImageSize size) {
    byte[] pixels = new byte[Math.multiplyExact(images.size(), size.height() * size.width())];
    int at = 0;
    for (byte[] image : images) {
      System.arraycopy(image, 0, pixels, at, image.length);
      at += image.length;
    }
    return IdxArray.of(
        IdxType.UNSIGNED_BYTE, List.of(images.size(), size.height(), size.width()), pixels);
  }

  private static IdxArray array(List<Integer> labels) {
    byte[] bytes = new byte[labels.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = labels.get(i).byteValue();
    }
    return IdxArray.of(IdxType.UNSIGNED_BYTE, List.of(bytes.length), bytes);
  }
}
