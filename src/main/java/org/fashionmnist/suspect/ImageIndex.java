package org.fashionmnist.suspect;

import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.result.suspect.SetPart;

/**
 * All images of a data set under one number: first those to learn from, then those to test with.
 */
final class ImageIndex {

  private final LabeledImages training;
  private final LabeledImages test;
  private final long[] sums;
  private final double[] norms;

  ImageIndex(Dataset dataset) {
    training = dataset.training();
    test = dataset.test();
    sums = new long[count()];
    norms = new double[count()];
    for (int i = 0; i < count(); i++) {
      long squares = 0;
      for (int p = 0; p < pixelCount(); p++) {
        long level = pixel(i, p);
        sums[i] += level;
        squares += level * level;
      }
      norms[i] = Math.sqrt((double) (pixelCount() * squares - sums[i] * sums[i]));
    }
  }

  int count() {
    return training.count() + test.count();
  }

  int height() {
    return training.height();
  }

  int width() {
    return training.width();
  }

  int pixelCount() {
    return training.pixelCount();
  }

  SetPart part(int image) {
    return image < training.count() ? SetPart.TRAINING : SetPart.TEST;
  }

  int place(int image) {
    return image < training.count() ? image : image - training.count();
  }

  private LabeledImages images(int image) {
    return image < training.count() ? training : test;
  }

  int label(int image) {
    return images(image).label(place(image));
  }

  int pixel(int image, int pixel) {
    return images(image).pixel(place(image), pixel);
  }

  /** √n · the norm of the pixels less their mean, n being the pixel count; 0 if all are equal. */
  double norm(int image) {
    return norms[image];
  }

  /**
   * The correlation of the pixels of two images that are not of one gray level each. The sums are
   * of whole numbers, so that nothing is rounded but the quotient.
   */
  double correlation(int a, int b) {
    LabeledImages first = images(a);
    LabeledImages second = images(b);
    int i = place(a);
    int j = place(b);
    long products = 0;
    for (int p = 0; p < pixelCount(); p++) {
      products += (long) first.pixel(i, p) * second.pixel(j, p);
    }
    return (pixelCount() * products - sums[a] * sums[b]) / (norms[a] * norms[b]);
  }

  /** The mean difference of the pixels, without sign. */
  double meanDifference(int a, int b) {
    long sum = 0;
    for (int p = 0; p < pixelCount(); p++) {
      sum += Math.abs(pixel(a, p) - pixel(b, p));
    }
    return (double) sum / pixelCount();
  }

  boolean equal(int a, int b) {
    for (int p = 0; p < pixelCount(); p++) {
      if (pixel(a, p) != pixel(b, p)) {
        return false;
      }
    }
    return true;
  }

  /** Equal for equal images. */
  long hash(int image) {
    long hash = 0xCBF29CE484222325L;
    for (int p = 0; p < pixelCount(); p++) {
      hash = (hash ^ pixel(image, p)) * 0x100000001B3L;
    }
    return hash;
  }
}
