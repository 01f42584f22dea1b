package org.fashionmnist.storage.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.model.SmallModels;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.model.WeightsFingerprint;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.storage.model.ModelFile;
import org.fashionmnist.storage.model.ModelFormatException;
import org.fashionmnist.storage.model.WeightsDescription;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OnnxFileTest {

  @TempDir Path folder;

  static Stream<Named<TrainedModel>> models() {
    return ExportedModels.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void modelComesBackToTheBit(TrainedModel model) throws IOException {
    for (OnnxSettings settings : List.of(OnnxSettings.COMPLETE, new OnnxSettings(false, false))) {
      Path file = folder.resolve("model.onnx");
      OnnxFile.write(file, model, settings);

      TrainedModel read = OnnxFile.read(file, WeightsDescription.NONE);

      assertThat(WeightsFingerprint.of(read.parameters()))
          .isEqualTo(WeightsFingerprint.of(model.parameters()));
      assertThat(read.normalization()).isEqualTo(model.normalization());
      assertThat(read.classNames()).isEqualTo(model.classNames());
      assertThat(read.provenance()).isEqualTo(model.provenance());
      assertThat(read.predict(images(), 1).probabilities().data())
          .isEqualTo(model.predict(images(), 1).probabilities().data());
    }
  }

  @Test
  void normalizationIsReadFromTheGraphWhereTheFileWasChanged() throws IOException {
    OnnxMl.ModelProto changed =
        withoutChecksum(OnnxFile.message(ExportedModels.dense(), OnnxSettings.COMPLETE));
    Path file = Files.write(folder.resolve("changed.onnx"), changed.toByteArray());

    assertThat(OnnxFile.read(file, WeightsDescription.NONE).normalization())
        .isEqualTo(ExportedModels.NORMALIZATION);
  }

  @Test
  void noChangedBitIsTaken() throws IOException {
    TrainedModel model = SmallModels.counting();
    Path file = folder.resolve("model.onnx");
    byte[] good = OnnxFile.message(model, OnnxSettings.COMPLETE).toByteArray();
    LabeledImages image = LabeledImages.of(new byte[] {0, 50, 100, (byte) 200}, new byte[1], 2, 2);
    float[] expected = model.predict(image, 1).probabilities().data();
    int refused = 0;
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= (byte) (1 << i % 8);
      Files.write(file, bad);
      try {
        TrainedModel read = OnnxFile.read(file, WeightsDescription.NONE);
        assertThat(read.predict(image, 1).probabilities().data())
            .as("byte %d", i)
            .isEqualTo(expected);
      } catch (ModelFormatException e) {
        assertThat(e).hasMessageStartingWith(file.toString());
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(good.length * 9 / 10);
  }

  @Test
  void residualBlocksAreWrittenButNotRead() throws IOException {
    Path file = folder.resolve("model.onnx");
    OnnxFile.write(file, ExportedModels.residual(), OnnxSettings.COMPLETE);

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> OnnxFile.read(file, WeightsDescription.NONE))
        .withMessageContaining("only layers that follow one another can be used");
  }

  @Test
  void equalModelsGiveEqualBytes() {
    assertThat(OnnxFile.message(ExportedModels.lenet(), OnnxSettings.COMPLETE).toByteArray())
        .isEqualTo(OnnxFile.message(ExportedModels.lenet(), OnnxSettings.COMPLETE).toByteArray());
  }

  /**
   * The file is what PyTorch 1.13 wrote of the module in its comment, the numbers what it gave for
   * the images.
   */
  @Test
  void fileOfPyTorchGivesItsNumbers() throws Exception {
    TrainedModel model = OnnxFile.read(resource("/model/pytorch.onnx"), WeightsDescription.NONE);
    float[][] expected = {
      {
        .0963456f, .3592223f, .0283837f, .1046950f, .0860372f, .1121628f, .1499815f, .0029153f,
        .0311087f, .0291479f
      },
      {
        .1125781f, .1516111f, .0327198f, .1651279f, .0715908f, .1514741f, .1609978f, .0026634f,
        .0978318f, .0534053f
      },
      {
        .0864636f, .2905192f, .0876869f, .0418239f, .0665036f, .0689120f, .1832302f, .0074800f,
        .0855598f, .0818209f
      }
    };

    Matrix found = model.predict(images(), 1).probabilities();

    for (int i = 0; i < expected.length; i++) {
      for (int c = 0; c < expected[i].length; c++) {
        assertThat(found.at(i, c)).isCloseTo(expected[i][c], within(1e-5f));
      }
    }
    assertThat(model.network().layers()).hasSize(7);
    assertThat(model.normalization().mean()).isCloseTo(0.286f, within(1e-6f));
    assertThat(model.normalization().deviation()).isCloseTo(0.353f, within(1e-6f));
    assertThat(model.classNames()).first().isEqualTo("0");
    assertThat(model.provenance())
        .isEqualTo(
            Map.of(
                ModelFile.ASSUMED,
                "an ONNX file of 'pytorch', taken with pixels from 0 to 255; its outputs are taken"
                    + " for scores before softmax"));
  }

  @Test
  void userSaysWhatPixelsOfAnotherProgramAre() throws Exception {
    WeightsDescription description =
        new WeightsDescription(
            Optional.empty(),
            Optional.empty(),
            Optional.of(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")),
            Optional.of(Normalization.UNIT),
            Optional.empty());

    TrainedModel model = OnnxFile.read(resource("/model/pytorch.onnx"), description);

    assertThat(model.classNames()).startsWith("a", "b");
    assertThat(model.normalization().deviation()).isCloseTo(255 * 0.353f, within(1e-4f));
  }

  @Test
  void whatTheFileSaysItselfNeedsNoDescription() throws Exception {
    WeightsDescription activation =
        new WeightsDescription(
            Optional.empty(),
            Optional.of(Activation.RELU),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Path file = resource("/model/pytorch.onnx");

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> OnnxFile.read(file, activation))
        .withMessage(
            "%s: an ONNX file says its network itself; leave out --hidden and --activation", file);
  }

  @Test
  void filesAreToldByTheirBytes() throws IOException {
    Path onnx = folder.resolve("some.model");
    OnnxFile.write(onnx, SmallModels.counting(), OnnxSettings.COMPLETE);
    Path safetensors = folder.resolve("other.model");
    ModelFile.write(safetensors, SmallModels.counting());

    assertThat(OnnxSignature.isIn(onnx)).isTrue();
    assertThat(OnnxSignature.isIn(safetensors)).isFalse();
    assertThat(OnnxSignature.isIn(Files.writeString(folder.resolve("a.onnx"), "text"))).isTrue();
    assertThat(OnnxSignature.isIn(folder)).isFalse();
  }

  private static OnnxMl.ModelProto withoutChecksum(OnnxMl.ModelProto message) {
    OnnxMl.ModelProto.Builder builder = message.toBuilder();
    return builder.removeMetadataProps(builder.getMetadataPropsCount() - 1).build();
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(OnnxFileTest.class.getResource(name)).toURI());
  }

  /** The patterns that PyTorch was asked about. */
  private static LabeledImages images() {
    byte[] levels = new byte[3 * 784];
    for (int i = 0; i < levels.length; i++) {
      int image = i / 784;
      int row = i / 28 % 28;
      int column = i % 28;
      levels[i] = (byte) (37 * image + 5 * row * row + 11 * column + 3 * row * column);
    }
    return LabeledImages.of(levels, new byte[3], 28, 28);
  }
}
