package org.fashionmnist.result.prediction;

import java.util.List;
import java.util.Optional;
import org.fashionmnist.result.TestViews;

/**
 * What a model says of some pictures.
 *
 * @param model its file
 * @param network its layers, such as 784-128-10
 * @param inputShape rows and columns of what it sees
 * @param classNames in label order
 * @param testTimeAugmentation the views of a picture that its probabilities are averaged over;
 *     empty for the picture alone
 * @param predictions in the order of the pictures
 * @param failures pictures that could not be used
 * @param passedOver what is in the folders and is no picture, folders too
 */
public record PicturePredictions(
    String model,
    String network,
    List<Integer> inputShape,
    List<String> classNames,
    Optional<TestViews> testTimeAugmentation,
    List<PicturePrediction> predictions,
    List<PictureFailure> failures,
    List<String> passedOver) {

  public PicturePredictions {
    inputShape = List.copyOf(inputShape);
    classNames = List.copyOf(classNames);
    predictions = List.copyOf(predictions);
    failures = List.copyOf(failures);
    passedOver = List.copyOf(passedOver);
  }
}
