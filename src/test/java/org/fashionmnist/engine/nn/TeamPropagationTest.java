package org.fashionmnist.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
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
import org.fashionmnist.engine.nn.layer.BatchNorm;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Dropout;
import org.fashionmnist.engine.nn.layer.Flatten;
import org.fashionmnist.engine.nn.layer.GlobalAvgPool2d;
import org.fashionmnist.engine.nn.layer.MaxPool2d;
import org.fashionmnist.engine.nn.layer.Residual;
import org.fashionmnist.engine.parallel.Share;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.nn.Batches;
import org.fashionmnist.nn.LayerCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks, panels and workers change no bit: the plain loops decide what comes out. */
class TeamPropagationTest {

  private static final Loss LOSS = new SparseCategoricalCrossentropy();

  /** Layers wider than a panel and narrower, inputs of more than a block, less than workers. */
  private static final List<Network> NETWORKS =
      Stream.concat(
              networks(), LayerCases.blocks().map(layer -> LayerCases.network(5, 6, layer, 4)))
          .toList();

  private static Stream<Network> networks() {
    return Stream.of(
        network(20, Activation.RELU, 130, 70, 10),
        network(20, Activation.TANH, 30, 150, 10),
        network(100, Activation.TANH, 65, 64, 10),
        network(3, Activation.SIGMOID, 2, 2),
        network(50, Activation.LEAKY_RELU, 70),
        withDropout(network(20, Activation.RELU, 130, 70, 10)),
        withDropout(network(3, Activation.LEAKY_RELU, 70, 3)),
        withDropout(network(20, Activation.TANH, 30, 10)),
        images(
            Shape.of(5, 7, 3),
            new Conv2d(6, 3, Padding.SAME, Activation.RELU),
            new MaxPool2d(2),
            new Conv2d(70, 2, Activation.LEAKY_RELU),
            new Flatten(),
            new Dense(10, Activation.IDENTITY)),
        images(
            Shape.of(6, 5),
            new MaxPool2d(new Window(2, 1, Padding.SAME)),
            new Conv2d(70, 3, Padding.SAME, Activation.TANH),
            new Dropout(0.25),
            new Conv2d(5, 2, Activation.SIGMOID),
            new MaxPool2d(new Window(2, 3, Padding.VALID)),
            new Dense(4, Activation.IDENTITY)),
        images(Shape.of(4, 4, 2), new Flatten(), new Dropout(0.2), new Dense(3, Activation.TANH)),
        images(Shape.of(4, 4), new Conv2d(3, 2, Activation.RELU), new MaxPool2d(2)),
        images(
            Shape.of(6, 6, 2),
            new AvgPool2d(2),
            new Conv2d(4, 2, Activation.IDENTITY),
            new ActivationLayer(Activation.TANH),
            new AvgPool2d(new Window(2, 1, Padding.SAME)),
            new Conv2d(3, 1, Activation.RELU),
            new Flatten()),
        images(
            Shape.of(4, 5, 1),
            new Conv2d(66, 3, Padding.SAME, Activation.RELU),
            new MaxPool2d(2),
            new Conv2d(9, 2, Activation.RELU),
            new GlobalAvgPool2d()),
        images(
            Shape.of(6, 5, 3),
            new Residual(
                List.of(
                    new Conv2d(3, 3, Padding.SAME, Activation.RELU),
                    new BatchNorm(),
                    new Dropout(0.25)),
                Activation.RELU),
            new Residual(
                List.of(new Conv2d(17, 1, Activation.RELU), new MaxPool2d(2), new Flatten()),
                List.of(
                    new ActivationLayer(Activation.TANH),
                    new Flatten(),
                    new Dense(102, Activation.LEAKY_RELU)),
                Activation.LEAKY_RELU),
            new Residual(
                List.of(
                    new Residual(List.of(new Flatten()), Activation.TANH),
                    new Residual(
                        List.of(new Dense(70, Activation.TANH)),
                        List.of(new Dense(70, Activation.IDENTITY), new BatchNorm()),
                        Activation.IDENTITY),
                    new Dense(102, Activation.SIGMOID)),
                Activation.IDENTITY)));
  }

  private static final long SEED = 5;

  /**
   * A team on a network.
   *
   * @param kernels by name
   */
  private record Case(Network network, int batchSize, int workers, String kernels) {}

