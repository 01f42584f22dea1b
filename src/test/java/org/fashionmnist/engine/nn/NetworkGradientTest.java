package org.fashionmnist.engine.nn;

import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.loss.LossTest;
import org.fashionmnist.engine.loss.MeanAbsoluteError;
import org.fashionmnist.engine.loss.MeanSquaredError;
import org.fashionmnist.engine.loss.OutputFunction;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Dropout;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.nn.Batches;
import org.fashionmnist.nn.FiniteDifferences;
import org.fashionmnist.nn.LayerCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Back-propagation through several layers against finite differences, in the same step. */
class NetworkGradientTest {

  /**
   * Of weights that do not change their sign on the way from one difference to the other: behind a
   * window of one place and one channel, all winners of a maximum would change with it.
   */
  private static final long SEED = 1;

  private final RandomStream random = RandomStream.of(2, Purpose.ORDER, 0);

  private static final List<List<? extends Layer>> ARCHITECTURES =
      List.of(
          List.of(new Dense(3, Activation.IDENTITY)),
          List.of(new Dense(6, Activation.TANH), new Dense(3, Activation.IDENTITY)),
          List.of(
              new Dense(18, Activation.SIGMOID),
              new Dense(5, Activation.TANH),
              new Dense(4, Activation.IDENTITY)),
          List.of(new Dense(70, Activation.TANH), new Dense(3, Activation.IDENTITY)),
          List.of(
              new Dense(4, Activation.TANH),
              new Dense(4, Activation.SIGMOID),
              new Dense(7, Activation.IDENTITY),
              new Dense(4, Activation.TANH)),
          List.of(
              new Dropout(0.2),
              new Dense(8, Activation.TANH),
              new Dropout(0.25),
              new Dense(66, Activation.SIGMOID),
              new Dropout(0.5),
              new Dense(3, Activation.IDENTITY)));

  static Stream<Arguments> networksAndLosses() {
    Stream<Network> ofVectors =
        ARCHITECTURES.stream().map(layers -> Network.of(Shape.of(5), layers));
    Stream<Network> ofImages = LayerCases.blocks().map(layer -> LayerCases.network(4, 5, layer, 3));
    return Stream.concat(ofVectors, ofImages)
        .flatMap(network -> usualLosses().map(loss -> Arguments.of(network, loss)));
  }

  /** The others' gradients are small or cancel out; the check in double precision has them. */
  private static Stream<Loss> usualLosses() {
    return LossTest.losses().stream()
        .filter(loss -> !(loss instanceof MeanAbsoluteError))
        .filter(
            loss ->
                !(loss instanceof MeanSquaredError)
                    || loss.outputFunction() == OutputFunction.LINEAR);
  }

  @ParameterizedTest
  @MethodSource("networksAndLosses")
  void theGradientOfEveryParameterIsTheSlopeOfTheLoss(Network network, Loss loss) {
    Parameters parameters = network.initialParameters(SEED);
    Matrix targets = LossTest.targets(loss, 6, network.outputShape().size(), random);
    Backpropagation batch = new Backpropagation(network, parameters, loss, targets);
    Batches.fill(batch.input(), 1, random);
    batch.run();

    for (ParameterLayout.Slot slot : network.layout().learnedSlots()) {
      FiniteDifferences.assertGradient(
          batch::forward,
          slot.view(parameters.valuesView()),
          slot.view(batch.gradients().valuesView()),
          3e-4,
          network + " " + slot.name());
    }
  }
}
