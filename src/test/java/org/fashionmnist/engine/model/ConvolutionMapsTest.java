package org.fashionmnist.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Block;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.ParameterLayout.Slot;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.layer.ActivationLayer;
import org.fashionmnist.engine.nn.layer.BatchNorm;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Flatten;
import org.fashionmnist.engine.nn.layer.GlobalAvgPool2d;
import org.fashionmnist.engine.nn.layer.MaxPool2d;
import org.fashionmnist.engine.nn.layer.Residual;
import org.fashionmnist.result.run.ClassActivation;
import org.fashionmnist.result.run.FeatureMaps;
import org.junit.jupiter.api.Test;

class ConvolutionMapsTest {

  private static final LabeledImages IMAGES =
      LabeledImages.of(
          new byte[] {
            0, 51, 102, (byte) 153, (byte) 204, (byte) 255, 0, 51, 102, 1, 2, 3, 4, 5, 6, 7
          },
          new byte[] {1},
          4,
          4);

  private static TrainedModel model(Block... blocks) {
    Network network = Network.of(Shape.of(4, 4), List.of(blocks));
    return new TrainedModel(
        network,
        network.initialParameters(4),
        Normalization.UNIT,
        List.of("bag", "coat"),
        Map.of("dataset", "custom"));
  }

  @Test
  void mapsAreThoseAfterTheActivationAlsoBeforeMaxima() {
    TrainedModel model =
        model(
            new Conv2d(3, 3, Activation.RELU),
            new MaxPool2d(2),
            new Conv2d(2, 1, Activation.IDENTITY),
            new BatchNorm(),
            new ActivationLayer(Activation.SIGMOID),
            new Flatten(),
            new Dense(2, Activation.IDENTITY));

    FeatureMaps maps = ConvolutionMaps.of(model).of(IMAGES, 0);

    assertThat(maps.layers())
        .extracting(FeatureMaps.Layer::name)
        .containsExactly("conv2d.0", "conv2d.1");
    FeatureMaps.Layer first = maps.layers().get(0);
    assertThat(List.of(first.rows(), first.columns(), first.channels())).containsExactly(2, 2, 3);
    assertThat(first.value(1, 0, 1)).isCloseTo(convolved(model, 1, 0, 1), within(1e-6f));
    assertThat(maps.layers().get(1).value(0, 0, 0)).isStrictlyBetween(0f, 1f);
  }

  /** relu(b + Σ x · w), in plain loops. */
  private static float convolved(TrainedModel model, int filter, int row, int column) {
    float[] weight = model.parameters().copyOf(model.network().layout().slots().get(0));
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double x = IMAGES.pixel(0, (row + i) * 4 + column + j) / 255.0;
        sum += x * weight[(i * 3 + j) * 3 + filter];
      }
    }
    return (float) Math.max(0, sum);
  }

  /** The score is the mean of the maps times the weights, so α is a weight by the places. */
  @Test
  void gradCamWeighsTheMapsByTheSlopesOfTheScore() {
    TrainedModel model =
        model(
            new Conv2d(3, 1, Activation.TANH),
            new GlobalAvgPool2d(),
            new Dense(2, Activation.IDENTITY));
    ConvolutionMaps maps = ConvolutionMaps.of(model);
    FeatureMaps.Layer layer = maps.of(IMAGES, 0).layers().get(0);
    Slot slot = model.network().layout().slots().get(2);
    float[] weight = model.parameters().copyOf(slot); // (3, 2)

    for (int c = 0; c < 2; c++) {
      ClassActivation found = maps.gradCam(IMAGES, 0, c);
      double[] expected = new double[16];
      double largest = 0;
      for (int place = 0; place < 16; place++) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
          sum += weight[2 * k + c] * layer.value(k, place / 4, place % 4);
        }
        expected[place] = Math.max(0, sum);
        largest = Math.max(largest, expected[place]);
      }
      for (int place = 0; place < 16; place++) {
        int row = place / 4;
        int column = place % 4;
        assertThat(found.shareAt((row + 0.5) / 4, (column + 0.5) / 4))
            .as("class %d, place %d", c, place)
            .isCloseTo(largest == 0 ? 0 : expected[place] / largest, within(1e-5));
      }
    }
  }

  @Test
  void nothingSpeaksForAClassWhoseScoreFallsWithEveryMap() {
    TrainedModel model =
        model(
            new Conv2d(1, 1, Activation.SIGMOID),
            new GlobalAvgPool2d(),
            new Dense(2, Activation.IDENTITY));
    Parameters parameters = model.parameters();
    parameters.set(model.network().layout().slots().get(2), new float[] {-1, 1});
    ConvolutionMaps maps = ConvolutionMaps.of(model);

    assertThat(maps.gradCam(IMAGES, 0, 0).isEmpty()).isTrue();
    assertThat(maps.gradCam(IMAGES, 0, 1).isEmpty()).isFalse();
  }

  @Test
  void aDenseNetworkHasNone() {
    assertThat(ConvolutionMaps.of(model(new Dense(2, Activation.IDENTITY))).isEmpty()).isTrue();
  }

  @Test
  void aBlockCountsAsOneConvolution() {
    TrainedModel model =
        model(
            new Conv2d(3, 1, Activation.RELU),
            new Residual(
                List.of(
                    new Conv2d(2, 3, Padding.SAME, Activation.RELU),
                    new Conv2d(3, 3, Padding.SAME, Activation.IDENTITY)),
                Activation.RELU),
            new GlobalAvgPool2d(),
            new Dense(2, Activation.IDENTITY));
    ConvolutionMaps maps = ConvolutionMaps.of(model);

    assertThat(maps.of(IMAGES, 0).layers())
        .extracting(FeatureMaps.Layer::name)
        .containsExactly("conv2d.0", "residual, layer 2");
    assertThat(maps.gradCam(IMAGES, 0, 0).rows()).isEqualTo(4);
  }
}
