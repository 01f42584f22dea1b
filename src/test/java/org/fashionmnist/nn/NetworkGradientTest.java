package org.fashionmnist.nn;

import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.linalg.Kernels;
import org.fashionmnist.linalg.Matrix;
import org.fashionmnist.random.Purpose;
import org.fashionmnist.random.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Back-propagation through several layers against finite differences. */
class NetworkGradientTest {

  private final Kernels kernels = Kernels.get();
  private final RandomStream random = RandomStream.of(2, Purpose.ORDER, 0);

  private static final List<List<Dense>> ARCHITECTURES =
      List.of(
          List.of(new Dense(3, Activation.IDENTITY)),
          List.of(new Dense(6, Activation.TANH), new Dense(3, Activation.IDENTITY)),
          List.of(
              new Dense(18, Activation.SIGMOID),
              new Dense(5, Activation.TANH),
              new Dense(4, Activation.IDENTITY)),
          List.of(
              new Dense(4, Activation.TANH),
              new Dense(4, Activation.SIGMOID),
              new Dense(7, Activation.IDENTITY),
              new Dense(4, Activation.TANH)));

  static Stream<Arguments> networksAndLosses() {
    return ARCHITECTURES.stream()
        .map(layers -> Network.of(Shape.of(5), layers))
        .flatMap(network -> LossTest.losses().stream().map(loss -> Arguments.of(network, loss)));
  }

  @ParameterizedTest
  @MethodSource("networksAndLosses")
  void theGradientOfEveryParameterIsTheSlopeOfTheLoss(Network network, Loss loss) {
    int batch = 6;
    Parameters parameters = network.initialParameters(1);
    Parameters gradients = network.newParameters();
    Workspace workspace = Workspace.forTraining(network, batch);
    Batches.fill(workspace.input(), 1, random);
    Matrix targets = LossTest.targets(loss, batch, network.outputShape().size(), random);
    Matrix output = network.forward(parameters, workspace, kernels);
    loss.sum(output, targets, workspace.outputGradient(), kernels);
    loss.gradientInPlace(workspace.outputGradient(), targets);
    network.backward(parameters, workspace, gradients, kernels);

    Matrix unused = Matrix.zeros(batch, output.columns());
    for (ParameterLayout.Slot slot : network.layout().slots()) {
      FiniteDifferences.assertGradient(
          () ->
              loss.sum(network.forward(parameters, workspace, kernels), targets, unused, kernels)
                  / batch,
          slot.view(parameters.valuesView()),
          slot.view(gradients.valuesView()),
          3e-4,
          network + " " + slot.name());
    }
  }
}
