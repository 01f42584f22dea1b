package org.fashionmnist.suspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.result.suspect.DuplicateCounts;
import org.fashionmnist.result.suspect.DuplicatePair;
import org.fashionmnist.result.suspect.Duplicates;
import org.fashionmnist.result.suspect.SetPart;
import org.junit.jupiter.api.Test;

class DuplicateSearchTest {

  private static final int TRAINING = 500;
  private static final int TEST = 130;

  private final Dataset sample = FashionMnist.sample();
  private final Dataset planted = planted();

  /** The beginning of the sample, with some images put in place of others. */
  private Dataset planted() {
    byte[][] training = levels(sample.training(), TRAINING);
    byte[][] test = levels(sample.test(), TEST);
    byte[] trainingLabels = labels(sample.training(), TRAINING);
    byte[] testLabels = labels(sample.test(), TEST);
    test[3] = training[450].clone(); // equal, of another class
    testLabels[3] = (byte) ((trainingLabels[450] + 1) % 10);
    training[20] = training[10].clone();
    trainingLabels[20] = trainingLabels[10];
    training[30] = training[10].clone();
    trainingLabels[30] = trainingLabels[10];
    test[129] = changed(training[499]);
    testLabels[129] = trainingLabels[499];
    training[100] = new byte[784]; // black
    test[100] = new byte[784];
    return new Dataset(
        sample.classNames(),
        images(training, trainingLabels),
        images(test, testLabels),
        sample.provenance());
  }

  private static byte[][] levels(LabeledImages images, int count) {
    byte[][] levels = new byte[count][images.pixelCount()];
    for (int i = 0; i < count; i++) {
      for (int p = 0; p < images.pixelCount(); p++) {
        levels[i][p] = (byte) images.pixel(i, p);
      }
    }
    return levels;
  }

  private static byte[] labels(LabeledImages images, int count) {
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) images.label(i);
    }
    return labels;
  }

  /** Darker, and a little rough. */
  private static byte[] changed(byte[] levels) {
    byte[] changed = new byte[levels.length];
    for (int p = 0; p < levels.length; p++) {
      changed[p] = (byte) (0.8 * Byte.toUnsignedInt(levels[p]) + p % 3);
    }
    return changed;
  }

  private static LabeledImages images(byte[][] levels, byte[] labels) {
    byte[] all = new byte[levels.length * 784];
    for (int i = 0; i < levels.length; i++) {
      System.arraycopy(levels[i], 0, all, i * 784, 784);
    }
    return LabeledImages.of(all, labels, 28, 28);
  }

  private static String text(DuplicatePair pair) {
    return pair.firstPart() + " " + pair.first() + " " + pair.secondPart() + " " + pair.second();
  }

  @Test
  void equalImagesArePairedWithTheFirstOfThem() {
    Duplicates found = DuplicateSearch.of(planted, 2);

    assertThat(found.pairs().stream().filter(DuplicatePair::exact).map(DuplicateSearchTest::text))
        .containsExactly(
            "TRAINING 10 TRAINING 20",
            "TRAINING 10 TRAINING 30",
            "TRAINING 450 TEST 3",
            "TRAINING 100 TEST 100");
    DuplicateCounts counts = DuplicateCounts.of(found);
    assertThat(counts.exact()).isEqualTo(4);
    assertThat(counts.exactAcrossParts()).isEqualTo(2);
    assertThat(found.pairs().get(2).labelsDiffer()).isTrue();
    assertThat(found.pairs().get(0).meanDifference()).isZero();
  }

  @Test
  void darkerCopyIsNear() {
    assertThat(DuplicateSearch.of(planted, 2).pairs())
        .filteredOn(pair -> text(pair).equals("TRAINING 499 TEST 129"))
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.exact()).isFalse();
              assertThat(pair.correlation()).isBetween(0.999, 0.999999);
              assertThat(pair.meanDifference()).isPositive();
            });
  }

  /**
   * Sketches only skip what cannot be near: nothing is lost to comparing all pixels of all pairs.
   */
  @Test
  void exactlyThePairsOfAFullComparisonAreNear() {
    List<float[]> unit = new ArrayList<>();
    for (LabeledImages part : List.of(planted.training(), planted.test())) {
      for (int i = 0; i < part.count(); i++) {
        unit.add(unit(part, i));
      }
    }
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < unit.size(); i++) {
      for (int j = i + 1; j < unit.size(); j++) {
        double correlation = product(unit.get(i), unit.get(j));
        if (correlation >= DuplicateSearch.LEAST_CORRELATION && correlation < 1 - 1e-6) {
          expected.add(place(i) + " " + place(j));
        }
      }
    }

    List<DuplicatePair> near =
        DuplicateSearch.of(planted, 2).pairs().stream().filter(pair -> !pair.exact()).toList();

    assertThat(expected).contains("TRAINING 499 TEST 129");
    assertThat(near.stream().map(DuplicateSearchTest::text))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(near)
        .isSortedAccordingTo((a, b) -> Double.compare(b.correlation(), a.correlation()));
  }

  private static float[] unit(LabeledImages images, int image) {
    double mean = IntStream.range(0, 784).map(p -> images.pixel(image, p)).average().orElse(0);
    double squares =
        IntStream.range(0, 784).mapToDouble(p -> Math.pow(images.pixel(image, p) - mean, 2)).sum();
    float[] unit = new float[784];
    for (int p = 0; p < 784 && squares > 0; p++) {
      unit[p] = (float) ((images.pixel(image, p) - mean) / Math.sqrt(squares));
    }
    return unit;
  }

  private static double product(float[] a, float[] b) {
    double sum = 0;
    for (int p = 0; p < a.length; p++) {
      sum += a[p] * b[p];
    }
    return sum;
  }

  private static String place(int image) {
    return image < TRAINING
        ? SetPart.TRAINING + " " + image
        : SetPart.TEST + " " + (image - TRAINING);
  }

  @Test
  void numberOfThreadsChangesNothing() {
    assertThat(DuplicateSearch.of(planted, 3)).isEqualTo(DuplicateSearch.of(planted, 1));
  }

  @Test
  void correlationOfTwoPixelsIsOneOrMinusOne() {
    LabeledImages two = LabeledImages.of(new byte[] {0, 9, 5, 7}, new byte[2], 1, 2);
    LabeledImages other = LabeledImages.of(new byte[] {8, 1}, new byte[1], 1, 2);
    Duplicates found =
        DuplicateSearch.of(new Dataset(List.of("a"), two, other, sample.provenance()), 1);

    assertThat(found.pairs())
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(text(pair)).isEqualTo("TRAINING 0 TRAINING 1");
              assertThat(pair.correlation()).isEqualTo(1, within(1e-12));
              assertThat(pair.meanDifference()).isEqualTo(3.5);
            });
  }
}
