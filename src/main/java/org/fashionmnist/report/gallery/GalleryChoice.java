package org.fashionmnist.report.gallery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.fashionmnist.result.run.ImagePredictions;

/** Which test images are worth looking at. Equal ones stay in the order of the set. */
record GalleryChoice(ImagePredictions predictions) {

  /** Images whose wrong class the network was surest of, the surest first. */
  List<Integer> mostConfidentMistakes(int limit) {
    return sorted(
        image -> !predictions.isCorrect(image),
        Comparator.<Integer>comparingDouble(predictions::confidence).reversed(),
        limit);
  }

  /** Images that were classified right with the least lead over the next class, the least first. */
  List<Integer> closestHits(int limit) {
    float[] leads = new float[predictions.count()];
    images(predictions::isCorrect).forEach(image -> leads[image] = predictions.lead(image));
    return sorted(predictions::isCorrect, Comparator.comparingDouble(image -> leads[image]), limit);
  }

  /** The first image of each class, in label order; a class without images has none. */
  List<Integer> firstOfEachClass() {
    List<Integer> chosen = new ArrayList<>();
    for (int c = 0; c < predictions.classNames().size(); c++) {
      int label = c;
      images(image -> predictions.label(image) == label).limit(1).forEach(chosen::add);
    }
    return chosen;
  }

  /** Images that were classified right. */
  int hitCount() {
    return (int) images(predictions::isCorrect).count();
  }

  private List<Integer> sorted(IntPredicate wanted, Comparator<Integer> order, int limit) {
    return images(wanted).boxed().sorted(order).limit(limit).toList();
  }

  private IntStream images(IntPredicate wanted) {
    return IntStream.range(0, predictions.count()).filter(wanted);
  }
}
