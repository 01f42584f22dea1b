package org.fashionmnist.storage.sidebyside;

import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.fashionmnist.result.sidebyside.MissedImage;
import org.fashionmnist.result.sidebyside.SharedMisses;
import org.fashionmnist.result.sidebyside.TakenFor;

/**
 * Missed test images as CSV (RFC 4180 with "\n" line ends): a line an image. The wrong classes and
 * how many runs said each are lists of their own, separated by spaces.
 */
final class MissesCsv {

  private static final String HEADER =
      "image,label,miss_count,miss_share,taken_for,taken_for_counts,confidence\n";

  private MissesCsv() {}

  static String text(SharedMisses misses) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (MissedImage image : misses.images()) {
      csv.append(image.image()).append(',');
      csv.append(image.label()).append(',');
      csv.append(image.missCount()).append(',');
      csv.append((double) image.missCount() / misses.runCount()).append(',');
      csv.append(list(image, TakenFor::classNumber)).append(',');
      csv.append(list(image, TakenFor::runCount)).append(',');
      csv.append(image.confidence()).append('\n');
    }
    return csv.toString();
  }

  private static String list(MissedImage image, ToIntFunction<TakenFor> value) {
    return image.takenFor().stream()
        .map(taken -> String.valueOf(value.applyAsInt(taken)))
        .collect(Collectors.joining(" "));
  }
}
