package org.fashionmnist.tribuo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.datasource.ListDataSource;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Images of this program as a data set of Tribuo, for its own trainers. Features are named as
 * {@link NetworkModel#featureName}, and pixels that are 0 are left out, as Tribuo's {@code
 * IDXDataSource} does.
 */
public final class ImageDataset {

  private ImageDataset() {}

  /**
   * The data set, whose values are gray levels, 0 to 255.
   *
   * @param classNames in label order
   * @param description of the images, for the provenance
   * @throws IllegalArgumentException if an image is black, of which Tribuo makes no example, or a
   *     label is none of the classes
   */
  public static MutableDataset<Label> of(
      LabeledImages images, List<String> classNames, String description) {
    return of(images, classNames, description, 1);
  }

  /**
   * The data set, whose values are gray levels that are divided.
   *
   * @param divisor 255 for values from 0 to 1
   * @throws IllegalArgumentException as {@link #of(LabeledImages, List, String)}
   */
  public static MutableDataset<Label> of(
      LabeledImages images, List<String> classNames, String description, double divisor) {
    images.countPerLabel(classNames.size());
    String[] names = new String[images.pixelCount()];
    for (int pixel = 0; pixel < names.length; pixel++) {
      names[pixel] = NetworkModel.featureName(pixel);
    }
    LabelFactory factory = new LabelFactory();
    List<Example<Label>> examples = new ArrayList<>();
    for (int image = 0; image < images.count(); image++) {
      examples.add(
          example(images, image, names, divisor, new Label(classNames.get(images.label(image)))));
    }
    return new MutableDataset<>(
        new ListDataSource<>(
            examples, factory, new SimpleDataSourceProvenance(description, factory)));
  }

  private static Example<Label> example(
      LabeledImages images, int image, String[] names, double divisor, Label label) {
    int used = 0;
    String[] usedNames = new String[names.length];
    double[] values = new double[names.length];
    for (int pixel = 0; pixel < names.length; pixel++) {
      int level = images.pixel(image, pixel);
      if (level != 0) {
        usedNames[used] = names[pixel];
        values[used] = level / divisor;
        used++;
      }
    }
    if (used == 0) {
      throw new IllegalArgumentException(
          "image %,d is black: Tribuo makes no example of it, leave it out".formatted(image));
    }
    return new ArrayExample<>(label, Arrays.copyOf(usedNames, used), Arrays.copyOf(values, used));
  }
}
