package org.fashionmnist.page.run;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.LayerMap;
import org.fashionmnist.result.run.RunRecord;

/**
 * All that the page of a run is made of.
 *
 * @param name of the run, that of its folder
 * @param run what was trained and how
 * @param history the course of the training, at least one entry
 * @param hints why it learned nothing, in words that begin small; empty where it did learn
 * @param test the scores on the test images
 * @param predictions what the network said of each of them
 * @param images the test images
 * @param model the trained network
 * @param map what its last hidden layer makes of the first test images; empty where that is not
 *     known
 */
public record RunReport(
    String name,
    RunRecord run,
    History history,
    List<String> hints,
    Evaluation test,
    ImagePredictions predictions,
    LabeledImages images,
    TrainedModel model,
    Optional<LayerMap> map) {

  /**
   * @throws IllegalArgumentException if there is not a prediction for each image
   */
  public RunReport {
    hints = List.copyOf(hints);
    if (predictions.count() != images.count()) {
      throw new IllegalArgumentException(
          "%,d predictions for %,d test images".formatted(predictions.count(), images.count()));
    }
    for (int i = 0; i < images.count(); i++) {
      if (predictions.label(i) != images.label(i)) {
        throw new IllegalArgumentException(
            "test image %d has label %d, its prediction says %d"
                .formatted(i, images.label(i), predictions.label(i)));
      }
    }
  }
}
