package org.fashionmnist.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Dropout;
import org.fashionmnist.engine.nn.layer.Residual;
import org.junit.jupiter.api.Test;

class NetworkTest {

  @Test
  void aNetworkSaysItsSizes() {
    Network network =
        Network.of(
            Shape.of(28, 28),
            List.of(new Dense(128, Activation.RELU), new Dense(10, Activation.IDENTITY)));

    assertThat(network).hasToString("784-128-10");
    assertThat(network.inputShape()).isEqualTo(Shape.of(28, 28));
    assertThat(network.outputShape()).isEqualTo(Shape.of(10));
    assertThat(network.layers()).hasSize(2);
    assertThat(network.layout().parameterCount()).isEqualTo(784 * 128 + 128 + 128 * 10 + 10);
  }

  @Test
  void aNetworkWithoutLayersIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Network.of(Shape.of(4), List.of()))
        .withMessage("expected at least one layer");
  }

  @Test
  void aDropoutShowsInTheLayersButNotInTheSizes() {
    Network network =
        Network.of(
            Shape.of(4),
            List.of(
                new Dense(3, Activation.RELU), new Dropout(0.5), new Dense(2, Activation.TANH)));

    assertThat(network.layers()).contains(new Dropout(0.5));
    assertThat(network).hasToString("4-3-2");
    assertThat(network.withoutDropout()).hasToString("4-3-2");
  }

  @Test
  void aNetworkWithoutDropoutIsItself() {
    Network network = Network.of(Shape.of(4), List.of(new Dense(3, Activation.RELU)));

    assertThat(network.withoutDropout()).isSameAs(network);
  }

  @Test
  void whatABlockIsMadeOfCanBeAskedFor() {
    Dense dense = new Dense(4, Activation.RELU);
    Residual block =
        new Residual(List.of(new Dropout(0.5), dense), List.of(dense), Activation.TANH);
    Network network = Network.of(Shape.of(4), List.of(dense, block));

    assertThat(network.blocks()).containsExactly(dense, block);
    assertThat(network.layers())
        .extracting(Layer::junction)
        .containsExactly(
            Junction.NONE, // 0
            Junction.FORK,
            Junction.NONE,
            Junction.NONE, // 3, the end of the body
            Junction.SHORTCUT,
            Junction.NONE,
            Junction.SUM);
    assertThat(network.inputOf(0)).isEqualTo(-1);
    assertThat(network.inputOf(4)).isEqualTo(1);
    assertThat(network.inputOf(6)).isEqualTo(5);
    assertThat(network.secondInputOf(6)).isEqualTo(3);
    assertThat(network.withoutDropout().blocks())
        .containsExactly(dense, new Residual(List.of(dense), List.of(dense), Activation.TANH));
    assertThat(network.layout().slots())
        .extracting(ParameterLayout.Slot::name)
        .containsExactly(
            "dense.0.weight",
            "dense.0.bias",
            "dense.1.weight",
            "dense.1.bias",
            "dense.2.weight",
            "dense.2.bias");
  }

  @Test
  void aDropoutAfterTheLastLayerIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Network.of(Shape.of(4), List.of(new Dense(3, Activation.RELU), new Dropout(0.5))))
        .withMessage("expected a layer after the last dropout");
  }

  @Test
  void aLayerWithoutUnitsIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Dense(0, Activation.RELU))
        .withMessage("expected at least 1 unit, got 0");
  }

  @Test
  void aShapeNeedsPositiveDimensions() {
    assertThat(Shape.of(3, 4, 5).size()).isEqualTo(60);
    assertThat(Shape.of(3, 4, 5).lastDimension()).isEqualTo(5);
    assertThatIllegalArgumentException().isThrownBy(() -> Shape.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shape.of(3, 0))
        .withMessage("expected positive dimensions, got [3, 0]");
  }
}
