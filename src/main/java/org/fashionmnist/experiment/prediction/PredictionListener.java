package org.fashionmnist.experiment.prediction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fashionmnist.result.TestViews;
import org.fashionmnist.result.prediction.PictureFailure;
import org.fashionmnist.result.prediction.PicturePrediction;

/** Is told what a model says of pictures, one after the other. */
public interface PredictionListener {

  /** Hears nothing. */
  PredictionListener SILENT = new PredictionListener() {};

  /**
   * The model is ready for the first picture.
   *
   * @param views of a picture that its probabilities are averaged over
   */
  default void began(SavedModel model, TestViews views) {}

  /** A picture is read to its end from what is no file, such as a pipe, which may take long. */
  default void waiting(Path pipe) {}

  /**
   * A picture was predicted.
   *
   * @param preparation what was done to it for the model, and its sizes, in a line
   * @param remark why it is not to be relied on; empty where nothing speaks against it
   */
  default void predicted(PicturePrediction prediction, String preparation, String remark) {}

  /**
   * What is in a folder and is no picture.
   *
   * @param files also folders, at least one
   */
  default void passedOver(Path folder, List<Path> files) {}

  /** A file or folder cannot be used; the others still are. */
  default void failed(PictureFailure failure, IOException cause) {}
}
