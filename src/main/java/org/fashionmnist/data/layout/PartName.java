package org.fashionmnist.data.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The parts of a data set, as names of files, folders and arrays say them. */
@SuppressWarnings("ImmutableEnumChecker") // The sets are unmodifiable.
enum PartName {
  TRAINING(Set.of("train", "training", "trn")),
  VALIDATION(Set.of("val", "valid", "validation", "dev")),
  TEST(Set.of("test", "testing", "t10k", "tst"));

  private static final Set<String> IMAGES =
      Set.of("images", "image", "imgs", "img", "x", "data", "pixels");
  private static final Set<String> LABELS =
      Set.of("labels", "label", "lbls", "y", "targets", "target", "classes");

  private final Set<String> words;

  PartName(Set<String> words) {
    this.words = words;
  }

  /** The part that a name says, if it says one, for example that of {@code x_train}. */
  static Optional<PartName> in(String name) {
    List<String> found = words(name);
    return Arrays.stream(values())
        .filter(part -> found.stream().anyMatch(part.words::contains))
        .findFirst();
  }

  /** Whether a name says images or labels, if it says one of them. */
  static Optional<Boolean> saysImages(String name) {
    List<String> found = words(name);
    if (found.stream().anyMatch(LABELS::contains)) {
      return Optional.of(false);
    }
    return found.stream().anyMatch(IMAGES::contains) ? Optional.of(true) : Optional.empty();
  }

  /** {@code X_train}, {@code trainX} and {@code kmnist-train-imgs.npz} as words in lower case. */
  private static List<String> words(String name) {
    String apart = name.replaceAll("([a-z])([A-Z])", "$1 $2");
    return List.of(apart.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1));
  }
}
