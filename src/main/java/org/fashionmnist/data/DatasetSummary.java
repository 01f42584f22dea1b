package org.fashionmnist.data;

import java.util.Arrays;
import java.util.List;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.result.DataProvenance;

/**
 * A data set in numbers.
 *
 * @param height rows of an image
 * @param width columns of an image
 */
public record DatasetSummary(
    DataProvenance provenance,
    int height,
    int width,
    List<String> classNames,
    Part training,
    Part test) {

  public DatasetSummary {
    classNames = List.copyOf(classNames);
  }

  /**
   * One part of the data set.
   *
   * @param imageCount images in the part
   * @param countPerClass images of each class, in label order
   * @param meanLevel mean of all pixels, 0 (black) to 255 (white)
   */
  public record Part(int imageCount, List<Integer> countPerClass, double meanLevel) {

    public Part {
      countPerClass = List.copyOf(countPerClass);
    }

    private static Part of(LabeledImages images, int classCount) {
      long sum = 0;
      for (int i = 0; i < images.count(); i++) {
        for (int p = 0; p < images.pixelCount(); p++) {
          sum += images.pixel(i, p);
        }
      }
      return new Part(
          images.count(),
          Arrays.stream(images.countPerLabel(classCount)).boxed().toList(),
          (double) sum / ((long) images.count() * images.pixelCount()));
    }
  }

  /** Counts and measures a data set. */
  public static DatasetSummary of(Dataset dataset) {
    int classCount = dataset.classNames().size();
    return new DatasetSummary(
        dataset.provenance(),
        dataset.training().height(),
        dataset.training().width(),
        dataset.classNames(),
        Part.of(dataset.training(), classCount),
        Part.of(dataset.test(), classCount));
  }
}
