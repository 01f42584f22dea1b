package org.fashionmnist.lesson.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.linalg.PanelMatrix;
import org.fashionmnist.engine.loss.MeanSquaredError;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Backpropagation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.convolution.Window;
import org.fashionmnist.engine.nn.layer.ActivationLayer;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.MaxPool2d;
import org.fashionmnist.nn.Batches;
import org.fashionmnist.result.lesson.ConvolutionSettings;
import org.fashionmnist.result.lesson.ConvolutionStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers of the lesson are those that the engine trains with. */
class LessonEngineTest {

  private static final double TOLERANCE = 2e-6;

  /** In the network, where the layer is whose output is the image itself. */
  private static final int IMAGE = 0;

  static Stream<Arguments> shapes() {
    List<Arguments> shapes = new ArrayList<>();
    for (int size : new int[] {3, 6, 8}) {
      for (int stride = 1; stride <= 3; stride++) {
        for (Padding padding : Padding.values()) {
          int map = new ConvolutionShape(size, stride, padding, 1).mapSize();
          for (int pool = 1; pool <= Math.min(3, map); pool++) {
            shapes.add(Arguments.of(new ConvolutionShape(size, stride, padding, pool), true));
            shapes.add(Arguments.of(new ConvolutionShape(size, stride, padding, pool), false));
          }
        }
      }
    }
    return shapes.stream();
  }

  /**
   * @param inOneGo whether filter and pools are computed together, as mostly in a network
   */
  @ParameterizedTest
  @MethodSource("shapes")
  void theStepIsThatOfTheEngine(ConvolutionShape shape, boolean inOneGo) {
    int size = shape.imageSize();
    ConvolutionTraining training =
        new ConvolutionTraining(
            shape,
            LessonPicture.of(
                IntStream.range(0, size * size).mapToObj(i -> (i * 37 % 101) / 100f).toList()),
            LessonFilter.RANDOM,
            3,
            Optional.empty(),
            Optional.empty(),
            0.01);
    ConvolutionStep step = training.run(1).get(0);
    Backpropagation engine = engine(shape, inOneGo, training.settings(), step);

    double loss = engine.run();

    assertThat(loss).isCloseTo(step.loss(), within(TOLERANCE));
    if (!inOneGo) {
      assertClose(step.sums(), engine.workspace().outputOf(1));
      assertClose(step.activations(), engine.workspace().outputOf(2));
      assertClose(step.delta(), engine.workspace().deltaOf(1));
      assertClose(step.pooledGradient(), engine.workspace().outputGradient());
    }
    assertClose(step.pooled(), engine.workspace().output());
    List<PanelMatrix> gradients = engine.gradients().layerView(1);
    assertClose(step.weightGradient(), gradients.get(0).panel(0));
    assertClose(List.of(List.of(step.biasGradient())), gradients.get(1).panel(0));
    assertClose(step.imageGradient(), engine.workspace().deltaOf(IMAGE));
  }

  private static Backpropagation engine(
      ConvolutionShape shape, boolean inOneGo, ConvolutionSettings settings, ConvolutionStep step) {
    Window window =
        new Window(
            ConvolutionShape.FILTER,
            shape.stride(),
            org.fashionmnist.engine.nn.convolution.Padding.of(shape.padding().label()));
    MaxPool2d pool = new MaxPool2d(shape.pool());
    Conv2d image = new Conv2d(1, 1, Activation.IDENTITY);
    Network network =
        Network.of(
            Shape.of(shape.imageSize(), shape.imageSize()),
            inOneGo
                ? List.of(image, filter(window, Activation.RELU), pool)
                : List.of(
                    image,
                    filter(window, Activation.IDENTITY),
                    new ActivationLayer(Activation.RELU),
                    pool));
    Parameters parameters = network.newParameters();
    parameters.layerView(IMAGE).get(0).set(0, 0, 1);
    parameters.set(network.layout().slots().get(2), numbers(step.weights()));
    parameters.layerView(1).get(1).set(0, 0, step.bias());
    float[] targets = numbers(settings.target());
    Backpropagation engine =
        new Backpropagation(
            network, parameters, new MeanSquaredError(), Matrix.of(targets, 0, 1, targets.length));
    float[] pixels = numbers(settings.image());
    Matrix.of(pixels, 0, 1, pixels.length).copyTo(engine.input());
    return engine;
  }

  private static Conv2d filter(Window window, Activation activation) {
    return new Conv2d(1, window, activation, Initializer.ZEROS);
  }

  private static float[] numbers(List<List<Float>> rows) {
    List<Float> all = rows.stream().flatMap(List::stream).toList();
    float[] numbers = new float[all.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = all.get(i);
    }
    return numbers;
  }

  private static void assertClose(List<List<Float>> expected, Matrix actual) {
    assertThat(Batches.entries(actual))
        .containsExactly(numbers(expected), within((float) TOLERANCE));
  }
}
