package org.fashionmnist.baseline;

import java.util.List;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.result.baseline.BaselineResult;
import org.fashionmnist.tribuo.ImageDataset;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;

/** Test images that have been made a data set of Tribuo, for one method after the other. */
public final class TribuoBaselines {

  private static final double WHITE = 255;

  private final List<String> classNames;
  private final MutableDataset<Label> test;

  /**
   * Converts the test images.
   *
   * @param classNames in label order
   * @throws IllegalArgumentException if an image is black, or a label is none of the classes
   */
  public TribuoBaselines(LabeledImages test, List<String> classNames) {
    this.classNames = List.copyOf(classNames);
    this.test = ImageDataset.of(test, classNames, "test images", WHITE);
  }

  /**
   * Trains and tests a method; to make a data set of the images is not measured.
   *
   * @param threads that predict, where the method can use several
   * @throws IllegalArgumentException as the constructor
   */
  public BaselineResult run(Baseline baseline, LabeledImages training, long seed, int threads) {
    MutableDataset<Label> examples =
        ImageDataset.of(training, classNames, "training images", WHITE);
    return Measurement.of(
        baseline.title(),
        baseline.method(),
        examples.size(),
        test.size(),
        () -> baseline.trainer(training.pixelCount(), seed, threads).train(examples),
        this::correct);
  }

  private int correct(Model<Label> model) {
    List<Prediction<Label>> predictions = model.predict(test);
    int correct = 0;
    for (int i = 0; i < predictions.size(); i++) {
      String truth = test.getExample(i).getOutput().getLabel();
      correct += predictions.get(i).getOutput().getLabel().equals(truth) ? 1 : 0;
    }
    return correct;
  }
}
