package org.fashionmnist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

  private static final String EXAMPLE =
      Path.of(System.getProperty("fashionmnist.home"), "reports", "example").toString();

  @TempDir Path folder;

  @Test
  void onnxFileIsEvaluatedAsTheModelIs() {
    Path file = folder.resolve("example.onnx");

    CommandOutcome exported = CommandOutcome.of("export", EXAMPLE, "--out", file.toString());

    assertThat(exported.err()).isEmpty();
    assertThat(exported.exitCode()).isZero();
    assertThat(exported.outLines())
        .contains(
            "          784-128-10",
            "Written   " + file,
            "Input     image, float32 [batch, 1, 28, 28]: gray levels from 0 to 255",
            "import onnxruntime",
            "session = onnxruntime.InferenceSession(\"" + file + "\")",
            "probabilities = session.run(None, {\"image\": images.astype(\"float32\")})[0]");
    CommandOutcome model = CommandOutcome.of("evaluate", EXAMPLE, "--sample");
    CommandOutcome again = CommandOutcome.of("evaluate", file.toString(), "--sample");
    assertThat(again.exitCode()).isZero();
    assertThat(again.outLines().subList(1, again.outLines().size()))
        .isEqualTo(model.outLines().subList(1, model.outLines().size()));
  }

  @Test
  void onnxFileSaysWhatIsInPictures() {
    Path file = folder.resolve("example.onnx");
    CommandOutcome.of(
        "export", EXAMPLE, "--out", file.toString(), "--logits", "--no-normalization");

    CommandOutcome outcome =
        CommandOutcome.of("predict", "docs/photos/t-shirt.jpg", "--model", file.toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            CommandOutcome.of("predict", "docs/photos/t-shirt.jpg", "--model", EXAMPLE)
                .out()
                .replace(Path.of(EXAMPLE, "model.safetensors").toString(), file.toString()));
  }

  @Test
  void weightsForPyTorchComeWithItsModules() {
    Path file = folder.resolve("example.safetensors");

    CommandOutcome outcome =
        CommandOutcome.of("export", EXAMPLE, "--format", "safetensors", "--out", file.toString());

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.outLines())
        .contains(
            "    nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))",
            "model.load_state_dict(load_file(\"" + file + "\"))");
    assertThat(
            CommandOutcome.of("evaluate", file.toString(), "--activation", "relu", "--sample")
                .outLine("Result"))
        .isEqualTo(CommandOutcome.of("evaluate", EXAMPLE, "--sample").outLine("Result"));
  }

  @Test
  void withoutANameItLiesBesideTheModel() throws IOException {
    Path model =
        Files.copy(Path.of(EXAMPLE, "model.safetensors"), folder.resolve("model.safetensors"));

    CommandOutcome.of("export", model.toString());
    CommandOutcome.of("export", folder.toString(), "--format", "safetensors");
    CommandOutcome again = CommandOutcome.of("export", folder.toString());

    assertThat(folder)
        .isDirectoryContaining("glob:**/model.onnx")
        .isDirectoryContaining("glob:**/model-pytorch.safetensors");
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err())
        .isEqualTo(
            "fashion: "
                + folder.resolve("model.onnx")
                + " already exists and is kept; choose another name"
                + System.lineSeparator());
  }

  @Test
  void optionsOfOnnxAreRefusedForPyTorch() {
    CommandOutcome outcome =
        CommandOutcome.of("export", EXAMPLE, "--format", "safetensors", "--logits");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo(
            "fashion: --logits: only for --format onnx; weights for PyTorch have neither"
                + " normalization nor softmax (see fashion export --help)"
                + System.lineSeparator());
  }

  @Test
  void unknownFormatIsNamed() {
    CommandOutcome outcome = CommandOutcome.of("export", EXAMPLE, "--format", "keras");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("fashion: --format: expected ")
        .contains("onnx", "safetensors");
  }
}
