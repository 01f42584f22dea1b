package org.fashionmnist.storage.onnx;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Block;
import org.fashionmnist.engine.nn.Initializer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.ParameterLayout;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.convolution.Window;
import org.fashionmnist.engine.nn.layer.ActivationLayer;
import org.fashionmnist.engine.nn.layer.AvgPool2d;
import org.fashionmnist.engine.nn.layer.BatchNorm;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Flatten;
import org.fashionmnist.engine.nn.layer.GlobalAvgPool2d;
import org.fashionmnist.engine.nn.layer.MaxPool2d;
import org.fashionmnist.engine.nn.layer.Residual;
import org.fashionmnist.plan.LayeredModel;
import org.fashionmnist.storage.keras.ModelPreset;
import org.junit.jupiter.api.Named;

/** Networks of every layer, with weights and statistics by chance. */
public final class ExportedModels {

  static final Normalization NORMALIZATION = new Normalization("standard", 0.286f, 0.353f);

  private static final List<String> CLASSES =
      List.of(
          "Top",
          "Trouser",
          "Pullover",
          "Dress",
          "Coat",
          "Sandal",
          "Shirt",
          "Sneaker",
          "Bag",
          "Boot");

  private ExportedModels() {}

  /** All of them, for images of 28 × 28 in ten classes. */
  public static Stream<Named<TrainedModel>> all() {
    return Stream.of(
        Named.of("dense", dense()),
        Named.of("lenet", lenet()),
        Named.of("normalized", normalized()),
        Named.of("uneven", uneven()));
  }

  static TrainedModel dense() {
    return of(
        List.of(
            new Dense(32, Activation.RELU),
            new BatchNorm(),
            new Dense(16, Activation.TANH),
            new Dense(12, Activation.SIGMOID),
            new Dense(10, Activation.IDENTITY)));
  }

  static TrainedModel lenet() {
    Network network = LayeredModel.of(ModelPreset.LENET.model()).network(Shape.of(28, 28), 10);
    return model(network);
  }

  /** Batch normalization of maps and of what is flattened, means, and no dense layer at the end. */
  static TrainedModel normalized() {
    return of(
        List.of(
            new Conv2d(5, 3, Padding.SAME, Activation.IDENTITY),
            new BatchNorm(0.9, 1e-5),
            new ActivationLayer(Activation.LEAKY_RELU),
            new AvgPool2d(new Window(3, 2, Padding.SAME)),
            new Conv2d(7, 3, Activation.RELU),
            new AvgPool2d(2),
            new Conv2d(10, 1, Activation.IDENTITY),
            new BatchNorm(),
            new GlobalAvgPool2d()));
  }

  /** Windows that see more on one side, and a normalization of flattened maps. */
  static TrainedModel uneven() {
    return of(
        List.of(
            new Conv2d(
                4, new Window(2, 1, Padding.SAME), Activation.LEAKY_RELU, Initializer.HE_UNIFORM),
            new MaxPool2d(new Window(3, 2, Padding.SAME)),
            new Conv2d(3, new Window(3, 2, Padding.SAME), Activation.TANH, Initializer.HE_UNIFORM),
            new Flatten(),
            new BatchNorm(),
            new Dense(10, Activation.IDENTITY)));
  }

  /** One block with its input as shortcut, within one whose shortcut has a filter. */
  static TrainedModel residual() {
    Residual inner =
        new Residual(
            List.of(
                new Conv2d(4, 3, Padding.SAME, Activation.RELU),
                new Conv2d(4, 3, Padding.SAME, Activation.IDENTITY)),
            Activation.RELU);
    return of(
        List.of(
            new Conv2d(3, 5, Activation.RELU),
            new Residual(
                List.of(new Conv2d(4, 3, Padding.SAME, Activation.RELU), inner, new BatchNorm()),
                List.of(new Conv2d(4, 1, Activation.IDENTITY)),
                Activation.RELU),
            new MaxPool2d(4),
            new Dense(10, Activation.IDENTITY)));
  }

  private static TrainedModel of(List<Block> layers) {
    return model(Network.of(Shape.of(28, 28), layers));
  }

  private static TrainedModel model(Network network) {
    Parameters parameters = network.initialParameters(3);
    Random random = new Random(4);
    for (ParameterLayout.Slot slot : network.layout().slots()) {
      float[] values = parameters.copyOf(slot);
      for (int i = 0; i < values.length; i++) {
        values[i] += 0.4f * (random.nextFloat() - 0.5f);
      }
      parameters.set(slot, values);
    }
    return new TrainedModel(
        network, parameters, NORMALIZATION, CLASSES, Map.of("shift", "1", "command", "train"));
  }
}
