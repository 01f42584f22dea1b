package org.fashionmnist.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.model.Predictor;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Activation;
import org.fashionmnist.engine.nn.Network;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.nn.layer.Dense;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.storage.model.ModelFile;
import org.fashionmnist.storage.model.WeightsDescription;
import org.junit.jupiter.params.provider.MethodSource;

/** Models as safetensors files, described and not. */
class ModelFuzzTest {

  private static final Path FILE = Fuzzed.folder().resolve("model.safetensors");
  private static final int MOST_PIXELS = 10_000;
  private static final Kernels KERNELS = KernelsProvider.choose("scalar");

  static Stream<byte[]> seeds() throws IOException {
    Network network =
        Network.of(
            Shape.of(2, 2),
            List.of(new Dense(3, Activation.RELU), new Dense(2, Activation.IDENTITY)));
    ModelFile.write(
        FILE,
        new TrainedModel(
            network,
            network.initialParameters(1),
            Normalization.UNIT,
            List.of("bag", "coat"),
            Map.of("command", "x")));
    byte[] described = Files.readAllBytes(FILE);
    String text = new String(described, StandardCharsets.ISO_8859_1);
    String tensors =
        "{\"0.weight\":{\"dtype\":\"F32\",\"shape\":[2,4],\"data_offsets\":[0,32]},"
            + "\"0.bias\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[32,40]}}";
    String plain = (char) tensors.length() + "\0\0\0\0\0\0\0" + tensors + "\0".repeat(40);
    // Without its checksum, so that changed weights are used.
    String unchecked = text.replaceFirst("weights_sha256", "weights_sha257");
    return Stream.of(
        described,
        unchecked.getBytes(StandardCharsets.ISO_8859_1),
        plain.getBytes(StandardCharsets.ISO_8859_1));
  }

  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] input) {
    Fuzzed.check(
        input.length,
        () -> {
          Files.write(FILE, input);
          use(ModelFile.read(FILE, WeightsDescription.NONE));
        });
  }

  private static void use(TrainedModel model) {
    List<Integer> shape = model.network().inputShape().dimensions();
    if (shape.size() != 2 || model.network().inputShape().size() > MOST_PIXELS) {
      return;
    }
    byte[] levels = new byte[shape.get(0) * shape.get(1)];
    LabeledImages image = LabeledImages.of(levels, new byte[1], shape.get(0), shape.get(1));
    try (WorkerTeam team = new WorkerTeam(1)) {
      new Predictor(model.network(), model.normalization(), KERNELS, team)
          .predict(model.parameters(), image)
          .requireFinite();
    }
  }
}
