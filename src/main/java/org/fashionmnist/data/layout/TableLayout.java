package org.fashionmnist.data.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fashionmnist.data.file.ClassNames;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxType;
import org.fashionmnist.data.table.ImageTable;
import org.fashionmnist.data.table.TableReader;

/**
 * Tables with an image in each row, one for each part, as Kaggle has them.
 *
 * @param tables the files of this layout
 */
record TableLayout(SourceFolder folder, Map<PartName, Path> tables) implements Layout {

  /** A table with fewer columns has no images in it. */
  private static final int FEWEST_COLUMNS = 10;

  private static final int LONGEST_FIRST_LINE = 1 << 20;

  /** The tables of a folder, if it has any. */
  static Optional<Layout> in(SourceFolder folder) throws IOException {
    Map<PartName, Path> tables = new EnumMap<>(PartName.class);
    for (Path file : folder.files()) {
      String name = SourceFolder.plainName(file);
      if (name.toLowerCase(Locale.ROOT).endsWith(".csv") && hasPixels(file)) {
        Path before = tables.put(PartName.in(name).orElse(PartName.TRAINING), file);
        if (before != null) {
          throw new LayoutException(
              "%s holds the tables %s and %s for one part; name one, or put it in a folder of its own"
                  .formatted(folder.name(), SourceFolder.plainName(before), name));
        }
      }
    }
    return tables.isEmpty() ? Optional.empty() : Optional.of(new TableLayout(folder, tables));
  }

  private static boolean hasPixels(Path file) throws IOException {
    char[] start = new char[LONGEST_FIRST_LINE];
    int length = 0;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.ISO_8859_1))) {
      length = Math.max(0, reader.read(start, 0, start.length));
    }
    int columns = 1;
    for (int i = 0; i < length && start[i] != '\n'; i++) {
      columns += start[i] == ',' ? 1 : 0;
    }
    return columns >= FEWEST_COLUMNS;
  }

  @Override
  public String form() {
    return tables.size() == 1 ? "a table of images (CSV)" : "tables of images (CSV)";
  }

  @Override
  public String place() {
    return tables.size() == 1 ? folder.name(tables.values().iterator().next()) : folder.name();
  }

  @Override
  public FoundDataset read(ImageSize pictureSize) throws IOException {
    Map<PartName, ImageTable> read = new EnumMap<>(PartName.class);
    for (Map.Entry<PartName, Path> table : tables.entrySet()) {
      read.put(table.getKey(), TableReader.read(table.getValue(), folder.name(table.getValue())));
    }
    List<String> names = classNames(read);
    Parts parts = new Parts();
    for (Map.Entry<PartName, ImageTable> table : read.entrySet()) {
      String name = folder.name(tables.get(table.getKey()));
      parts.add(table.getKey(), true, name, table.getValue().pixels());
      parts.add(table.getKey(), false, name, labels(table.getValue().labels(), names, name));
    }
    Optional<ClassNames> named = folder.classNames();
    return parts.found(
        place(),
        named.isPresent() || names.isEmpty()
            ? named
            : Optional.of(new ClassNames(names, "the labels of " + place())));
  }

  /** The names that stand for labels, sorted; none where all labels are numbers. */
  private static List<String> classNames(Map<PartName, ImageTable> tables) {
    TreeSet<String> labels =
        tables.values().stream()
            .flatMap(table -> table.labels().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    boolean numbers = labels.stream().allMatch(label -> label.matches("-?\\d{1,9}(\\.0+)?"));
    return numbers ? List.of() : new ArrayList<>(labels);
  }

  private static IdxArray labels(List<String> labels, List<String> names, String name)
      throws LayoutException {
    byte[] numbers = new byte[labels.size()];
    for (int i = 0; i < numbers.length; i++) {
      String label = labels.get(i);
      int number = names.isEmpty() ? (int) Double.parseDouble(label) : names.indexOf(label);
      if (number < 0 || number > 255) {
        throw new LayoutException(
            "%s has the label %s in its image %,d; expected at most 256 classes, numbered from 0"
                .formatted(name, label, i + 1));
      }
      numbers[i] = (byte) number;
    }
    return IdxArray.of(IdxType.UNSIGNED_BYTE, List.of(numbers.length), numbers);
  }
}
