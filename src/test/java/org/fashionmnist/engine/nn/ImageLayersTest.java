package org.fashionmnist.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.loss.Loss;
import org.fashionmnist.engine.loss.SparseCategoricalCrossentropy;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.convolution.Window;
import org.fashionmnist.engine.nn.layer.ActivationLayer;
import org.fashionmnist.engine.nn.layer.AvgPool2d;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Flatten;
import org.fashionmnist.engine.nn.layer.GlobalAvgPool2d;
import org.fashionmnist.engine.nn.layer.MaxPool2d;
import org.fashionmnist.engine.parallel.Worker;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.nn.Batches;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Windows of every size, stride and padding over images of many sizes, against the plain loops. A
 * layer below has parameters, too, so that there is a gradient by the image.
 */
class ImageLayersTest {

  private static final Loss LOSS = new SparseCategoricalCrossentropy();

  /** With few channels a line of a window is shorter than a vector, with many there are panels. */
  private static final int[] CHANNELS = {1, 3, 6, 16, 20, 32, 70};

  /** Behind a convolution; some go with it in one go. */
  private static final List<List<Layer>> ABOVE =
      List.of(
          List.of(),
          List.of(new MaxPool2d(2)),
          List.of(new MaxPool2d(3)),
          List.of(new MaxPool2d(new Window(2, 3, Padding.VALID))),
          List.of(new MaxPool2d(new Window(1, 2, Padding.VALID))),
          List.of(new MaxPool2d(new Window(3, 2, Padding.VALID))),
          List.of(new MaxPool2d(new Window(2, 2, Padding.SAME)), new Flatten()),
          List.of(new MaxPool2d(new Window(3, 1, Padding.SAME))),
          List.of(new AvgPool2d(2), new MaxPool2d(1)),
          List.of(new AvgPool2d(new Window(3, 2, Padding.SAME))),
          List.of(
              new ActivationLayer(Activation.TANH), new AvgPool2d(new Window(2, 3, Padding.SAME))),
          List.of(new GlobalAvgPool2d()),
          List.of(
              new ActivationLayer(Activation.RELU),
              new MaxPool2d(new Window(2, 1, Padding.VALID))));

  static List<Network> networks() {
    List<Network> networks = new ArrayList<>();
    for (int size : new int[] {1, 2, 3, 5}) {
      for (int stride = 1; stride <= 3; stride++) {
        for (Padding padding : Padding.values()) {
          for (List<Layer> above : ABOVE) {
            networks.add(network(new Window(size, stride, padding), above, networks.size()));
          }
        }
      }
    }
    return networks;
  }

  /** The numbers of channels and filters go around, together in every pair. */
  private static Network network(Window window, List<Layer> above, int number) {
    int channels = CHANNELS[number % CHANNELS.length];
    int filters = CHANNELS[number / CHANNELS.length % CHANNELS.length];
    boolean isLarge = channels * filters * window.size() > 700;
    Activation[] activations = Activation.values();
    List<Layer> layers = new ArrayList<>();
    layers.add(new Conv2d(channels, 1, activations[number % activations.length]));
    layers.add(
        new Conv2d(
            filters, window, activations[number / 3 % activations.length], Initializer.HE_UNIFORM));
    layers.addAll(above);
    Shape shape = isLarge ? Shape.of(5, 7, 2) : Shape.of(13, 13);
    try {
      return Network.of(shape, layers);
    } catch (IllegalArgumentException e) { // nothing is left for what comes above
      return Network.of(shape, layers.subList(0, 2));
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void outputsAndGradientsHaveTheBitsOfThePlainLoops(Network network) {
    Parameters parameters = network.initialParameters(1);
    RandomStream random = RandomStream.of(2, Purpose.ORDER, 0);
    for (int i = 0; i < 2; i++) {
      Batches.fill(parameters.layerView(i).get(1), 0.5, random);
    }
    PlainBackpropagation plain = new PlainBackpropagation(network, parameters);
    int batchSize = 3;
    float[][][] outputs = null;
    Parameters gradients = null;
    for (String kernels : (Iterable<String>) kernels()::iterator) {
      try (WorkerTeam team = new WorkerTeam(2)) {
        Backpropagation batch =
            new Backpropagation(
                network,
                parameters,
                LOSS,
                Matrix.zeros(batchSize, 1),
                team,
                KernelsProvider.choose(kernels));
        Batches.fill(batch.input(), 1, RandomStream.of(3, Purpose.ORDER, 0));

        batch.run();

        if (outputs == null) {
          outputs = plain.activations(batch.input());
          gradients = plain.gradients(batch.input(), batch.targets());
        }
        for (int layer = 0; layer < network.layers().size(); layer++) {
          for (int i = 0; i < batchSize; i++) {
            assertThat(Batches.entries(batch.workspace().outputOf(layer).rowsView(i, i + 1)))
                .as("%s, output of layer %d, example %d", kernels, layer, i)
                .isEqualTo(outputs[layer + 1][i]);
          }
        }
        assertThat(batch.gradients().valuesView())
            .as("%s, gradient of %s", kernels, network.layers())
            .isEqualTo(gradients.valuesView());
      }
    }
  }

  /** The build runs this class with the vector module and without. */
  private static Stream<String> kernels() {
    return KernelsProvider.moduleIsPresent() ? Stream.of("scalar", "simd") : Stream.of("scalar");
  }

  static Stream<Network> someNetworks() {
    List<Network> networks = networks();
    return IntStream.range(0, networks.size()).filter(i -> i % 9 == 0).mapToObj(networks::get);
  }

  /** Where the maps of some layers are not kept. */
  @ParameterizedTest
  @MethodSource("someNetworks")
  void aPredictionIsWhatTheTrainingComputes(Network network) {
    int batchSize = 5;
    Parameters parameters = network.initialParameters(1);
    Backpropagation batch =
        new Backpropagation(network, parameters, LOSS, Matrix.zeros(batchSize, 1));
    Batches.fill(batch.input(), 1, RandomStream.of(3, Purpose.ORDER, 0));
    batch.forward();
    Workspace whole = Workspace.forInference(network, batchSize);
    Workspace part = whole.forInput(batch.input().rowsView(1, 3));

    assertThat(outputs(network, parameters, whole.forInput(batch.input())))
        .isEqualTo(Batches.entries(batch.workspace().output()));
    assertThat(outputs(network, parameters, part))
        .isEqualTo(Batches.entries(batch.workspace().output().rowsView(1, 3)));
  }

  private static float[] outputs(Network network, Parameters parameters, Workspace workspace) {
    new Pass(network, parameters, workspace, Worker.alone(), Kernels.get()).forward();
    return Batches.entries(workspace.output());
  }
}
