package org.fashionmnist.tribuo;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;

/** A model whose prediction is plain to see: the class is the number of the brightest pixel. */
final class BrightestPixelModel {

  /** The score of a class whose pixel is white; that of a black pixel is 0. */
  static final double WHITE_SCORE = 2;

  private BrightestPixelModel() {}

  /** A model of images of one row with a pixel for each class. */
  static TrainedModel of(List<String> classNames) {
    int classCount = classNames.size();
    Network network =
        Network.of(Shape.of(1, classCount), List.of(new Dense(classCount, Activation.IDENTITY)));
    float[] weight = new float[classCount * classCount];
    for (int c = 0; c < classCount; c++) {
      weight[c * classCount + c] = (float) WHITE_SCORE;
    }
    Parameters parameters = network.newParameters();
    parameters.set(network.layout().slots().get(0), weight);
    return new TrainedModel(network, parameters, Normalization.UNIT, classNames, Map.of());
  }

  /** Images of the true classes {@code labels} that the model takes for {@code predicted}. */
  static LabeledImages images(int classCount, int[] labels, int[] predicted) {
    byte[] pixels = new byte[labels.length * classCount];
    byte[] labelBytes = new byte[labels.length];
    IntStream.range(0, labels.length)
        .forEach(
            i -> {
              pixels[i * classCount + predicted[i]] = (byte) 255;
              labelBytes[i] = (byte) labels[i];
            });
    return LabeledImages.of(pixels, labelBytes, 1, classCount);
  }
}
