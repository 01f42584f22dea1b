package org.fashionmnist.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.loss.LossTest;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Dropout;
import org.fashionmnist.engine.optim.CoupledWeightDecay;
import org.fashionmnist.engine.optim.ElementwiseOptimizer;
import org.fashionmnist.engine.optim.OptimizerKind;
import org.fashionmnist.engine.optim.OptimizerState;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.nn.Batches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ParametersTest {

  private final Network network =
      Network.of(
          Shape.of(19),
          List.of(
              new Dense(21, Activation.RELU),
              new Dense(13, Activation.SIGMOID),
              new Dense(10, Activation.IDENTITY)));

  @Test
  void everyParameterHasANameAndAShape() {
    assertThat(network.layout().slots())
        .extracting(ParameterLayout.Slot::name)
        .containsExactly(
            "dense.0.weight",
            "dense.0.bias",
            "dense.1.weight",
            "dense.1.bias",
            "dense.2.weight",
            "dense.2.bias");
    assertThat(network.layout().slots())
        .extracting(slot -> slot.spec().shape().toString())
        .containsExactly("[19, 21]", "[21]", "[21, 13]", "[13]", "[13, 10]", "[10]");
  }

  /** So that a model file holds what the network for predictions expects. */
  @Test
  void dropoutChangesNeitherNamesNorPlaces() {
    Network trained =
        Network.of(
            Shape.of(19),
            List.of(
                new Dropout(0.2),
                new Dense(21, Activation.RELU),
                new Dropout(0.5),
                new Dense(13, Activation.SIGMOID),
                new Dropout(0.5),
                new Dense(10, Activation.IDENTITY)));

    assertThat(trained.layout()).isEqualTo(network.layout());
    assertThat(trained.withoutDropout().layers()).isEqualTo(network.layers());
    assertThat(trained.initialParameters(3).valuesView())
        .isEqualTo(network.initialParameters(3).valuesView());
  }

  @Test
  void theCountLeavesOutThePadding() {
    assertThat(network.layout().parameterCount()).isEqualTo(20 * 21 + 22 * 13 + 14 * 10);
    assertThat(network.layout().length()).isEqualTo(20 * 32 + 22 * 16 + 14 * 16);
    assertThat(network.newParameters().valuesView()).hasSize(network.layout().length());
  }

  @Test
  void parametersLieOneAfterAnother() {
    assertThat(network.layout().slots())
        .extracting(ParameterLayout.Slot::offset)
        .containsExactly(0, 608, 640, 976, 992, 1200);
  }

  /** Panels do not show outside: a file holds every parameter row by row. */
  @Test
  void aParameterOfSeveralPanelsIsCopiedRowByRow() {
    Network wide = Network.of(Shape.of(3), List.of(new Dense(130, Activation.RELU)));
    ParameterLayout.Slot weight = wide.layout().slots().get(0);
    Parameters parameters = wide.newParameters();

    parameters.set(weight, numbers(weight));

    assertThat(parameters.copyOf(weight)).isEqualTo(numbers(weight));
    assertThat(parameters.layerView(0).get(0).at(1, 129)).isEqualTo(130 + 129 + 0.5f);
    assertThat(parameters.valuesView()[3 * 64]).as("second panel").isEqualTo(64.5f);
    PaddingAssert.assertZero(parameters);
  }

  @Test
  void whatIsSetIsWhatIsCopied() {
    Parameters parameters = network.newParameters();
    for (ParameterLayout.Slot slot : network.layout().slots()) {
      float[] numbers = numbers(slot);

      parameters.set(slot, numbers);

      assertThat(parameters.copyOf(slot)).isEqualTo(numbers);
    }
    for (ParameterLayout.Slot slot : network.layout().slots()) {
      assertThat(parameters.copyOf(slot)).as("not touched by the others").isEqualTo(numbers(slot));
    }
    PaddingAssert.assertZero(parameters);
  }

  private static float[] numbers(ParameterLayout.Slot slot) {
    float[] numbers = new float[slot.spec().shape().size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = slot.offset() + i + 0.5f;
    }
    return numbers;
  }

  @Test
  void aWrongNumberOfValuesIsAnErrorThatNamesTheParameter() {
    Parameters parameters = network.newParameters();
    ParameterLayout.Slot slot = network.layout().slots().get(2);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> parameters.set(slot, new float[272]))
        .withMessage("dense.1.weight has shape [21, 13], got 272 values");
  }

  @Test
  void viewsOfALayerShareTheFlatArray() {
    Parameters parameters = network.newParameters();
    PanelMatrix bias = parameters.layerView(1).get(1);

    parameters.valuesView()[network.layout().slots().get(3).offset() + 4] = 2;

    assertThat(bias.at(0, 4)).isEqualTo(2);
  }

  @Test
  void aCopyIsIndependent() {
    Parameters parameters = network.initialParameters(1);
    Parameters copy = parameters.copy();
    float before = parameters.valuesView()[0];

    parameters.valuesView()[0] = 5;

    assertThat(copy.valuesView()[0]).isEqualTo(before);
    assertThat(copy.layerView(0).get(0).at(0, 0)).isEqualTo(before);
    copy.setAll(parameters);
    assertThat(copy.layerView(0).get(0).at(0, 0)).isEqualTo(5);
    assertThat(copy.valuesView()).isEqualTo(parameters.valuesView());
  }

  static Stream<ElementwiseOptimizer> optimizers() {
    return Stream.of(OptimizerKind.values())
        .map(kind -> kind.create(kind.startRate()))
        .filter(ElementwiseOptimizer.class::isInstance)
        .map(ElementwiseOptimizer.class::cast)
        .flatMap(optimizer -> Stream.of(optimizer, new CoupledWeightDecay(optimizer, 0.1)));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void paddingStaysZeroInTraining(ElementwiseOptimizer optimizer) {
    SparseCategoricalCrossentropy loss = new SparseCategoricalCrossentropy();
    RandomStream random = RandomStream.of(1, Purpose.ORDER, 0);
    Parameters parameters = network.initialParameters(1);
    Backpropagation batch =
        new Backpropagation(network, parameters, loss, LossTest.targets(loss, 8, 10, random));
    OptimizerState state = optimizer.start(parameters.valuesView().length);
    float[] start = parameters.valuesView().clone();
    float[] gradients = batch.gradients().valuesView();

    for (int step = 0; step < 30; step++) {
      Batches.fill(batch.input(), 1, random);
      state.beginStep(optimizer.learningRate());
      batch.run((from, to) -> state.update(parameters.valuesView(), gradients, from, to));
    }

    assertThat(parameters.valuesView()).isNotEqualTo(start);
    PaddingAssert.assertZero(batch.gradients());
    PaddingAssert.assertZero(parameters);
  }
}
