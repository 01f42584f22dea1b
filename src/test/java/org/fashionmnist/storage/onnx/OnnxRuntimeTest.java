package org.fashionmnist.storage.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fashionmnist.data.RealData;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.storage.model.ModelFile;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ONNX Runtime makes of a file what this program makes of the model. */
class OnnxRuntimeTest {

  private static final double ROUNDING = 1e-5;
  private static final List<Integer> IMAGE = List.of(1, 28, 28);

  static Stream<Named<TrainedModel>> models() {
    return Stream.concat(
        ExportedModels.all(), Stream.of(Named.of("residual", ExportedModels.residual())));
  }

  @ParameterizedTest
  @MethodSource("models")
  void sameProbabilities(TrainedModel model) throws OrtException {
    assertSame(model, some(300), OnnxFile.message(model, OnnxSettings.COMPLETE).toByteArray());
  }

  @Test
  void exampleSaysTheSameOfAllTestImages() throws IOException, OrtException {
    Path example =
        Path.of(System.getProperty("fashionmnist.home"), "reports/example/model.safetensors");
    TrainedModel model = ModelFile.read(example);

    assertSame(
        model,
        RealData.dataset().test(),
        OnnxFile.message(model, OnnxSettings.COMPLETE).toByteArray());
  }

  @Test
  void normalizationAndSoftmaxMayBeLeftOut() throws OrtException {
    TrainedModel model = ExportedModels.normalized();
    LabeledImages images = some(20);
    Matrix expected = model.predict(images, 1).probabilities();
    byte[] file = OnnxFile.message(model, new OnnxSettings(false, false)).toByteArray();

    try (OnnxSession session = new OnnxSession(file)) {
      assertThat(session.inputs()).containsExactly("image");
      assertThat(session.outputs()).containsExactly("logits");
      float[][] logits =
          session.outputs(images, IMAGE, level -> ExportedModels.NORMALIZATION.apply(level));
      for (int i = 0; i < logits.length; i++) {
        double sum = 0;
        for (float logit : logits[i]) {
          sum += Math.exp(logit);
        }
        for (int c = 0; c < logits[i].length; c++) {
          assertThat(Math.exp(logits[i][c]) / sum).isCloseTo(expected.at(i, c), within(ROUNDING));
        }
      }
    }
  }

  private static LabeledImages some(int count) {
    return RealData.dataset().test().subset(IntStream.range(0, count).toArray());
  }

  private static void assertSame(TrainedModel model, LabeledImages images, byte[] file)
      throws OrtException {
    Matrix expected = model.predict(images, 2).probabilities();
    try (OnnxSession session = new OnnxSession(file)) {
      assertThat(session.outputs()).containsExactly("probabilities");
      float[][] probabilities = session.outputs(images, IMAGE, level -> level);
      double difference = 0;
      for (int i = 0; i < probabilities.length; i++) {
        for (int c = 0; c < probabilities[i].length; c++) {
          difference = Math.max(difference, Math.abs(probabilities[i][c] - expected.at(i, c)));
        }
        assertThat(largest(probabilities[i])).as("class of %d", i).isEqualTo(expected.largestIn(i));
      }
      assertThat(difference).isLessThan(ROUNDING);
      assertThat(probabilities[0])
          .usingComparatorWithPrecision(1e-4f)
          .isNotEqualTo(probabilities[1]);
    }
  }

  private static int largest(float[] values) {
    return IntStream.range(0, values.length)
        .reduce(0, (best, i) -> values[i] > values[best] ? i : best);
  }
}
