package org.fashionmnist.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.model.Predictions;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Conv2d;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.nn.layer.Flatten;
import org.fashionmnist.engine.nn.layer.MaxPool2d;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.datasource.IDXDataSource;
import org.tribuo.impl.ArrayExample;
import org.tribuo.protos.core.ModelProto;

@Isolated("changes the default locale")
class NetworkModelTest {

  private static final Locale DEFAULT_LOCALE = Locale.getDefault();
  private static final int HEIGHT = 5;
  private static final int WIDTH = 7;

  @TempDir private Path folder;

  private final TrainedModel trained = trained();
  private final NetworkModel model = NetworkModel.of(trained);

  private static TrainedModel trained() {
    Network network =
        Network.of(
            Shape.of(HEIGHT, WIDTH),
            List.of(new Dense(13, Activation.RELU), new Dense(3, Activation.IDENTITY)));
    return new TrainedModel(
        network,
        network.initialParameters(3),
        new Normalization("standard", 0.3f, 0.35f),
        List.of("Bag", "Coat", "Dress"),
        Map.of("seed", "3"));
  }

  @Test
  void filtersPredictTheSameAndSurviveAFile() throws Exception {
    Network network =
        Network.of(
            Shape.of(HEIGHT, WIDTH),
            List.of(
                new Conv2d(4, 3, Activation.RELU),
                new MaxPool2d(2),
                new Flatten(),
                new Dense(3, Activation.IDENTITY)));
    TrainedModel filters =
        new TrainedModel(
            network,
            network.initialParameters(3),
            Normalization.UNIT,
            List.of("Bag", "Coat", "Dress"),
            Map.of());
    LabeledImages image = images(1);
    Predictions expected = filters.predict(image);

    NetworkModel read = copy(NetworkModel.of(filters));

    Prediction<Label> prediction = read.predict(example(image, 0));
    assertThat(prediction.getOutputScores().get("Coat").getScore())
        .isEqualTo(expected.probabilities().at(0, 1));
  }

  private static LabeledImages images(int count) {
    byte[] pixels = new byte[count * HEIGHT * WIDTH];
    new Random(2).nextBytes(pixels);
    return LabeledImages.of(pixels, new byte[count], HEIGHT, WIDTH);
  }

