package org.fashionmnist.storage;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.prediction.ClassProbability;
import org.fashionmnist.result.prediction.PictureFailure;
import org.fashionmnist.result.prediction.PicturePrediction;
import org.fashionmnist.result.prediction.PicturePredictions;

/** Predictions for pictures as JSON. */
public final class PicturePredictionsJson {

  private PicturePredictionsJson() {}

  /** A picture with its class spelled out, so that nobody needs to look into the list. */
  private record Entry(
      String file,
      String predicted,
      List<ClassProbability> probabilities,
      int width,
      int height,
      List<String> steps,
      Optional<String> input) {

    static Entry of(PicturePrediction p) {
      return new Entry(
          p.file(), p.predicted(), p.probabilities(), p.width(), p.height(), p.steps(), p.input());
    }
  }

  private record Document(
      String model,
      String network,
      List<Integer> inputShape,
      List<String> classNames,
      List<Entry> predictions,
      List<PictureFailure> failures) {}

  /** The document, which ends with a line end. */
  public static String text(PicturePredictions predictions) {
    return Json.text(
        new Document(
            predictions.model(),
            predictions.network(),
            predictions.inputShape(),
            predictions.classNames(),
            predictions.predictions().stream().map(Entry::of).toList(),
            predictions.failures()));
  }
}
