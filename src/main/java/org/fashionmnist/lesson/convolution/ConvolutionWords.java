package org.fashionmnist.lesson.convolution;

import java.util.Locale;
import java.util.stream.Stream;
import org.fashionmnist.result.lesson.ConvolutionRecord;
import org.fashionmnist.result.lesson.ConvolutionSettings;

/** What a lesson on convolution says in words, in the terminal and on its page. */
public final class ConvolutionWords {

  /** Rows and columns of an image of the data set, and of its map under a filter of 3 × 3. */
  private static final int WHOLE = 28;

  private ConvolutionWords() {}

  /** What the filter is. */
  public static String filter(ConvolutionSettings settings) {
    return Stream.of(LessonFilter.values())
        .filter(filter -> filter.label().equals(settings.filter()))
        .findFirst()
        .map(
            filter ->
                filter == LessonFilter.RANDOM
                    ? "random, by seed " + settings.seed()
                    : "%s, which finds %s".formatted(filter.label(), filter.finds()))
        .orElse("its weights were given");
  }

  /** What it answers to, to be continued from "it finds". */
  public static String found(ConvolutionSettings settings) {
    return Stream.of(LessonFilter.values())
        .filter(filter -> filter.label().equals(settings.filter()))
        .findFirst()
        .map(LessonFilter::finds)
        .orElse("what its nine weights look for");
  }

  /** From the image to the pooled map. */
  public static String network(ConvolutionSettings settings) {
    ConvolutionShape shape = ConvolutionDerivations.shape(settings);
    return "%1$d × %1$d image, filter 3 × 3 with stride %2$d and padding %3$s: %4$d × %4$d map; ReLU; %5$s"
        .formatted(
            shape.imageSize(),
            shape.stride(),
            settings.padding(),
            shape.mapSize(),
            shape.pool() == 1
                ? "no pooling"
                : "max-pooling %1$d × %1$d: %2$d × %2$d"
                    .formatted(shape.pool(), shape.pooledSize()));
  }

  /** Weights of a filter beside those of a dense layer. */
  public static String weights(ConvolutionSettings settings) {
    ConvolutionShape shape = ConvolutionDerivations.shape(settings);
    int pixels = shape.imageSize() * shape.imageSize();
    int sums = shape.mapSize() * shape.mapSize();
    int whole = (WHOLE - 2) * (WHOLE - 2);
    return String.format(
        Locale.ROOT,
        "A dense layer from these %d pixels to these %d sums has a weight from each pixel to each sum:"
            + " %d·%d weights and %d biases, %,d numbers to learn. The filter has 9 weights and a"
            + " bias, %d numbers, because it looks at 9 pixels at a time and shares its weights among"
            + " all windows. From a whole garment of 28 × 28 pixels to a map of 26 × 26 it would be"
            + " %,d numbers against the same %d.",
        pixels,
        sums,
        pixels,
        sums,
        sums,
        settings.sizes().denseParameters(),
        settings.sizes().parameters(),
        WHOLE * WHOLE * whole + whole,
        settings.sizes().parameters());
  }

  /** What the shifted image shows. */
  public static String shift(ConvolutionRecord lesson) {
    ConvolutionRecord.Shift shift = lesson.shift();
    int stride = lesson.settings().stride();
    String moved =
        "The same image, moved to the right by %s, and the same filter: "
            .formatted(stride == 1 ? "one pixel" : stride + " pixels, one stride");
    if (shift.comparedCount() == 0) {
      return moved + "the map is a single number, and has no place to move to.";
    }
    boolean all = shift.movedCount() == shift.comparedCount();
    return moved
        + "the map moves along by one place. %s sums that have a left neighbor are what that neighbor was before%s. What was learned at one place is found at every other; a dense layer would have to learn it for each."
            .formatted(
                all
                    ? "All " + shift.comparedCount()
                    : shift.movedCount() + " of the " + shift.comparedCount(),
                all ? "" : "; the others saw the padding then, or see it now");
  }
}
