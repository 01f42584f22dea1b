package org.fashionmnist.data.layout;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.npy.NpyReader;
import org.fashionmnist.data.npy.NpzReader;

/**
 * Arrays of NumPy: one NPZ archive as Keras and MedMNIST have it, one for each part or array as
 * KMNIST has it, or NPY files. What an array is, its name says, or else that of its file.
 *
 * @param arrays the files of this layout
 */
record ArrayLayout(SourceFolder folder, List<Path> arrays) implements Layout {

  ArrayLayout {
    arrays = List.copyOf(arrays);
  }

  /** The arrays of a folder, if it has any. */
  static Optional<Layout> in(SourceFolder folder) {
    List<Path> arrays = folder.files().stream().filter(file -> isNpz(file) || isNpy(file)).toList();
    return arrays.isEmpty() ? Optional.empty() : Optional.of(new ArrayLayout(folder, arrays));
  }

  private static boolean isNpz(Path file) {
    return SourceFolder.plainName(file).toLowerCase(Locale.ROOT).endsWith(".npz");
  }

  private static boolean isNpy(Path file) {
    return SourceFolder.plainName(file).toLowerCase(Locale.ROOT).endsWith(".npy");
  }

  @Override
  public String form() {
    return "arrays of NumPy";
  }

  @Override
  public String place() {
    return arrays.size() == 1 ? folder.name(arrays.get(0)) : folder.name();
  }

  @Override
  public FoundDataset read(ImageSize pictureSize) throws IOException {
    Parts parts = new Parts();
    for (Path file : arrays) {
      String stem = SourceFolder.plainName(file).replaceFirst("\\.np[yz]$", "");
      if (isNpy(file)) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
          add(parts, stem, stem, folder.name(file), NpyReader.read(in, folder.name(file)));
        }
      } else {
        Map<String, IdxArray> found = NpzReader.read(file);
        for (Map.Entry<String, IdxArray> array : found.entrySet()) {
          String name = folder.name(file) + "/" + array.getKey();
          add(parts, found.size() == 1 ? stem : array.getKey(), stem, name, array.getValue());
        }
      }
    }
    return parts.found(place(), folder.classNames());
  }

  /**
   * @param key what the array is called
   * @param stem what its file is called
   */
  private static void add(Parts parts, String key, String stem, String name, IdxArray array)
      throws IOException {
    Optional<Boolean> images = PartName.saysImages(key);
    if (images.isEmpty()) {
      throw new LayoutException(
          ("%s is neither images nor labels by its name; expected names such as x_train and"
                  + " y_train, train_images and train_labels; save it so")
              .formatted(name));
    }
    PartName part = PartName.in(key).or(() -> PartName.in(stem)).orElse(PartName.TRAINING);
    parts.add(part, images.get(), name, array);
  }
}
