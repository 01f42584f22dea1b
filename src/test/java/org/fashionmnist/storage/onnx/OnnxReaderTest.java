package org.fashionmnist.storage.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.fashionmnist.engine.dataset.LabeledImages;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.storage.model.ModelFormatException;
import org.fashionmnist.storage.model.WeightsDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Graphs of other programs: what is taken means what ONNX Runtime makes of it, the rest is named.
 */
class OnnxReaderTest {

  @TempDir Path folder;

  private static final String RELU =
      "node { name: \"relu\" op_type: \"Relu\" input: \"c\" output: \"r\" }";
  private static final String FLAT =
      "node { name: \"flat\" op_type: \"Flatten\" input: \"p\" output: \"f\" }";
  private static final String SOFT =
      "node { name: \"soft\" op_type: \"Softmax\" input: \"z\" output: \"y\" }";

  /** What in the good text is replaced by what. */
  static Stream<Arguments> sameFunction() {
    return Stream.of(
        Arguments.of("", ""),
        Arguments.of(
            RELU, node("LeakyRelu", "c", "r", "attribute { name: \"alpha\" type: FLOAT f: 0.01 }")),
        Arguments.of(
            RELU,
            node("Tanh", "c", "r1", "")
                + node("Dropout", "r1", "r2", "")
                + node("Identity", "r2", "r", "")),
        Arguments.of(
            FLAT,
            "node { op_type: \"Reshape\" input: \"p\" input: \"s\" output: \"f\" }"
                + " initializer { name: \"s\" data_type: 7 dims: 2 int64_data: [-1, 4] }"),
        Arguments.of(
            FLAT,
            "node { op_type: \"Shape\" input: \"p\" output: \"s1\" }"
                + " node { op_type: \"Gather\" input: \"s1\" input: \"zero\" output: \"s2\" }"
                + " node { op_type: \"Unsqueeze\" input: \"s2\" input: \"zeros\" output: \"s3\" }"
                + " node { op_type: \"Concat\" input: \"s3\" input: \"rest\" output: \"s\""
                + " attribute { name: \"axis\" type: INT i: 0 } }"
                + " node { op_type: \"Reshape\" input: \"p\" input: \"s\" output: \"f\" }"
                + " initializer { name: \"zero\" data_type: 7 int64_data: 0 }"
                + " initializer { name: \"zeros\" data_type: 7 dims: 1 int64_data: 0 }"
                + " initializer { name: \"rest\" data_type: 7 dims: 1 int64_data: -1 }"),
        Arguments.of(
            "pads\" type: INTS ints: 1 ints: 1 ints: 1 ints: 1",
            "auto_pad\" type: STRING s: \"SAME_UPPER\""),
        Arguments.of("op_type: \"MaxPool\"", "op_type: \"AveragePool\""),
        Arguments.of(
            "node { name: \"gemm\" op_type: \"Gemm\" input: \"f\" input: \"w\" input: \"b\" output: \"z\"\n"
                + "    attribute { name: \"transB\" type: INT i: 1 } }",
            "node { op_type: \"MatMul\" input: \"f\" input: \"t\" output: \"m\" }"
                + " node { op_type: \"Add\" input: \"b\" input: \"m\" output: \"z\" }"
                + " initializer { name: \"t\" data_type: 1 dims: 4 dims: 2"
                + " float_data: [1, -1, 0.5, 0.25, -0.75, 2, 0, -0.125] }"),
        Arguments.of(
            RELU,
            "node { op_type: \"BatchNormalization\" input: \"c\" input: \"g\" input: \"g\" input: \"g\" input: \"g\" output: \"r\" }"
                + " initializer { name: \"g\" data_type: 1 dims: 1 float_data: 0.7 }"),
        Arguments.of(
            "op_type: \"Mul\" input: \"x\" input: \"two\"",
            "op_type: \"Sub\" input: \"x\" input: \"two\""),
        Arguments.of(
            SOFT,
            node("Identity", "z", "z1", "")
                + node("Softmax", "z1", "y", "attribute { name: \"axis\" type: INT i: 1 }")));
  }

  private static String node(String operator, String input, String output, String attributes) {
    return "node { op_type: \"%s\" input: \"%s\" output: \"%s\" %s }"
        .formatted(operator, input, output, attributes);
  }

