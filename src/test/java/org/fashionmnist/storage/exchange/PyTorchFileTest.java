package org.fashionmnist.storage.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.model.SmallModels;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.model.WeightsFingerprint;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Layer;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.convolution.Window;
import org.fashionmnist.engine.nn.layer.AvgPool2d;
import org.fashionmnist.engine.nn.layer.BatchNorm;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.GlobalAvgPool2d;
import org.fashionmnist.engine.nn.layer.MaxPool2d;
import org.fashionmnist.model.SafetensorsFile;
import org.fashionmnist.storage.model.ModelFile;
import org.fashionmnist.storage.model.WeightsDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PyTorchFileTest {

  @TempDir Path folder;

  @Test
  void denseWeightsComeBackTheyAreTurnedTwice() throws IOException {
    TrainedModel model = SmallModels.counting();
    Path file = folder.resolve("weights.safetensors");

    PyTorchFile.write(file, model);

    WeightsDescription tanh =
        new WeightsDescription(
            Optional.empty(),
            Optional.of(Activation.TANH),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(WeightsFingerprint.of(ModelFile.read(file, tanh).parameters()))
        .isEqualTo(WeightsFingerprint.of(model.parameters()));
  }

  @Test
  void namesAndShapesAreThoseOfTheModules() throws IOException {
    Path file = folder.resolve("weights.safetensors");

    PyTorchFile.write(file, SmallModels.convolutional(12, 12, 3));

    assertThat(SafetensorsFile.read(file).header().toString())
        .contains("\"format\":\"pt\"")
        .contains("\"0.weight\":{\"dtype\":\"F32\",\"shape\":[3,1,3,3]", "\"0.bias\"")
        .contains("\"3.weight\":{\"dtype\":\"F32\",\"shape\":[5,3,2,2]")
        .contains("\"4.running_mean\":{\"dtype\":\"F32\",\"shape\":[5]", "\"4.running_var\"")
        .contains("\"8.weight\":{\"dtype\":\"F32\",\"shape\":[3,20]");
    assertThat(PyTorchFile.python(Path.of("w.safetensors"), SmallModels.convolutional(12, 12, 3)))
        .containsExactly(
            "from torch import nn",
            "from safetensors.torch import load_file",
            "model = nn.Sequential(",
            "    nn.Conv2d(1, 3, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),",
            "    nn.Conv2d(3, 5, 2), nn.BatchNorm2d(5, eps=0.001, momentum=0.01), nn.ReLU(),",
            "    nn.AvgPool2d(2), nn.Flatten(), nn.Linear(20, 3))",
            "model.load_state_dict(load_file(\"w.safetensors\"))",
            "probabilities = model.eval()(images / 255).softmax(1)");
  }

  @Test
  void unevenPadsAreModulesOfTheirOwn() {
    TrainedModel model =
        of(
            new Conv2d(2, 2, Padding.SAME, Activation.TANH),
            new MaxPool2d(new Window(3, 2, Padding.SAME)),
            new GlobalAvgPool2d());

    assertThat(PyTorchFile.python(Path.of("w"), model))
        .containsSubsequence(
            "    nn.ZeroPad2d((0, 1, 0, 1)), nn.Conv2d(1, 2, 2), nn.Tanh(),",
            "    nn.ConstantPad2d((0, 1, 0, 1), float(\"-inf\")), nn.MaxPool2d(3, stride=2),",
            "    nn.AdaptiveAvgPool2d(1), nn.Flatten())");
  }

  @Test
  void meansThatPyTorchDoesNotTakeAreRefused() {
    TrainedModel model =
        of(
            new Conv2d(2, 3, Padding.SAME, Activation.RELU),
            new AvgPool2d(new Window(3, 2, Padding.SAME)),
            new GlobalAvgPool2d());

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> PyTorchFile.write(folder.resolve("none"), model))
        .withMessageContaining("PyTorch's AvgPool2d does not take the means of windows");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void columnsThatAreNormalizedAreRefused() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> ChannelsFirst.of(of(new BatchNorm(), new Dense(2, Activation.IDENTITY))))
        .withMessage(
            "layer 1 (batch_norm): it normalizes each column of an image, which other libraries do"
                + " not");
  }

  private static TrainedModel of(Layer... layers) {
    Network network = Network.of(Shape.of(8, 8), List.of(layers));
    return new TrainedModel(
        network,
        network.initialParameters(1),
        Normalization.UNIT,
        IntStream.range(0, network.outputShape().size()).mapToObj(String::valueOf).toList(),
        Map.of());
  }
}
