package org.fashionmnist.engine.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Block;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.LayerConfig;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.convolution.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layers that do not fit are refused when the network is made, each with its number and name. */
class LayerErrorsTest {

  private static void assertRefused(Shape input, List<? extends Block> layers, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Network.of(input, layers))
        .withMessage(message);
  }

  @Test
  void aKernelLargerThanTheImageIsAnError() {
    assertRefused(
        Shape.of(28, 4, 1),
        List.of(new Conv2d(8, 5, Activation.RELU)),
        "layer 1 (conv2d): a window of 5 × 5 does not fit into 28 × 4;"
            + " use a smaller one, or padding \"same\"");
  }

  @Test
  void aPoolThatLeavesNothingIsAnError() {
    List<Layer> layers =
        List.of(
            new Conv2d(8, 3, Activation.RELU),
            new MaxPool2d(2),
            new Conv2d(8, 1, Activation.RELU),
            new MaxPool2d(2));

    assertRefused(
        Shape.of(5, 5),
        layers,
        "layer 4 (max_pool2d): a window of 2 × 2 does not fit into 1 × 1;"
            + " use a smaller one, or padding \"same\"");
  }

  @Test
  void aBodyThatChangesTheShapeIsAnErrorWithoutAShortcutThatDoesSoToo() {
    Conv2d first = new Conv2d(8, 3, Padding.SAME, Activation.RELU);
    Conv2d smaller = new Conv2d(8, 3, Activation.RELU);

    assertRefused(
        Shape.of(28, 28),
        List.of(first, new Residual(List.of(first, smaller), Activation.RELU)),
        "layer 2 (residual): its body makes [26, 26, 8] of [28, 28, 8], which cannot be added;"
            + " keep the shape (padding \"same\", stride 1, as many filters), or put a convolution of"
            + " 1 × 1 on the shortcut that makes the same of it");
    assertRefused(
        Shape.of(28, 28),
        List.of(new Residual(List.of(smaller), List.of(first), Activation.RELU)),
        "layer 1 (residual): its body makes [26, 26, 8] and its shortcut [28, 28, 8], which cannot be"
            + " added; expected the same shape");
  }

  @Test
  void anErrorWithinABlockNamesTheBlockAndTheLayer() {
    Conv2d first = new Conv2d(8, 3, Padding.SAME, Activation.RELU);
    Conv2d large = new Conv2d(8, 29, Activation.RELU);
    Residual inner = new Residual(List.of(first, large), Activation.RELU);
    String problem =
        " a window of 29 × 29 does not fit into 28 × 28; use a smaller one, or padding \"same\"";

    assertRefused(
        Shape.of(28, 28),
        List.of(first, inner),
        "layer 2 (residual), layer 2 in it (conv2d):" + problem);
    assertRefused(
        Shape.of(28, 28),
        List.of(new Residual(List.of(inner), Activation.RELU)),
        "layer 1 (residual), layer 1 in it (residual), layer 2 in it (conv2d):" + problem);
    assertRefused(
        Shape.of(28, 28),
        List.of(new Residual(List.of(first), List.of(large), Activation.RELU)),
        "layer 1 (residual), layer 1 of its shortcut (conv2d):" + problem);
  }

  @Test
  void aBlockThatPredictsNothingIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Residual(List.of(), Activation.RELU))
        .withMessage("expected at least one layer in it, there is none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Residual(List.of(new Dropout(0.5)), Activation.RELU))
        .withMessage("expected at least one layer in it that is no dropout");
  }

  static List<Layer> layersOfImages() {
    return List.of(
        new Conv2d(8, 1, Activation.RELU),
        new MaxPool2d(1),
        new AvgPool2d(1),
        new GlobalAvgPool2d());
  }

  @ParameterizedTest
  @MethodSource("layersOfImages")
  void aLayerOfImagesBehindUnitsIsAnError(Layer layer) {
    assertRefused(
        Shape.of(28, 28),
        List.of(new Dense(4, Activation.RELU), layer),
        "layer 2 ("
            + layer.kind()
            + "): expected images, rows × columns × channels such as [28, 28, 1], got [4]");
  }

  @Test
  void aPaddedWindowFitsIntoAnyImage() {
    Network network =
        Network.of(
            Shape.of(2, 3),
            List.of(
                new Conv2d(4, 5, Padding.SAME, Activation.RELU),
                new MaxPool2d(new Window(3, 3, Padding.SAME))));

    assertThat(network.outputShape()).isEqualTo(Shape.of(1, 1, 4));
  }

  @Test
  void windowsAndFiltersThatAreNoneAreErrors() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Window(3, 0, Padding.VALID))
        .withMessage("expected a stride of at least 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MaxPool2d(0))
        .withMessage("expected a window of at least 1 × 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Conv2d(0, 3, Activation.RELU))
        .withMessage("expected at least 1 filter, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Padding.of("full"))
        .withMessage("unknown padding 'full': expected one of [valid, same]");
  }

  /** As a file may have it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "conv2d",
        "max_pool2d",
        "avg_pool2d",
        "activation",
        "dense",
        "dropout",
        "residual"
      })
  void aKindWithoutItsSettingsIsAnError(String kind) {
    assertThatIllegalArgumentException().isThrownBy(() -> LayerKinds.block(LayerConfig.of(kind)));
  }
}