  private static Example<Label> example(LabeledImages images, int image) {
    Example<Label> example = new ArrayExample<>(LabelFactory.UNKNOWN_LABEL);
    for (int p = 0; p < images.pixelCount(); p++) {
      example.add(new Feature(NetworkModel.featureName(p), images.pixel(image, p)));
    }
    return example;
  }

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(DEFAULT_LOCALE);
  }

  @Test
  void examplesGetTheLabelsAndProbabilitiesOfTheBatch() {
    LabeledImages images = images(50);
    Predictions batch = trained.predict(images);

    for (int i = 0; i < images.count(); i++) {
      Prediction<Label> prediction = model.predict(example(images, i));

      int best = batch.predictedClass(i);
      assertThat(prediction.getOutput().getLabel()).isEqualTo(trained.classNames().get(best));
      for (int c = 0; c < 3; c++) {
        String name = trained.classNames().get(c);
        assertThat(prediction.getOutputScores().get(name).getScore())
            .isEqualTo(batch.probabilities().at(i, c));
      }
      assertThat(prediction.getNumActiveFeatures()).isEqualTo(HEIGHT * WIDTH);
      assertThat(prediction.hasProbabilities()).isTrue();
    }
  }

  @Test
  void missingFeatureIsABlackPixel() {
    byte[] pixels = new byte[HEIGHT * WIDTH];
    pixels[4] = (byte) 200;
    LabeledImages image = LabeledImages.of(pixels, new byte[1], HEIGHT, WIDTH);
    Example<Label> sparse = new ArrayExample<>(LabelFactory.UNKNOWN_LABEL);
    sparse.add(new Feature("pixel0004", 200));

    Map<String, Label> scores = model.predict(sparse).getOutputScores();

    for (int c = 0; c < 3; c++) {
      assertThat(scores.get(trained.classNames().get(c)).getScore())
          .isEqualTo(trained.predict(image).probabilities().at(0, c));
    }
  }

  @Test
  void unknownFeatureChangesNothing() {
    LabeledImages images = images(1);
    Example<Label> more = example(images, 0);
    more.add(new Feature("pixel0035", 255));

    Prediction<Label> prediction = model.predict(more);

    assertThat(prediction.getOutputScores())
        .isEqualTo(model.predict(example(images, 0)).getOutputScores());
    assertThat(prediction.getNumActiveFeatures()).isEqualTo(35);
  }

  @Test
  void featureNamesAreTheSameInEveryLocale() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));

    assertThat(NetworkModel.featureName(42)).isEqualTo("pixel0042");
  }

  @Test
  void tribuoSeesTheClassesAndThePixels() {
    assertThat(model.getOutputIDInfo().getDomain())
        .extracting(Label::getLabel)
        .containsExactlyInAnyOrder("Bag", "Coat", "Dress");
    assertThat(model.getFeatureIDMap().size()).isEqualTo(35);
    assertThat(model.getName()).isEqualTo("softmax network 35-13-3");
    assertThat(model.generatesProbabilities()).isTrue();
    assertThat(model.getProvenance().toString()).contains("seed=3");
  }

  /** The names that Tribuo's reader gave an image of 1,000 pixels have four digits. */
  @Test
  void featuresMayHaveTheNamesOfTribuosReader() throws IOException {
    LabeledImages images = images(3);
    Path pixels = folder.resolve("images");
    Path labels = folder.resolve("labels");
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(pixels))) {
      out.writeInt(0x803);
      for (int dimension : new int[] {images.count(), HEIGHT, WIDTH}) {
        out.writeInt(dimension);
      }
      for (int i = 0; i < images.count() * HEIGHT * WIDTH; i++) {
        out.writeByte(images.pixel(i / images.pixelCount(), i % images.pixelCount()));
      }
    }
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(labels))) {
      out.writeInt(0x801);
      out.writeInt(images.count());
      out.write(new byte[images.count()]);
    }
    var source = new IDXDataSource<>(pixels, labels, new LabelFactory());

    int image = 0;
    for (Example<Label> read : source) {
      assertThat(model.predict(read).getOutputScores())
          .isEqualTo(model.predict(example(images, image)).getOutputScores());
      image++;
    }
    assertThat(image).isEqualTo(3);
    assertThat(PixelNames.of(1000).index("0042")).isEqualTo(42);
    assertThat(PixelNames.of(784).index("0042")).isEqualTo(-1);
  }

  @Test
  void exampleThatSharesNoFeatureIsRefused() {
    Example<Label> foreign = new ArrayExample<>(LabelFactory.UNKNOWN_LABEL);
    Example<Label> empty = new ArrayExample<>(LabelFactory.UNKNOWN_LABEL);
    foreign.add(new Feature("height", 1));
    foreign.add(new Feature("width", 1));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.predict(foreign))
        .withMessage(
            "expected features named pixel0000 to pixel0034, or 00 to 34 as by IDXDataSource; the"
                + " example has height and 1 more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.predict(empty))
        .withMessageContaining("a black image has no features");
  }

  private NetworkModel copy(NetworkModel model) throws Exception {
    Path file = folder.resolve("model.pb");
    model.serializeToFile(file);
    return (NetworkModel) Model.deserializeFromFile(file);
  }

  @Test
  void protocolBuffersKeepTheNetwork() throws Exception {
    NetworkModel read = copy(model);

    Example<Label> example = example(images(1), 0);
    assertThat(read.predict(example).getOutputScores())
        .isEqualTo(model.predict(example).getOutputScores());
    assertThat(read.getName()).isEqualTo(model.getName());
    assertThat(read.getProvenance()).isEqualTo(model.getProvenance());
    assertThat(read.trainedModel().provenance()).isEqualTo(trained.provenance());
    assertThat(read.validate(Label.class)).isTrue();
    assertThat(read.serialize()).isEqualTo(model.serialize());
  }

  /** Written by version 0.1.0, with {@link #trained()}. */
  @Test
  void fileOfThisVersionIsRead() throws Exception {
    NetworkModel read = (NetworkModel) Model.deserializeFromFile(resource("network-model-0.pb"));

    Example<Label> example = example(images(1), 0);
    assertThat(read.predict(example).getOutputScores())
        .isEqualTo(model.predict(example).getOutputScores());
    assertThat(read.getProvenance().getTrainerProvenance()).isNotNull();
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(NetworkModelTest.class.getResource("/tribuo/" + name).toURI());
  }

  @Test
  void damagedProtocolBuffersAreRefused() throws Exception {
    ModelProto proto = model.serialize();
    byte[] packed = proto.getSerializedData().getValue().toByteArray();
    packed[packed.length - 1] ^= 1;
    Any otherWeights =
        proto.getSerializedData().toBuilder().setValue(ByteString.copyFrom(packed)).build();
    Any cutShort =
        otherWeights.toBuilder()
            .setValue(otherWeights.getValue().substring(0, packed.length / 2))
            .build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> NetworkModel.deserializeFromProto(0, "", otherWeights))
        .withMessageContaining("its weights are damaged");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NetworkModel.deserializeFromProto(0, "", cutShort))
        .withMessageContaining("not a complete NetworkModel");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NetworkModel.deserializeFromProto(1, "", proto.getSerializedData()))
        .withMessage(
            "a NetworkModel of version 1, this program reads version 0; update the program");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NetworkModel.deserializeFromProto(0, "", Any.pack(proto)))
        .withMessageContaining("NetworkModelProto, got type.googleapis.com/tribuo.core.ModelProto");
  }

  @Test
  void javaSerializationIsRefusedAndSaysWhatToDo() {
    assertThatThrownBy(
            () -> new ObjectOutputStream(OutputStream.nullOutputStream()).writeObject(model))
        .isInstanceOf(NotSerializableException.class)
        .hasMessageContaining("serializeToFile");
  }

  /** Earlier versions wrote such files. */
  @Test
  void fileOfJavaSerializationIsStillRead() throws Exception {
    try (ObjectInputStream in =
        new ObjectInputStream(Files.newInputStream(resource("network-model.ser")))) {
      NetworkModel read = (NetworkModel) in.readObject();

      Example<Label> example = example(images(1), 0);
      assertThat(read.predict(example).getOutputScores())
          .isEqualTo(model.predict(example).getOutputScores());
    }
  }

  @Test
  void copyPredictsTheSame() {
    Example<Label> example = example(images(1), 0);

    assertThat(model.copy().predict(example).getOutputScores())
        .isEqualTo(model.predict(example).getOutputScores());
  }
}
