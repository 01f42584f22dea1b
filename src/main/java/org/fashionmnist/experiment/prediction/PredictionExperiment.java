package org.fashionmnist.experiment.prediction;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.picture.InputPreparation;
import org.fashionmnist.picture.PictureReader;
import org.fashionmnist.picture.PreparedPicture;
import org.fashionmnist.picture.Step;
import org.fashionmnist.result.TestViews;
import org.fashionmnist.result.prediction.ClassProbability;
import org.fashionmnist.result.prediction.PictureFailure;
import org.fashionmnist.result.prediction.PicturePrediction;
import org.fashionmnist.result.prediction.PicturePredictions;
import org.fashionmnist.storage.Json;

/**
 * Asks a saved model about picture files.
 *
 * @param model which takes images, rows and columns
 * @param views of a picture that its probabilities are averaged over
 * @param inputs the folder that receives what the model saw, made if missing; empty for none
 */
public record PredictionExperiment(SavedModel model, TestViews views, Optional<Path> inputs) {

  public PredictionExperiment {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(views, "views");
    Objects.requireNonNull(inputs, "inputs");
  }

  /** Of each picture alone. */
  public PredictionExperiment(SavedModel model, Optional<Path> inputs) {
    this(model, TestViews.ONE, inputs);
  }

  /**
   * Predicts every picture that can be used.
   *
   * @param files pictures, or folders of pictures
   * @throws IOException if the model takes no images, or there can be no folder of inputs
   */
  public PicturePredictions run(List<Path> files, PredictionListener listener) throws IOException {
    InputPreparation preparation = preparation();
    Optional<InputFolder> kept =
        inputs.isPresent() ? Optional.of(InputFolder.create(inputs.get())) : Optional.empty();
    listener.began(model, views);
    List<PicturePrediction> predictions = new ArrayList<>();
    List<PictureFailure> failures = new ArrayList<>();
    List<String> passedOver = new ArrayList<>();
    try (PictureClassifier classifier = new PictureClassifier(model.trained(), views)) {
      for (Path file : pictures(files, failures, passedOver, listener)) {
        PreparedPicture picture;
        if (Files.exists(file) && !Files.isRegularFile(file)) {
          listener.waiting(file);
        }
        try {
          picture = preparation.prepare(PictureReader.read(file));
        } catch (IOException e) {
          fail(file, e, failures, listener);
          continue;
        }
        Optional<String> input = keep(file, picture, kept, failures, listener);
        PicturePrediction prediction = predict(file, picture, classifier, input);
        predictions.add(prediction);
        listener.predicted(prediction, picture.description(), picture.ground().remark());
      }
    }
    return new PicturePredictions(
        model.choice().file().toString(),
        model.network(),
        model.trained().network().inputShape().dimensions(),
        model.classNames(),
        views.equals(TestViews.ONE) ? Optional.empty() : Optional.of(views),
        predictions,
        failures,
        passedOver);
  }

  private InputPreparation preparation() throws IOException {
    Shape shape = model.trained().network().inputShape();
    if (shape.dimensions().size() != 2) {
      throw new IOException(
          "%s takes inputs of shape %s; expected a model of gray pictures, rows and columns"
              .formatted(model.choice().file(), shape));
    }
    return new InputPreparation(shape.dimensions().get(1), shape.dimensions().get(0));
  }

  private static List<Path> pictures(
      List<Path> files,
      List<PictureFailure> failures,
      List<String> passedOver,
      PredictionListener listener) {
    List<Path> pictures = new ArrayList<>();
    for (Path named : files) {
      try {
        PictureFiles found = PictureFiles.of(named);
        pictures.addAll(found.pictures());
        if (!found.passedOver().isEmpty()) {
          found.passedOver().forEach(file -> passedOver.add(file.toString()));
          listener.passedOver(named, found.passedOver());
        }
      } catch (IOException e) {
        fail(named, e, failures, listener);
      }
    }
    return pictures;
  }

  private static void fail(
      Path file, IOException e, List<PictureFailure> failures, PredictionListener listener) {
    PictureFailure failure = new PictureFailure(file.toString(), reason(e));
    failures.add(failure);
    listener.failed(failure, e);
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission to read it";
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  /** An input that cannot be kept is told, and its picture predicted all the same. */
  private static Optional<String> keep(
      Path file,
      PreparedPicture picture,
      Optional<InputFolder> kept,
      List<PictureFailure> failures,
      PredictionListener listener) {
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(kept.get().write(file, picture.input()).toString());
    } catch (IOException e) {
      fail(file, e, failures, listener);
      return Optional.empty();
    }
  }

  private PicturePrediction predict(
      Path file, PreparedPicture picture, PictureClassifier classifier, Optional<String> input)
      throws IOException {
    List<ClassProbability> classes = classes(picture, classifier);
    return new PicturePrediction(
        file.toString(),
        classes.get(0).name(),
        classes,
        picture.originalWidth(),
        picture.originalHeight(),
        picture.steps().stream().map(Step::label).toList(),
        picture.ground().label(),
        input);
  }

  private List<ClassProbability> classes(PreparedPicture picture, PictureClassifier classifier)
      throws IOException {
    try {
      return classifier.classify(picture.input());
    } catch (IllegalArgumentException e) {
      throw new IOException(model.choice().file() + ": " + e.getMessage(), e);
    }
  }

  /** Predictions as one JSON document. */
  public static String json(PicturePredictions predictions) {
    return Json.text(predictions);
  }
}
