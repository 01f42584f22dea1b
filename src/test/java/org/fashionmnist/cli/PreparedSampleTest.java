package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fashionmnist.data.FashionMnist;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.picture.Drawings;
import org.fashionmnist.picture.InputPreparation;
import org.fashionmnist.picture.PictureReader;
import org.fashionmnist.storage.model.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real images as a photographer would have them, large, dark on white and with a margin, are
 * recognized as well as the originals.
 *
 * <p>Of the 1,000 test images of the sample, the example model recognizes 892 as they are. Enlarged
 * eight times, inverted and put on white it recognizes 890 (pixels repeated), 887 (bilinear) or 889
 * (bicubic); {@code main} counts them. Here are 200.
 */
class PreparedSampleTest {

  private static final int SIZE = 28;
  private static final int SCALE = 8;
  private static final int MARGIN = 40;

  @TempDir Path folder;

  @Test
  void largePicturesOnWhiteAreRecognizedAsWellAsTheOriginals() throws IOException {
    LabeledImages images = FashionMnist.sample().test();
    LabeledImages some =
        images.subset(IntStream.range(0, 200).map(i -> i * images.count() / 200).toArray());

    Counts counts = count(some, RenderingHints.VALUE_INTERPOLATION_BICUBIC, folder);

    assertThat(counts.prepared).isGreaterThanOrEqualTo(counts.original - 4);
    assertThat(counts.original).isGreaterThan(160);
  }

  private record Counts(int original, int prepared, int same, int total) {}

  private static Counts count(LabeledImages images, Object interpolation, Path folder)
      throws IOException {
    TrainedModel model =
        ModelFile.read(
            Path.of(System.getProperty("fashionmnist.home"), "reports/example/model.safetensors"));
    byte[] levels = new byte[images.count() * SIZE * SIZE];
    byte[] labels = new byte[images.count()];
    InputPreparation preparation = new InputPreparation(SIZE, SIZE);
    Path file = folder.resolve("large.png");
    for (int i = 0; i < images.count(); i++) {
      Drawings.write(photograph(images, i, interpolation), "png", file);
      byte[] input = preparation.prepare(PictureReader.read(file)).input().copyLevels();
      System.arraycopy(input, 0, levels, i * input.length, input.length);
      labels[i] = (byte) images.label(i);
    }
    var original = model.predict(images);
    var prepared = model.predict(LabeledImages.of(levels, labels, SIZE, SIZE));
    int originalCount = 0;
    int preparedCount = 0;
    int same = 0;
    for (int i = 0; i < images.count(); i++) {
      originalCount += original.predictedClass(i) == images.label(i) ? 1 : 0;
      preparedCount += prepared.predictedClass(i) == images.label(i) ? 1 : 0;
      same += original.predictedClass(i) == prepared.predictedClass(i) ? 1 : 0;
    }
    return new Counts(originalCount, preparedCount, same, images.count());
  }

  private static BufferedImage photograph(LabeledImages images, int image, Object interpolation) {
    BufferedImage small = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    for (int p = 0; p < SIZE * SIZE; p++) {
      small.setRGB(p % SIZE, p / SIZE, (255 - images.pixel(image, p)) * 0x010101);
    }
    int length = SIZE * SCALE + 2 * MARGIN;
    BufferedImage large = new BufferedImage(length, length, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = large.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, length, length);
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
    g.drawImage(small, MARGIN, MARGIN, SIZE * SCALE, SIZE * SCALE, null);
    g.dispose();
    return large;
  }

  /** Prints the accuracy on the whole sample; the argument is a folder for pictures. */
  public static void main(String[] args) throws IOException {
    LabeledImages images = FashionMnist.sample().test();
    for (Object interpolation :
        new Object[] {
          RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR,
          RenderingHints.VALUE_INTERPOLATION_BILINEAR,
          RenderingHints.VALUE_INTERPOLATION_BICUBIC
        }) {
      Counts counts = count(images, interpolation, Path.of(args[0]));
      System.out.printf(
          Locale.ROOT,
          "%s: %d of %d, originals %d, the same class for %d%n",
          interpolation,
          counts.prepared,
          counts.total,
          counts.original,
          counts.same);
    }
  }
}
