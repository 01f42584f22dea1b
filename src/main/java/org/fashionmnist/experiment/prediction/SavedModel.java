package org.fashionmnist.experiment.prediction;

import java.io.IOException;
import java.util.List;
import org.fashionmnist.engine.dataset.Dataset;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.model.WeightsFingerprint;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.storage.model.ModelFile;
import org.fashionmnist.tribuo.ModelEvaluator;

/**
 * A model that was read from a file.
 *
 * @param choice which one
 * @param trained what is in the file
 */
public record SavedModel(ModelChoice choice, TrainedModel trained) {

  private static final String TRAINED_ON =
      "name the data set it was trained on with --data and --dataset";

  /**
   * Reads a model.
   *
   * @throws IOException if there is none, or it is damaged
   */
  public static SavedModel read(ModelChoice choice) throws IOException {
    return new SavedModel(choice, ModelFile.read(choice.file()));
  }

  /** Its layers, such as 784-128-10. */
  public String network() {
    return trained.network().toString();
  }

  /** In label order. */
  public List<String> classNames() {
    return trained.classNames();
  }

  /** Fingerprint of its weights. */
  public String weightsSha256() {
    return WeightsFingerprint.of(trained.parameters());
  }

  /**
   * Scores on the test images.
   *
   * @param threads that compute, at least 1
   * @throws IllegalArgumentException if their size or classes are not those of the model
   */
  public Evaluation evaluate(Dataset dataset, int threads) {
    Shape shape = Shape.of(dataset.test().height(), dataset.test().width());
    if (!trained.network().inputShape().equals(shape)) {
      throw new IllegalArgumentException(
          "%s takes images of %s pixels, these have %s; %s"
              .formatted(choice.file(), trained.network().inputShape(), shape, TRAINED_ON));
    }
    if (!classNames().equals(dataset.classNames())) {
      throw new IllegalArgumentException(
          "%s knows the classes %s, these images have %s; %s"
              .formatted(choice.file(), classNames(), dataset.classNames(), TRAINED_ON));
    }
    return ModelEvaluator.evaluate(trained, dataset.test(), threads);
  }
}
