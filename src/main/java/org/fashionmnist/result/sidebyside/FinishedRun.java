package org.fashionmnist.result.sidebyside;

import org.fashionmnist.result.run.Evaluation;
import org.fashionmnist.result.run.History;
import org.fashionmnist.result.run.ImagePredictions;
import org.fashionmnist.result.run.RunRecord;

/**
 * A run that was trained and tested to the end, by its records.
 *
 * @param name of its folder
 * @param record what it was
 * @param history how the training went
 * @param test scores on the test images
 * @param predictions what the model said of every test image
 */
public record FinishedRun(
    String name, RunRecord record, History history, Evaluation test, ImagePredictions predictions) {

  FinishedRun withName(String other) {
    return new FinishedRun(other, record, history, test, predictions);
  }
}
