package org.fashionmnist.data.file;

import static org.fashionmnist.data.file.DatasetFile.TEST_IMAGES;
import static org.fashionmnist.data.file.DatasetFile.TEST_LABELS;
import static org.fashionmnist.data.file.DatasetFile.TRAINING_IMAGES;
import static org.fashionmnist.data.file.DatasetFile.TRAINING_LABELS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fashionmnist.result.wording.Names;

/** Which data set four files are meant to be. */
@SuppressWarnings("ImmutableEnumChecker") // The lists and maps are unmodifiable.
public enum DatasetKind {
  /** Articles of clothing; the files are known by their checksums. */
  FASHION_MNIST(
      "fashion-mnist",
      "the articles of clothing of Fashion-MNIST",
      List.of(
          "T-shirt/top",
          "Trouser",
          "Pullover",
          "Dress",
          "Coat",
          "Sandal",
          "Shirt",
          "Sneaker",
          "Bag",
          "Ankle boot"),
      Map.of(
          TRAINING_IMAGES, "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
          TRAINING_LABELS, "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
          TEST_IMAGES, "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
          TEST_LABELS, "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34")),

  /** Handwritten digits; the files are known by their checksums. */
  MNIST(
      "mnist",
      "the handwritten digits of MNIST",
      numbersBelow(10),
      Map.of(
          TRAINING_IMAGES, "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
          TRAINING_LABELS, "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
          TEST_IMAGES, "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
          TEST_LABELS, "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2")),

  /** Any other data set of this form; its classes are the labels from 0 to the largest. */
  CUSTOM("custom", "the images of a custom data set", List.of(), Map.of());

  private final String optionName;
  private final String content;
  private final List<String> classNames;
  private final Map<DatasetFile, String> published;

  DatasetKind(
      String optionName,
      String content,
      List<String> classNames,
      Map<DatasetFile, String> published) {
    this.optionName = optionName;
    this.content = content;
    this.classNames = classNames;
    this.published = published;
  }

  /** The kind that the command line calls {@code optionName}, if there is one. */
  public static Optional<DatasetKind> ofOptionName(String optionName) {
    return Arrays.stream(values()).filter(k -> k.optionName.equals(optionName)).findFirst();
  }

  /** The kind whose published files these are, or {@link #CUSTOM}. */
  public static DatasetKind recognized(Map<DatasetFile, FileContent> contents) {
    return Arrays.stream(values())
        .filter(
            kind ->
                contents.values().stream()
                    .allMatch(c -> c.sha256().equals(kind.published.get(c.file()))))
        .findFirst()
        .orElse(CUSTOM);
  }

  /** {@code fashion-mnist}, {@code mnist} or {@code custom}. */
  public String optionName() {
    return optionName;
  }

  /** What sentences call the data set. */
  public String displayName() {
    return Names.dataset(optionName);
  }

  /** The number of classes, unless the labels decide it. */
  public OptionalInt classCount() {
    return classNames.isEmpty() ? OptionalInt.empty() : OptionalInt.of(classNames.size());
  }

  /** The names of the classes in label order, for labels up to {@code largestLabel}. */
  public List<String> classNames(int largestLabel) {
    return classNames.isEmpty() ? numbersBelow(largestLabel + 1) : classNames;
  }

  /** SHA-256 of the published file, decompressed, in lower-case hexadecimal digits. */
  public Optional<String> publishedSha256(DatasetFile file) {
    return Optional.ofNullable(published.get(file));
  }

  /**
   * Requires the published file, where there is one.
   *
   * @param name what an error calls the file
   * @throws WrongDatasetException if the checksum is another one
   */
  void requirePublished(DatasetFile file, String sha256, String name) throws WrongDatasetException {
    String expected = published.getOrDefault(file, sha256);
    if (sha256.equals(expected)) {
      return;
    }
    for (DatasetKind other : values()) {
      if (other != this && other.published.containsValue(sha256)) {
        throw new WrongDatasetException(
            "%s: these are %s, not %s; to train on them say --dataset %s"
                .formatted(name, other.content, displayName(), other.optionName));
      }
    }
    throw new WrongDatasetException(
        "%s is not the published file of %s: its content has the SHA-256 %s, expected %s; get the file again, or say --dataset custom if this is intended"
            .formatted(name, displayName(), sha256, expected));
  }

  private static List<String> numbersBelow(int count) {
    return IntStream.range(0, count)
        .mapToObj(String::valueOf)
        .collect(Collectors.toUnmodifiableList());
  }
}
