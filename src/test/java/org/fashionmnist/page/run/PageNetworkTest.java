package org.fashionmnist.page.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.ParameterLayout.Slot;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.convolution.Window;
import org.fashionmnist.engine.nn.layer.AvgPool2d;
import org.fashionmnist.engine.nn.layer.BatchNorm;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Flatten;
import org.fashionmnist.engine.nn.layer.MaxPool2d;
import org.fashionmnist.engine.random.Purpose;
import org.fashionmnist.engine.random.RandomStream;
import org.fashionmnist.nn.LayerCases;
import org.fashionmnist.page.Browser;
import org.fashionmnist.page.PagePredictions;
import org.fashionmnist.page.PageResource;
import org.fashionmnist.page.Script;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The network in a page computes what Java does, with layers of every kind. */
class PageNetworkTest {

  private static final int HEIGHT = 11;
  private static final int WIDTH = 9;
  private static final int IMAGES = 20;
  private static final List<String> CLASSES = List.of("bag", "coat", "dress", "shirt");

  @TempDir static Path folder;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    browser = new Browser(folder.resolve("profile"));
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  static Stream<Network> networks() {
    Stream<Network> ofEachKind =
        LayerCases.blocks().map(block -> LayerCases.network(HEIGHT, WIDTH, block, CLASSES.size()));
    Stream<Network> others =
        Stream.of(
            // Strides and padding on both axes, of sizes that leave rests
            network(
                new Conv2d(
                    5,
                    new Window(4, 3, Padding.SAME),
                    Activation.LEAKY_RELU,
                    Initializer.HE_NORMAL),
                new BatchNorm(),
                new AvgPool2d(new Window(3, 2, Padding.SAME)),
                new Flatten(),
                new Dense(CLASSES.size(), Activation.IDENTITY)),
            network(
                new Conv2d(6, 5, Padding.SAME, Activation.RELU),
                new MaxPool2d(2),
                new Conv2d(7, 3, Activation.RELU),
                new MaxPool2d(new Window(2, 1, Padding.VALID)),
                new Flatten(),
                new Dense(8, Activation.RELU),
                new BatchNorm(0.9, 0.01),
                new Dense(CLASSES.size(), Activation.IDENTITY)));
    return Stream.concat(ofEachKind, others);
  }

  private static Network network(Layer... layers) {
    return Network.of(Shape.of(HEIGHT, WIDTH), List.of(layers));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void saysWhatJavaSays(Network network) throws IOException, InterruptedException {
    TrainedModel model = model(network);
    LabeledImages images = images();
    browser.open(page(model));

    PagePredictions said = PagePredictions.of(browser, images, model.predict(images, 1));

    assertThat(said.others()).isZero();
    assertThat(said.largestDifference()).isLessThan(1e-5);
  }

  /** Whose numbers are all away from what they start as. */
  private static TrainedModel model(Network network) {
    RandomStream random = RandomStream.of(1, Purpose.INITIALIZATION, 99);
    Parameters parameters = network.initialParameters(3);
    for (Slot slot : network.layout().slots()) {
      float[] values = parameters.copyOf(slot);
      for (int i = 0; i < values.length; i++) {
        values[i] += 0.5f * random.nextFloat();
      }
      parameters.set(slot, values);
    }
    return new TrainedModel(
        network, parameters, Normalization.UNIT, CLASSES, Map.of("dataset", "custom"));
  }

  private static LabeledImages images() {
    RandomStream random = RandomStream.of(2, Purpose.INITIALIZATION, 98);
    byte[] pixels = new byte[IMAGES * HEIGHT * WIDTH];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) Math.max(0, random.nextInt(400) - 144); // many are black
    }
    byte[] labels = new byte[IMAGES];
    IntStream.range(0, IMAGES).forEach(i -> labels[i] = (byte) (i % CLASSES.size()));
    return LabeledImages.of(pixels, labels, HEIGHT, WIDTH);
  }

  private static Path page(TrainedModel model) throws IOException {
    return Files.writeString(
        folder.resolve("page.html"),
        "<!doctype html><title>page</title>"
            + Script.json("model-data", new ModelData(model).json())
            + Script.file(PageResource.NETWORK_SCRIPT));
  }

  @Test
  void aNetworkTooLargeForAPageIsNotInIt() {
    ModelData large =
        new ModelData(
            model(network(new Dense(2450, Activation.RELU), new Dense(4, Activation.IDENTITY))));

    assertThat(large.isIn()).isFalse();
    assertThat(Explorer.notInPage(large))
        .contains("This network has 254,804 weights. A page holds at most 250,000");
  }
}
