package org.fashionmnist.experiment.prediction;

import java.io.IOException;
import org.fashionmnist.result.prediction.PictureFailure;
import org.fashionmnist.result.prediction.PicturePrediction;

/** Is told what a model says of pictures, one after the other. */
public interface PredictionListener {

  /** Hears nothing. */
  PredictionListener SILENT = new PredictionListener() {};

  /** The model is ready for the first picture. */
  default void began(SavedModel model) {}

  /**
   * A picture was predicted.
   *
   * @param preparation what was done to it for the model, and its sizes, in a line
   */
  default void predicted(PicturePrediction prediction, String preparation) {}

  /** A file or folder cannot be used; the others still are. */
  default void failed(PictureFailure failure, IOException cause) {}
}