  /**
   * What does not depend on the team and its kernels.
   *
   * @param step the number of the batch
   */
  private record Problem(Network network, int batchSize, long step) {}

  /** What the plain loops say: the outputs of every layer, and the gradients. */
  @SuppressWarnings("ArrayRecordComponent") // compared by their elements
  private record Expected(float[][][] activations, float[] gradients) {

    static Expected of(Problem problem, Parameters parameters, Backpropagation batch) {
      PlainBackpropagation plain =
          new PlainBackpropagation(problem.network, parameters, SEED, problem.step);
      return new Expected(
          plain.activations(batch.input()),
          plain.gradients(batch.input(), batch.targets()).valuesView());
    }
  }

  /** The plain loops compute once what eight cases compare with. */
  private static final Map<Problem, Expected> EXPECTED = new ConcurrentHashMap<>();

  private static Network network(int inputs, Activation activation, int... units) {
    List<Dense> layers = new ArrayList<>();
    for (int i = 0; i < units.length; i++) {
      layers.add(new Dense(units[i], i < units.length - 1 ? activation : Activation.IDENTITY));
    }
    return Network.of(Shape.of(inputs), layers);
  }

  private static Network images(Shape shape, Block... layers) {
    return Network.of(shape, List.of(layers));
  }

  /** Drops some of the input and of every hidden layer. */
  private static Network withDropout(Network network) {
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : network.layers()) {
      layers.add(new Dropout(layers.isEmpty() ? 0.2 : 0.5));
      layers.add(layer);
    }
    return Network.of(network.inputShape(), layers);
  }

  static Stream<Case> cases() {
    return NETWORKS.stream()
        .flatMap(
            network ->
                batchSizes(network)
                    .boxed()
                    .flatMap(
                        batchSize ->
                            IntStream.of(1, 2, 3, 7)
                                .boxed()
                                .flatMap(
                                    workers ->
                                        kernels()
                                            .map(
                                                name ->
                                                    new Case(network, batchSize, workers, name)))));
  }

  /** Of images fewer, since plain loops take their time: less than groups are summed, and more. */
  private static IntStream batchSizes(Network network) {
    if (network.inputShape().dimensions().size() == 1) {
      return IntStream.of(1, 3, 32, 65, 130);
    }
    return network.layers().size() < 4 ? IntStream.of(3, 8, 128) : IntStream.of(1, 3, 11);
  }

  /** The build runs this class with the vector module and without. */
  private static Stream<String> kernels() {
    return KernelsProvider.moduleIsPresent() ? Stream.of("scalar", "simd") : Stream.of("scalar");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void outputsAndGradientsHaveTheBitsOfThePlainLoops(Case some) {
    Parameters parameters = parameters(some.network);
    try (WorkerTeam team = new WorkerTeam(some.workers)) {
      Backpropagation batch = batch(some.network, parameters, some.batchSize, team, some.kernels);
      for (long number = 0; number < 2; number++) {
        fill(batch, number);
        batch.atStep(number);

        batch.run();

        Expected expected =
            EXPECTED.computeIfAbsent(
                new Problem(some.network, some.batchSize, number),
                problem -> Expected.of(problem, parameters, batch));
        assertSameOutputs(expected.activations, batch.workspace());
        assertThat(batch.gradients().valuesView()).isEqualTo(expected.gradients);
      }
    }
  }

  private static void assertSameOutputs(float[][][] expected, Workspace workspace) {
    for (int layer = 0; layer < expected.length - 1; layer++) {
      Matrix actual = workspace.outputOf(layer);
      for (int i = 0; i < actual.rows(); i++) {
        assertThat(Batches.entries(actual.rowsView(i, i + 1)))
            .as("layer %d, example %d", layer, i)
            .isEqualTo(expected[layer + 1][i]);
      }
    }
  }

  /** Biases are not zero, as they would be at first. */
  private static Parameters parameters(Network network) {
    Parameters parameters = network.initialParameters(1);
    RandomStream random = RandomStream.of(2, Purpose.ORDER, 0);
    for (int i = 0; i < network.layout().layerCount(); i++) {
      Batches.fill(parameters.layerView(i).get(1), 0.5, random);
    }
    return parameters;
  }

  private static Backpropagation batch(
      Network network, Parameters parameters, int batchSize, WorkerTeam team, String kernels) {
    Matrix labels = Matrix.zeros(batchSize, 1);
    Kernels chosen = KernelsProvider.choose(kernels);
    return new Backpropagation(network, parameters, LOSS, labels, SEED, team, chosen);
  }

  private static void fill(Backpropagation batch, long number) {
    RandomStream random = RandomStream.of(3, Purpose.ORDER, number);
    Batches.fill(batch.input(), 1, random);
    int classes = batch.network().outputShape().size();
    for (int i = 0; i < batch.targets().rows(); i++) {
      Batches.set(batch.targets(), i, 0, random.nextInt(classes));
    }
  }

  static Stream<Case> fewCases() {
    return cases().filter(some -> some.batchSize == 3 || some.batchSize == 65);
  }

  @ParameterizedTest
  @MethodSource("fewCases")
  void theListenerIsToldOfEveryNumberOnceWhenItIsComplete(Case some) {
    Parameters parameters = parameters(some.network);
    int length = some.network.layout().learnedLength();
    AtomicIntegerArray told = new AtomicIntegerArray(length);
    float[] seen = new float[length];
    try (WorkerTeam team = new WorkerTeam(some.workers)) {
      Backpropagation batch = batch(some.network, parameters, some.batchSize, team, some.kernels);
      fill(batch, 0);
      float[] gradients = batch.gradients().valuesView();
      Arrays.fill(gradients, Float.NaN);

      batch.run(
          (from, to) -> {
            System.arraycopy(gradients, from, seen, from, to - from);
            for (int i = from; i < to; i++) {
              told.incrementAndGet(i);
            }
          });

      for (int i = 0; i < length; i++) {
        assertThat(told.get(i)).as("number %d", i).isEqualTo(1);
      }
      assertThat(seen).isEqualTo(Arrays.copyOf(gradients, length));
    }
  }

  /** An optimizer does so: nobody may read a parameter any more once its gradient is there. */
  @ParameterizedTest
  @MethodSource("fewCases")
  void theListenerMayChangeTheParametersItIsToldOf(Case some) {
    Parameters parameters = parameters(some.network);
    PlainBackpropagation plain = new PlainBackpropagation(some.network, parameters.copy(), SEED, 0);
    try (WorkerTeam team = new WorkerTeam(some.workers)) {
      Backpropagation batch = batch(some.network, parameters, some.batchSize, team, some.kernels);
      fill(batch, 0);

      batch.run((from, to) -> Arrays.fill(parameters.valuesView(), from, to, Float.NaN));

      assertThat(batch.gradients().valuesView())
          .isEqualTo(plain.gradients(batch.input(), batch.targets()).valuesView());
    }
  }

  @ParameterizedTest
  @MethodSource("fewCases")
  void paddingStaysZero(Case some) {
    try (WorkerTeam team = new WorkerTeam(some.workers)) {
      Parameters parameters = parameters(some.network);
      Backpropagation batch = batch(some.network, parameters, some.batchSize, team, some.kernels);
      fill(batch, 0);

      batch.run();

      PaddingAssert.assertZero(batch.gradients());
      for (int boundary = 1; boundary <= some.network.stages().size(); boundary++) {
        PaddingAssert.assertZero(batch.workspace().activation(boundary));
        PaddingAssert.assertZero(batch.workspace().gradient(boundary));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void aWorkerMayReadTheOutputsOfItsExamplesAtOnce(int workers) {
    Network network = NETWORKS.get(0);
    Parameters parameters = parameters(network);
    Workspace workspace = Workspace.forInference(network, 33);
    Batches.fill(workspace.input(), 1, RandomStream.of(3, Purpose.ORDER, 0));
    float[][] read = new float[33][];
    try (WorkerTeam team = new WorkerTeam(workers)) {
      team.run(
          worker -> {
            Pass pass = new Pass(network, parameters, workspace, worker, Kernels.get());
            pass.forward();
            Share examples = pass.examples();
            assertThat(examples).isEqualTo(worker.share(33));
            for (int i = examples.from(); i < examples.to(); i++) {
              read[i] = Batches.entries(workspace.output().rowsView(i, i + 1));
            }
          });
    }

    float[][][] expected =
        new PlainBackpropagation(network, parameters).activations(workspace.input());
    assertThat(read).isDeepEqualTo(expected[network.layers().size()]);
  }
}
