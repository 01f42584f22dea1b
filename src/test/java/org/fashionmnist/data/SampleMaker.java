package org.fashionmnist.data;

import static org.fashionmnist.data.file.DatasetFile.TEST_IMAGES;
import static org.fashionmnist.data.file.DatasetFile.TEST_LABELS;
import static org.fashionmnist.data.file.DatasetFile.TRAINING_IMAGES;
import static org.fashionmnist.data.file.DatasetFile.TRAINING_LABELS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fashionmnist.data.file.DatasetFile;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxType;
import org.fashionmnist.data.idx.IdxWriter;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.dataset.LabeledImages;

/** Makes the bundled sample from the real files; {@code main} writes it into a folder. */
final class SampleMaker {

  private static final int TRAINING_PER_CLASS = 400;
  private static final int TEST_PER_CLASS = 100;

  private SampleMaker() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (Map.Entry<DatasetFile, IdxArray> entry : make(RealData.dataset()).entrySet()) {
      IdxWriter.write(entry.getValue(), folder.resolve(entry.getKey().gzipName()));
    }
  }

  static Map<DatasetFile, IdxArray> make(Dataset real) {
    LabeledImages training = firstOfEachClass(real.training(), TRAINING_PER_CLASS);
    LabeledImages test = firstOfEachClass(real.test(), TEST_PER_CLASS);
    Map<DatasetFile, IdxArray> sample = new EnumMap<>(DatasetFile.class);
    sample.put(TRAINING_IMAGES, images(training));
    sample.put(TRAINING_LABELS, labels(training));
    sample.put(TEST_IMAGES, images(test));
    sample.put(TEST_LABELS, labels(test));
    return sample;
  }

  private static LabeledImages firstOfEachClass(LabeledImages images, int perClass) {
    int[] seen = new int[10];
    return images.subset(
        IntStream.range(0, images.count())
            .filter(i -> seen[images.label(i)]++ < perClass)
            .toArray());
  }

  private static IdxArray images(LabeledImages images) {
    byte[] pixels = new byte[images.count() * images.pixelCount()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) images.pixel(i / images.pixelCount(), i % images.pixelCount());
    }
    return IdxArray.of(
        IdxType.UNSIGNED_BYTE, List.of(images.count(), images.height(), images.width()), pixels);
  }

  private static IdxArray labels(LabeledImages images) {
    byte[] labels = new byte[images.count()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) images.label(i);
    }
    return IdxArray.of(IdxType.UNSIGNED_BYTE, List.of(images.count()), labels);
  }
}
