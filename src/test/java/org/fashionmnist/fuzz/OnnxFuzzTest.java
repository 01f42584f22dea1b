package org.fashionmnist.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.linalg.Kernels;
import org.fashionmnist.engine.linalg.KernelsProvider;
import org.fashionmnist.engine.model.Predictor;
import org.fashionmnist.engine.model.SmallModels;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.engine.nn.Shape;
import org.fashionmnist.engine.parallel.WorkerTeam;
import org.fashionmnist.storage.model.WeightsDescription;
import org.fashionmnist.storage.onnx.GraphText;
import org.fashionmnist.storage.onnx.OnnxFile;
import org.fashionmnist.storage.onnx.OnnxSettings;
import org.junit.jupiter.params.provider.MethodSource;

/** ONNX files, of this program and of others. */
class OnnxFuzzTest {

  private static final Path FILE = Fuzzed.folder().resolve("model.onnx");
  private static final int MOST_PIXELS = 10_000;
  private static final Kernels KERNELS = KernelsProvider.choose("scalar");

  static Stream<byte[]> seeds() {
    byte[] sealed =
        OnnxFile.message(SmallModels.convolutional(12, 12, 3), OnnxSettings.COMPLETE).toByteArray();
    // Without its checksum, so that changes are used.
    byte[] open =
        new String(sealed, StandardCharsets.ISO_8859_1)
            .replace("sha256\u0012@", "sha257\u0012@")
            .getBytes(StandardCharsets.ISO_8859_1);
    return Stream.of(sealed, open, GraphText.bytes(GraphText.CONVOLUTIONAL));
  }

  @MethodSource("seeds")
  @FuzzTest
  void read(byte[] input) {
    Fuzzed.check(
        input.length,
        () -> {
          Files.write(FILE, input);
          use(OnnxFile.read(FILE, WeightsDescription.NONE));
        });
  }

  private static void use(TrainedModel model) throws IOException {
    Shape shape = model.network().inputShape();
    if (shape.size() > MOST_PIXELS) {
      return;
    }
    int rows = shape.dimensions().get(0);
    int columns = shape.dimensions().get(1);
    LabeledImages image = LabeledImages.of(new byte[shape.size()], new byte[1], rows, columns);
    try (WorkerTeam team = new WorkerTeam(1)) {
      new Predictor(model.network(), model.normalization(), KERNELS, team)
          .predict(model.parameters(), image)
          .requireFinite();
    }
  }
}
