package org.fashionmnist.suspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.result.suspect.LabelSuspect;
import org.fashionmnist.result.suspect.LabelSuspects;
import org.junit.jupiter.api.Test;

class OutOfFoldTest {

  private static final int EVERY = 50;

  private final Dataset sample = FashionMnist.sample();
  private final Set<Integer> swapped = new HashSet<>();

  private LabeledImages withSwappedLabels(LabeledImages images) {
    byte[] pixels = new byte[images.count() * images.pixelCount()];
    byte[] labels = new byte[images.count()];
    for (int i = 0; i < images.count(); i++) {
      for (int p = 0; p < images.pixelCount(); p++) {
        pixels[i * images.pixelCount() + p] = (byte) images.pixel(i, p);
      }
      labels[i] = (byte) images.label(i);
      if (i % EVERY == 7) {
        labels[i] = (byte) ((labels[i] + 5) % 10);
        swapped.add(i);
      }
    }
    return LabeledImages.of(pixels, labels, images.height(), images.width());
  }

  /**
   * A network that learned 3,000 images is wrong about a fifth of the others, so that some of its
   * own errors come before some swapped labels.
   */
  @Test
  void swappedLabelsAreAmongTheMostSuspect() {
    LabeledImages images = withSwappedLabels(sample.training());
    Network network =
        Network.of(
            Shape.of(28, 28),
            List.of(
                new Dense(32, Activation.RELU, Initializer.GLOROT_UNIFORM),
                new Dense(10, Activation.IDENTITY, Initializer.GLOROT_UNIFORM)));
    OutOfFold method = new OutOfFold(network, 4, 5, 1, 2);

    LabelSuspects found =
        ConfidentLearning.suspects(
            method.predict(images, sample.classNames(), (fold, accuracy) -> {}));

    assertThat(swapped).hasSize(80); // of 4,000
    assertThat(swappedIn(found.first(40))).isGreaterThan(22); // by chance one
    assertThat(found.suspects().size()).isLessThan(450);
    assertThat(swappedIn(found.suspects())).isGreaterThan(45); // by chance nine
  }

  private long swappedIn(List<LabelSuspect> suspects) {
    return suspects.stream().filter(suspect -> swapped.contains(suspect.image())).count();
  }
}
