package org.fashionmnist.experiment.prediction;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.TestSet;
import org.fashionmnist.engine.model.Predictions;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.model.WeightsFingerprint;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.Summary;
import org.fashionmnist.result.TestViews;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.PrecisionRecall;
import org.fashionmnist.storage.model.ModelFile;
import org.fashionmnist.storage.model.WeightsDescription;
import org.fashionmnist.storage.onnx.OnnxFile;
import org.fashionmnist.storage.onnx.OnnxSignature;
import org.fashionmnist.tribuo.ModelEvaluator;

/**
 * A model that was read from a file.
 *
 * @param choice which one
 * @param trained what is in the file
 */
public record SavedModel(ModelChoice choice, TrainedModel trained) {

  /**
   * What test images showed.
   *
   * @param evaluation the scores
   * @param curves precision against recall
   */
  public record TestResult(Evaluation evaluation, PrecisionRecall curves) {}

  private static final String TRAINED_ON =
      "name the data set it was trained on with --data and --dataset";

  /**
   * Reads a model.
   *
   * @throws IOException if there is none, or it is damaged
   */
  public static SavedModel read(ModelChoice choice) throws IOException {
    return OnnxSignature.isIn(choice.file())
        ? read(choice, WeightsDescription.NONE)
        : new SavedModel(choice, ModelFile.read(choice.file()));
  }

  /**
   * Reads a model, weights without a description, or an ONNX file.
   *
   * @param description what the file does not say
   * @throws IOException if there is none, it is damaged, or the description does not fit it
   */
  public static SavedModel read(ModelChoice choice, WeightsDescription description)
      throws IOException {
    return new SavedModel(
        choice,
        OnnxSignature.isIn(choice.file())
            ? OnnxFile.read(choice.file(), description)
            : ModelFile.read(choice.file(), description));
  }

  /** Its layers, such as 784-128-10, after its name where they were given by one. */
  public String network() {
    String layers = trained.network().toString();
    String name = trained.provenance().get(TrainedModel.NAME);
    return name == null ? layers : name + ", " + layers;
  }

  /** Its layers in a table. */
  public Summary summary() {
    return trained.network().summary();
  }

  /** In label order. */
  public List<String> classNames() {
    return trained.classNames();
  }

  /** Fingerprint of its weights. */
  public String weightsSha256() {
    return WeightsFingerprint.of(trained.parameters());
  }

  /** How weights without a description were taken, if they are such. */
  public Optional<String> assumed() {
    return Optional.ofNullable(trained.provenance().get(ModelFile.ASSUMED));
  }

  /** What was taken for granted about test images, if anything was. */
  public Optional<String> remark(TestSet test) {
    return match(test).remark();
  }

  /**
   * What a prediction sees: the image alone, or in test-time augmentation also the views that the
   * model was trained with.
   */
  public TestViews views(boolean testTimeAugmentation) {
    return testTimeAugmentation ? trained.trainedViews() : TestViews.ONE;
  }

  /** What may be wrong with views for a model that saw none in its training. */
  public Optional<String> remark(TestViews views) {
    return views.equals(TestViews.ONE) || trained.isTrainedOnViews()
        ? Optional.empty()
        : Optional.of(TestViews.UNTRAINED);
  }

  /**
   * Scores on test images, whose classes are told by their names, or by their numbers where one
   * side has no names.
   *
   * @param threads that compute, at least 1
   * @throws IllegalArgumentException if their size or classes are not those of the model
   */
  public TestResult evaluate(TestSet test, int threads) {
    return evaluate(test, TestViews.ONE, threads);
  }

  /**
   * As the other, with probabilities averaged over views of each image.
   *
   * @throws IllegalArgumentException as there; or if the images have no such views
   */
  public TestResult evaluate(TestSet test, TestViews views, int threads) {
    ClassMatch match = match(test);
    TrainedModel model = trained.withClassNames(match.names());
    LabeledImages images = match.relabeled(test.images());
    views.requireFit(images.height(), images.width());
    Predictions predictions = finite(model.predict(images, views, threads));
    return new TestResult(
        ModelEvaluator.evaluate(model, images, predictions),
        PrecisionRecall.of(predictions.record(model.classNames(), images)));
  }

  private Predictions finite(Predictions predictions) {
    try {
      return predictions.requireFinite();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(choice.file() + ": " + e.getMessage(), e);
    }
  }

  private ClassMatch match(TestSet test) {
    Shape shape = Shape.of(test.images().height(), test.images().width());
    if (!trained.network().inputShape().equals(shape)) {
      throw new IllegalArgumentException(
          "%s takes images of %s pixels, these have %s; %s"
              .formatted(choice.file(), trained.network().inputShape(), shape, TRAINED_ON));
    }
    return ClassMatch.of(classNames(), test.classNames())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s knows the classes %s, these images have %s; %s"
                        .formatted(choice.file(), classNames(), test.classNames(), TRAINED_ON)));
  }
}