  @ParameterizedTest
  @MethodSource("sameFunction")
  void givesTheProbabilitiesOfOnnxRuntime(String old, String other)
      throws IOException, OrtException {
    byte[] bytes = GraphText.bytes(changed(old, other));
    LabeledImages images = images();

    TrainedModel model = read(bytes);

    Matrix found = model.predict(images, 1).probabilities();
    float[][] expected = runtime(bytes, images);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found.at(i, 0)).isCloseTo(expected[i][0], within(1e-5f));
      assertThat(found.at(i, 1)).isCloseTo(expected[i][1], within(1e-5f));
    }
    assertThat(expected[0][0]).isNotCloseTo(expected[1][0], within(1e-3f));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(
            "\"Relu\"", "\"Elu\"", "node 'relu' (Elu): no layer of this program does that"),
        Arguments.of(
            "op_type: \"Relu\"",
            "op_type: \"Relu\" domain: \"com.acme\"",
            "node 'relu' (com.acme.Relu): no layer of this program does that"),
        Arguments.of(
            "group\" type: INT i: 1",
            "group\" type: INT i: 2",
            "node 'conv' (Conv): group 2; expected 1"),
        Arguments.of("\"group\"", "\"groups\"", "node 'conv' (Conv): unknown attribute 'groups'"),
        Arguments.of(
            "\"group\" type: INT i: 1",
            "\"group\" type: FLOAT f: 1",
            "node 'conv' (Conv): the attribute 'group' is of type FLOAT; expected INT"),
        Arguments.of(
            "ints: 1 ints: 1 ints: 1 ints: 1",
            "ints: 1 ints: 1 ints: 0 ints: 0",
            "node 'conv' (Conv): pads 1, 1, 0, 0 (top, left, bottom, right); expected none, or 1, 1,"
                + " 1, 1 (top, left, bottom, right) for padding \"same\""),
        Arguments.of(
            "strides\" type: INTS ints: 1 ints: 1",
            "strides\" type: INTS ints: 1 ints: 2",
            "node 'conv' (Conv): strides [1, 2]; expected two equal numbers from 1 to 32,767"),
        Arguments.of(
            "input: \"r\" output: \"p\"",
            "input: \"c\" output: \"p\"",
            "node 'relu' (Relu) and node 'pool' (MaxPool) both take the value 'c'; only layers that follow one another can be used"),
        Arguments.of(
            "input: \"f\" input: \"w\"",
            "input: \"f\" input: \"u\"",
            "node 'gemm' (Gemm): its input 'u' is no constant of the file"),
        Arguments.of(
            "dims: 2 dims: 4",
            "dims: 2 dims: 5",
            "node 'gemm' (Gemm): the tensor 'w' does not hold as many numbers as its shape [2, 5] says"),
        Arguments.of(
            "dims: 2 dims: 4",
            "dims: 4 dims: 2",
            "node 'gemm' (Gemm): it has weights for 2 numbers, and is given 4"),
        Arguments.of(
            "-0.7",
            "nan",
            "node 'gemm' (Gemm): the tensor 'w' holds NaN; all weights must be finite"),
        Arguments.of(
            "name: \"w\" data_type: 1",
            "name: \"w\" data_type: 1 data_location: EXTERNAL external_data { key: \"location\" value: \"/etc/passwd\" }",
            "node 'gemm' (Gemm): the tensor 'w' lies in another file, which is not read; save the model as one file"),
        Arguments.of(
            "name: \"w\" data_type: 1",
            "name: \"w\" data_type: 10",
            "node 'gemm' (Gemm): the tensor 'w' is not of float32"),
        Arguments.of(
            "\"Softmax\"",
            "\"Sigmoid\"",
            "it ends in Sigmoid, which tells each class alone; expected scores, or Softmax"),
        Arguments.of(
            "\"Relu\"",
            "\"Softmax\"",
            "node 'relu' (Softmax): expected scores of classes before it"),
        Arguments.of(
            "version: 13", "version: 5", "its operators are of opset 5; expected 7 or newer"),
        Arguments.of(
            "dim { dim_value: 1 }",
            "dim { dim_value: 3 }",
            "its input 'x' has the shape [0, 3, 6, 6]; expected gray images, [batch, 1, rows, columns] or [batch, pixels]"),
        Arguments.of(
            "dim { dim_value: 6 } dim { dim_value: 6 }",
            "dim { } dim { }",
            "its input 'x' does not say the size of the images; say it with --size"),
        Arguments.of("elem_type: 1", "elem_type: 11", "its input 'x' is not of float32"),
        Arguments.of(
            "output { name: \"y\" }",
            "output { name: \"y\" } output { name: \"z\" }",
            "it has 2 outputs; expected one, the scores of the classes"),
        Arguments.of(
            "output { name: \"y\" }",
            "output { name: \"q\" }",
            "no node leads from the value 'y' to the output"),
        Arguments.of(
            "float_data: 2 }",
            "float_data: -2 }",
            "expected a finite mean and a positive deviation by which it can be divided, got 0.0 and -0.5"),
        Arguments.of(
            "op_type: \"Flatten\"",
            "op_type: \"Mul\" input: \"two\"",
            "node 'flat' (Mul): a constant of the shape []; only one number is taken, before the first layer"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatCannotBeExpressedIsNamed(String old, String other, String message) {
    byte[] bytes = GraphText.bytes(changed(old, other));

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> read(bytes))
        .withMessage(folder.resolve("model.onnx") + ": " + message);
  }

  @Test
  void halfAFileIsNone() {
    byte[] bytes = GraphText.bytes(GraphText.CONVOLUTIONAL);

    assertThatExceptionOfType(ModelFormatException.class)
        .isThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length / 2)))
        .withMessage(
            folder.resolve("model.onnx")
                + ": expected an ONNX file, it is cut short, damaged, or of another format");
  }

  private static String changed(String old, String other) {
    assertThat(GraphText.CONVOLUTIONAL).contains(old);
    return GraphText.CONVOLUTIONAL.replace(old, other.isEmpty() ? old : other);
  }

  private TrainedModel read(byte[] bytes) throws IOException {
    return OnnxFile.read(Files.write(folder.resolve("model.onnx"), bytes), WeightsDescription.NONE);
  }

  private static LabeledImages images() {
    byte[] levels = new byte[2 * 36];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) (i * i * 7 + i / 36 * 90);
    }
    return LabeledImages.of(levels, new byte[2], 6, 6);
  }

  /** Of the same pixels from 0 to 1. */
  private static float[][] runtime(byte[] bytes, LabeledImages images) throws OrtException {
    FloatBuffer pixels = FloatBuffer.allocate(2 * 36);
    for (int i = 0; i < 2 * 36; i++) {
      pixels.put(images.pixel(i / 36, i % 36) / 255f);
    }
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(bytes);
        OnnxTensor input =
            OnnxTensor.createTensor(environment, pixels.flip(), new long[] {2, 1, 6, 6});
        OrtSession.Result result = session.run(Map.of("x", input))) {
      return (float[][]) result.get(0).getValue();
    }
  }
}
