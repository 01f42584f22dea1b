package org.fashionmnist.engine.nn;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.loss.MeanSquaredError;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.MaxPool2d;
import org.fashionmnist.golden.GoldenArray;
import org.fashionmnist.golden.GoldenConvolution;
import org.fashionmnist.nn.Batches;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Convolution and maxima against PyTorch in float64; golden/README.md has the details. */
class ConvolutionGoldenTest {

  private static final double RELATIVE_ERROR = 1e-5;

  static List<GoldenConvolution> cases() {
    return GoldenConvolution.all();
  }

  private static Conv2d convolution(GoldenConvolution golden) {
    return new Conv2d(
        GoldenConvolution.size(golden.weight(), 0),
        golden.kernel(),
        golden.padding() > 0 ? Padding.SAME : Padding.VALID,
        Activation.RELU);
  }

  private static Shape shape(GoldenArray images) {
    return Shape.of(
        GoldenConvolution.size(images, 2),
        GoldenConvolution.size(images, 3),
        GoldenConvolution.size(images, 1));
  }

  /** Each layer by itself: the maxima are taken of whole maps. */
  @ParameterizedTest
  @MethodSource("cases")
  void separateLayersAgree(GoldenConvolution golden) {
    List<LayerBench> benches = new ArrayList<>();
    Matrix x = GoldenConvolution.batch(golden.x());
    benches.add(new LayerBench(convolution(golden), shape(golden.x()), x));
    if (golden.pool()) {
      Shape maps = convolution(golden).outputShape(shape(golden.x()));
      benches.add(
          new LayerBench(new MaxPool2d(2), maps, benches.get(0).output()).above(Activation.RELU));
    }
    assertAgrees(benches, golden);
  }

  /** As a network computes them. */
  @ParameterizedTest
  @MethodSource("cases")
  void layersInOneGoAgree(GoldenConvolution golden) {
    if (golden.pool()) {
      Layer joined =
          convolution(golden).joinedWith(new MaxPool2d(2), shape(golden.x())).orElseThrow();
      Matrix x = GoldenConvolution.batch(golden.x());
      assertAgrees(List.of(new LayerBench(joined, shape(golden.x()), x)), golden);
    }
  }

  private static void assertAgrees(List<LayerBench> benches, GoldenConvolution golden) {
    LayerBench convolution = benches.get(0);
    GoldenConvolution.filters(golden.weight()).fill(convolution.parameters().get(0).panel(0));
    fill(golden.bias(), convolution.parameters().get(1));
    benches.forEach(LayerBench::forward);

    LayerBench last = benches.get(benches.size() - 1);
    Matrix upstream = GoldenConvolution.batch(golden.upstream());
    last.setUpstream(upstream);
    for (int i = benches.size() - 1; i >= 0; i--) {
      benches.get(i).backward();
      if (i > 0) {
        benches.get(i - 1).setDelta(benches.get(i).inputGradient());
      }
    }

    assertClose(GoldenConvolution.images(golden.output()), last.output(), "output");
    assertClose(GoldenConvolution.images(golden.gradX()), convolution.inputGradient(), "dX");
    assertClose(
        GoldenConvolution.filters(golden.gradWeight()), convolution.gradients().get(0), "dW");
    assertClose(golden.gradBias(), convolution.gradients().get(1), "db");
  }

  /** Above a layer that does nothing, so that there is a gradient by its output. */
  @ParameterizedTest
  @MethodSource("cases")
  void networksAgree(GoldenConvolution golden) {
    int channels = GoldenConvolution.size(golden.x(), 1);
    List<Layer> layers = new ArrayList<>();
    layers.add(new Conv2d(channels, 1, Activation.IDENTITY));
    layers.add(convolution(golden));
    if (golden.pool()) {
      layers.add(new MaxPool2d(2));
    }
    Network network = Network.of(shape(golden.x()), layers);
    Parameters parameters = network.newParameters();
    for (int channel = 0; channel < channels; channel++) {
      parameters.layerView(0).get(0).set(channel, channel, 1);
    }
    GoldenConvolution.filters(golden.weight()).fill(parameters.layerView(1).get(0).panel(0));
    fill(golden.bias(), parameters.layerView(1).get(1));
    Backpropagation batch =
        new Backpropagation(network, parameters, new MeanSquaredError(), targets(golden));
    GoldenConvolution.images(golden.x()).fill(batch.input());

    batch.run();

    assertClose(GoldenConvolution.images(golden.output()), batch.workspace().output(), "output");
    assertClose(GoldenConvolution.images(golden.gradX()), batch.workspace().deltaOf(0), "dX");
    List<PanelMatrix> gradients = batch.gradients().layerView(1);
    assertClose(GoldenConvolution.filters(golden.gradWeight()), gradients.get(0), "dW");
    assertClose(golden.gradBias(), gradients.get(1), "db");
  }

  /** Of which the squared error has the given gradient. */
  private static Matrix targets(GoldenConvolution golden) {
    Matrix targets = GoldenConvolution.batch(golden.output());
    Matrix upstream = GoldenConvolution.batch(golden.upstream());
    float scale = targets.rows() * targets.columns() / 2f;
    for (int i = 0; i < targets.rows(); i++) {
      for (int j = 0; j < targets.columns(); j++) {
        Batches.set(targets, i, j, targets.at(i, j) - upstream.at(i, j) * scale);
      }
    }
    return targets;
  }

  private static void fill(GoldenArray bias, PanelMatrix matrix) {
    float[] values = bias.floats();
    for (int f = 0; f < values.length; f++) {
      matrix.set(0, f, values[f]);
    }
  }

  private static void assertClose(GoldenArray expected, Matrix actual, String name) {
    expected.assertClose(Batches.entries(actual), RELATIVE_ERROR, name);
  }

  private static void assertClose(GoldenArray expected, PanelMatrix actual, String name) {
    expected.assertClose(Batches.entries(actual), RELATIVE_ERROR, name);
  }
}
