package org.fashionmnist.storage.exchange;

import java.util.Optional;
import org.fashionmnist.engine.nn.Activation;

/** One step of a network in the words and the order of numbers that PyTorch and ONNX have. */
public sealed interface Step {

  /**
   * Weighted sums of all inputs.
   *
   * @param weight outputs × inputs
   * @param bias one number for each output; none for zeros
   */
  record Linear(Tensor weight, Optional<Tensor> bias) implements Step {

    int outputs() {
      return weight.extent(0);
    }

    int inputs() {
      return weight.extent(1);
    }
  }

  /**
   * Filters that go over an image.
   *
   * @param weight filters × channels × size × size
   * @param bias one number for each filter; none for zeros
   * @param pads zeros around the image
   */
  record Convolution(Tensor weight, Optional<Tensor> bias, int stride, Pads pads) implements Step {

    int filters() {
      return weight.extent(0);
    }

    int channels() {
      return weight.extent(1);
    }

    /** Rows and columns of a filter. */
    public int size() {
      return weight.extent(2);
    }
  }

  /** The largest number of each window; what lies beyond the edges does not count. */
  record MaxPooling(int size, int stride, Pads pads) implements Step {}

  /** The mean of each window; what lies beyond the edges does not count. */
  record AveragePooling(int size, int stride, Pads pads) implements Step {}

  /** The mean of each map, as an image of one place. */
  record GlobalAveragePooling() implements Step {}

  /** An image as numbers in a row, channel by channel. */
  record Flattening() implements Step {}

  /**
   * Normalization by fixed statistics: {@code (x − mean) / √(variance + epsilon) · gamma + beta},
   * each with one number for each channel.
   *
   * @param ofImage whether its input is an image; else numbers in a row
   * @param momentum share of the past in the statistics, of a training
   */
  record BatchNormalization(
      Tensor gamma,
      Tensor beta,
      Tensor mean,
      Tensor variance,
      boolean ofImage,
      double momentum,
      double epsilon)
      implements Step {}

  /** The way parts: what comes here also goes by a shortcut. */
  record Fork() implements Step {}

  /** The body of a block ends; the steps that follow are those of its shortcut. */
  record Shortcut() implements Step {}

  /** The body of a block and its shortcut, or what came to the fork, are added. */
  record Sum() implements Step {}

  /** A function of each number alone. */
  record Elementwise(Activation activation) implements Step {}
}
