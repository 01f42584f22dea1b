package org.fashionmnist.compare.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.sidebyside.MissedImage;
import org.fashionmnist.result.sidebyside.SharedMisses;
import org.fashionmnist.result.sidebyside.TakenFor;

/**
 * Which test images runs of the same settings miss together.
 *
 * <p>If run i missed its share eᵢ of n images independently of the others, n · P(k) images would be
 * missed by exactly k runs, where P is the {@link PoissonBinomial} distribution of e₁, …, e_N.
 * Errors are shared where more images than that are missed by no run and by all.
 */
public final class RunMisses {

  private static final Comparator<MissedImage> HARDEST_FIRST =
      Comparator.comparingInt(MissedImage::missCount)
          .thenComparingDouble(MissedImage::confidence)
          .reversed();

  private final List<ImagePredictions> runs;
  private final ImagePredictions first;

  private RunMisses(List<ImagePredictions> runs) {
    this.runs = runs;
    this.first = runs.get(0);
  }

  /**
   * The images that at least one run misses, and how many each number of runs misses.
   *
   * @param runs what each run said of the same test images, at least one run and one image
   * @throws IllegalArgumentException if there is none, or these are not the same number of images
   *     with the same labels
   */
  public static SharedMisses of(List<ImagePredictions> runs) {
    if (runs.isEmpty() || runs.get(0).count() == 0) {
      throw new IllegalArgumentException("expected at least one run and one image");
    }
    for (ImagePredictions run : runs) {
      requireSameImages(runs.get(0), run);
    }
    return new RunMisses(runs).misses();
  }

  private static void requireSameImages(ImagePredictions one, ImagePredictions other) {
    boolean isSame =
        one.classNames().equals(other.classNames())
            && one.count() == other.count()
            && IntStream.range(0, one.count()).allMatch(i -> one.label(i) == other.label(i));
    if (!isSame) {
      throw new IllegalArgumentException("the runs were not tested on the same images");
    }
  }

  private SharedMisses misses() {
    Integer[] counts = new Integer[runs.size() + 1];
    Arrays.fill(counts, 0);
    List<MissedImage> images = new ArrayList<>();
    for (int i = 0; i < first.count(); i++) {
      MissedImage image = image(i);
      counts[image.missCount()]++;
      if (image.missCount() > 0) {
        images.add(image);
      }
    }
    images.sort(HARDEST_FIRST); // is stable: equal ones stay in the order of the set
    return new SharedMisses(
        first.classNames(),
        first.count(),
        runs.stream().map(RunMisses::missCount).toList(),
        List.of(counts),
        expected(),
        images);
  }

  private MissedImage image(int image) {
    int[] said = new int[first.classNames().size()];
    double confidences = 0;
    int missCount = 0;
    for (ImagePredictions run : runs) {
      if (!run.isCorrect(image)) {
        said[run.predictedClass(image)]++;
        confidences += run.confidence(image);
        missCount++;
      }
    }
    List<TakenFor> takenFor =
        IntStream.range(0, said.length)
            .filter(c -> said[c] > 0)
            .mapToObj(c -> new TakenFor(c, said[c]))
            .sorted(Comparator.comparingInt(TakenFor::runCount).reversed())
            .toList();
    return new MissedImage(
        image,
        first.label(image),
        missCount,
        takenFor,
        missCount == 0 ? 0 : confidences / missCount);
  }

  private static int missCount(ImagePredictions run) {
    return (int) IntStream.range(0, run.count()).filter(i -> !run.isCorrect(i)).count();
  }

  private List<Double> expected() {
    double[] errorRates =
        runs.stream().mapToDouble(run -> (double) missCount(run) / run.count()).toArray();
    return Arrays.stream(PoissonBinomial.probabilities(errorRates))
        .map(share -> share * first.count())
        .boxed()
        .toList();
  }
}
