package org.fashionmnist.result.wording;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.result.comparison.PairedDifference;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.sidebyside.PairedAccuracy;

/** What is said of scores on the test images. */
public final class Verdicts {

  private static final int MOST_NAMES = 4;

  private Verdicts() {}

  /** Accuracy, its interval, and the loss. */
  public static String scores(Evaluation test) {
    return "test accuracy %s (95 %% interval %s), loss %s"
        .formatted(
            Figures.percent(test.scores().accuracy()),
            Figures.percents(test.accuracyInterval()),
            Figures.loss(test.scores().loss()));
  }

  /** Which classes have no test images, and what that means; empty where all have. */
  public static Optional<String> withoutImages(Evaluation test) {
    List<String> names = test.classesWithoutImages();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("no test images of %s: left out of the averages".formatted(someOf(names)));
  }

  /** Which classes were never predicted, and what that means; empty where all were. */
  public static Optional<String> neverPredicted(Evaluation test) {
    List<String> names =
        IntStream.range(0, test.perClass().size())
            .filter(c -> test.perClass().get(c).hasImages() && test.precision(c).isEmpty())
            .mapToObj(c -> test.perClass().get(c).name())
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "No image was taken for %s: no precision, which counts as 0 in the mean"
                .formatted(someOf(names)));
  }

  private static String someOf(List<String> names) {
    int rest = names.size() - MOST_NAMES;
    return rest <= 0
        ? Figures.list(names)
        : String.join(", ", names.subList(0, MOST_NAMES)) + " and %d more".formatted(rest);
  }

  /** Whether two runs can be told apart. */
  public static String of(PairedAccuracy pair) {
    return pair.distinguishable() ? "more than the noise of the test set" : "may be chance";
  }

  /** Whether two optimizers can be told apart. */
  public static String of(PairedDifference pair) {
    return pair.distinguishable() ? "told apart" : "may be chance";
  }
}
