package org.fashionmnist.storage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.model.Predictions;
import org.fashionmnist.engine.model.SmallModels;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.model.WeightsFingerprint;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Parameters;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.convolution.Padding;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dropout;
import org.fashionmnist.engine.nn.layer.Flatten;
import org.fashionmnist.engine.nn.layer.Residual;
import org.fashionmnist.model.SafetensorsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ModelFileTest {

  private static final Path VERSION_1 = Path.of("src/test/resources/model/v1.safetensors");

  @TempDir Path folder;

  @Test
  void modelComesBackToTheBit() throws IOException {
    TrainedModel written = SmallModels.random(5, 7, 13, 3);
    Path file = write(written);

    TrainedModel read = ModelFile.read(file);

    assertThat(read.parameters().valuesView()).isEqualTo(written.parameters().valuesView());
    assertThat(read.network().layers()).isEqualTo(written.network().layers());
    assertThat(read.network().inputShape()).isEqualTo(written.network().inputShape());
  }

  @Test
  void filtersComeBackToTheBitAndAreRowsColumnsChannelsFilters() throws IOException {
    TrainedModel written = SmallModels.convolutional(9, 7, 3);
    Path file = write(written);

    TrainedModel read = ModelFile.read(file);

    assertThat(read.parameters().valuesView()).isEqualTo(written.parameters().valuesView());
    assertThat(read.network().layers()).isEqualTo(written.network().layers());
    SafetensorsFile taken = SafetensorsFile.read(file);
    assertThat(taken.tensor("conv2d.1.weight").get("shape")).hasToString("[2,2,3,5]");
    assertThat(taken.floats("conv2d.1.weight"))
        .isEqualTo(written.parameters().copyOf(written.network().layout().slots().get(2)));
  }

  @Test
  void blocksComeBackWithTheLayersInThem() throws IOException {
    Conv2d convolution = new Conv2d(3, 3, Padding.SAME, Activation.RELU);
    Residual inner = new Residual(List.of(convolution), List.of(convolution), Activation.RELU);
    Network network =
        Network.of(
            Shape.of(5, 4),
            List.of(convolution, new Residual(List.of(inner), Activation.TANH), new Flatten()));
    TrainedModel written = SmallModels.of(network);
    Path file = write(written);

    TrainedModel read = ModelFile.read(file);

    assertThat(read.network().blocks()).isEqualTo(network.blocks());
    assertThat(read.parameters().valuesView()).isEqualTo(written.parameters().valuesView());
    assertThat(SafetensorsFile.read(file).tensor("conv2d.2.weight").get("shape"))
        .hasToString("[3,3,3,3]");
  }

  @Test
  void aModelTrainedWithDropoutIsTheFileOfTheSameModelWithoutIt() throws IOException {
    TrainedModel plain = SmallModels.counting();
    Network trained =
        Network.of(
            plain.network().inputShape(),
            List.of(
                plain.network().layers().get(0),
                new Dropout(0.5),
                plain.network().layers().get(1)));
    Parameters parameters = trained.newParameters();
    System.arraycopy(
        plain.parameters().valuesView(),
        0,
        parameters.valuesView(),
        0,
        parameters.valuesView().length);
    TrainedModel written =
        new TrainedModel(
            trained, parameters, plain.normalization(), plain.classNames(), plain.provenance());

    Path file = write(written);

    assertThat(file)
        .hasSameBinaryContentAs(written(SmallModels.counting(), folder.resolve("plain")));
    assertThat(ModelFile.read(file).network().layers()).isEqualTo(plain.network().layers());
  }

  @Test
  void everythingBesideTheWeightsComesBack() throws IOException {
    TrainedModel written = SmallModels.counting();
    Path file = write(written);

    TrainedModel read = ModelFile.read(file);

    assertThat(read.normalization()).isEqualTo(written.normalization());
    assertThat(read.classNames()).isEqualTo(written.classNames());
    assertThat(read.provenance()).isEqualTo(written.provenance());
  }

  @Test
  void equalModelsGiveEqualBytes() throws IOException {
    Path one = write(SmallModels.counting());
    Path other = folder.resolve("other");
    ModelFile.write(other, ModelFile.read(one));

    assertThat(other).hasSameBinaryContentAs(one);
  }

  @Test
  void fileIsLaidOutAsSafetensorsSays() throws IOException {
    SafetensorsFile file = SafetensorsFile.read(write(SmallModels.counting()));

    assertThat(file.header())
        .isEqualTo(
            new JsonMapper()
                .readTree(
                    """
                    {
                      "__metadata__": {
                        "format": "fashion-mnist",
                        "format_version": "1",
                        "network": "{\\"input_shape\\":[2,2],\\"layers\\":[\
                    {\\"kind\\":\\"dense\\",\\"units\\":3,\\"activation\\":\\"tanh\\",\
                    \\"initializer\\":\\"glorot_uniform\\"},\
                    {\\"kind\\":\\"dense\\",\\"units\\":2,\\"activation\\":\\"identity\\",\
                    \\"initializer\\":\\"he_normal\\"}]}",
                        "normalization": "{\\"name\\":\\"standard\\",\\"mean\\":0.25,\
                    \\"deviation\\":0.5}",
                        "class_names": "[\\"Mütze\\",\\"\\\\\\"Schal\\\\\\"\\"]",
                        "weights_sha256": "%s",
                        "provenance": "{\\"command\\":\\"./fashion train\\",\
                    \\"dataset\\":\\"custom\\",\\"weights_epoch\\":\\"3\\"}"
                      },
                      "dense.0.weight": {"dtype": "F32", "shape": [4, 3], "data_offsets": [0, 48]},
                      "dense.0.bias": {"dtype": "F32", "shape": [3], "data_offsets": [48, 60]},
                      "dense.1.weight": {"dtype": "F32", "shape": [3, 2], "data_offsets": [60, 84]},
                      "dense.1.bias": {"dtype": "F32", "shape": [2], "data_offsets": [84, 92]}
                    }
                    """
                        .formatted(WeightsFingerprint.of(SmallModels.counting().parameters()))));
    assertThat(file.floats("dense.0.weight"))
        .containsExactly(-.6f, -.5f, -.4f, -.3f, -.2f, -.1f, 0f, .1f, .2f, .3f, .4f, .5f);
    assertThat(file.floats("dense.1.bias")).containsExactly(1.5f, 1.6f);
    assertThat(file.data()).hasSize(92);
  }

  @Test
  void tensorsBeginAtAMultipleOfEightBytes() throws IOException {
    for (int classCount = 2; classCount < 12; classCount++) {
      Path file = write(SmallModels.random(2, 2, 3, classCount));
      long tensorBytes = SafetensorsFile.read(file).data().length;

      assertThat((Files.size(file) - tensorBytes) % 8).isZero();
    }
  }

  @Test
  void fingerprintIsTheSha256OfTheTensors() throws Exception {
    TrainedModel model = SmallModels.random(5, 7, 13, 3);
    byte[] data = SafetensorsFile.read(write(model)).data();
    byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(data);

    assertThat(WeightsFingerprint.of(model.parameters()))
        .isEqualTo(HexFormat.of().formatHex(sha256));
  }

  /** Other programs sort tensors as they like. */
  @Test
  void tensorsMayStandInAnyOrder() throws IOException {
    TrainedModel model = SmallModels.counting();
    SafetensorsFile file = SafetensorsFile.read(write(model));
    ByteBuffer data = ByteBuffer.allocate(92).order(ByteOrder.LITTLE_ENDIAN);
    for (String name :
        List.of("dense.1.bias", "dense.1.weight", "dense.0.bias", "dense.0.weight")) {
      int from = data.position();
      for (float value : file.floats(name)) {
        data.putFloat(value);
      }
      file.tensor(name).putArray("data_offsets").add(from).add(data.position());
    }
    Path reordered = folder.resolve("reordered");
    new SafetensorsFile(file.header(), data.array()).write(reordered);

    TrainedModel read = ModelFile.read(reordered);

    assertThat(read.parameters().valuesView()).isEqualTo(model.parameters().valuesView());
  }

  /**
   * The file was written by version 0.1.0 from {@link SmallModels#counting}; its probabilities were
   * computed in double precision by a program of its own.
   */
  @Test
  void fileOfFormatVersion1StillLoads() throws IOException {
    TrainedModel model = ModelFile.read(VERSION_1);
    byte[] pixels = {0, 64, (byte) 128, (byte) 255};

    Predictions predictions = model.predict(LabeledImages.of(pixels, new byte[1], 2, 2));

    assertThat(model.classNames()).containsExactly("Mütze", "\"Schal\"");
    assertThat(model.provenance()).containsEntry("weights_epoch", "3");
    assertThat(predictions.probabilities().at(0, 0)).isCloseTo(0.40739653f, within(1e-6f));
    assertThat(predictions.probabilities().at(0, 1)).isCloseTo(0.59260345f, within(1e-6f));
    assertThat(predictions.loss()).isCloseTo(0.897968299707, within(1e-6));
  }

  @Test
  void todaysFileOfThatModelIsStillTheSame() throws IOException {
    SafetensorsFile today = SafetensorsFile.read(write(SmallModels.counting()));
    SafetensorsFile first = SafetensorsFile.read(VERSION_1);
    today.metadata().remove("weights_sha256"); // which later versions add

    assertThat(today.header()).isEqualTo(first.header());
    assertThat(today.data()).isEqualTo(first.data());
  }

  @Test
  void nothingIsLeftBesideTheFile() throws IOException {
    write(SmallModels.counting());

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("model.safetensors"));
    }
  }

  private Path write(TrainedModel model) throws IOException {
    return written(model, folder.resolve("model.safetensors"));
  }

  private static Path written(TrainedModel model, Path file) throws IOException {
    ModelFile.write(file, model);
    return file;
  }
}
