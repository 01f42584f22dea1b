package org.fashionmnist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fashionmnist.cli.command.Subcommand;
import org.fashionmnist.cli.option.ExportFormat;
import org.fashionmnist.cli.option.NewFile;
import org.fashionmnist.cli.option.WeightsOptions;
import org.fashionmnist.cli.text.ExportNarrator;
import org.fashionmnist.experiment.prediction.ModelChoice;
import org.fashionmnist.experiment.prediction.SavedModel;
import org.fashionmnist.storage.exchange.PyTorchFile;
import org.fashionmnist.storage.onnx.OnnxFile;
import org.fashionmnist.storage.onnx.OnnxSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code fashion export}: a saved model for other programs. */
@Command(
    name = "export",
    description = {
      "Writes a saved model for other programs: as an ONNX file, which takes gray levels from 0 to 255"
          + " and gives probabilities, or as weights for PyTorch. Says which lines of Python use it."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ./fashion export reports/example",
      "  ./fashion export reports/example --out fashion.onnx --logits",
      "  ./fashion export reports/example --format safetensors",
      "  ./fashion evaluate fashion.onnx"
    })
final class ExportCommand extends Subcommand {

  @Parameters(
      paramLabel = "MODEL",
      description = "A model.safetensors, the folder of its run, or an ONNX file.")
  private Path model;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "onnx",
      description =
          "onnx, or safetensors: with the names and the order of weights that PyTorch has (default:"
              + " ${DEFAULT-VALUE}).")
  private ExportFormat format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "The new file (default: beside the model, such as model.onnx or"
              + " model-pytorch.safetensors). None is replaced.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--no-normalization",
      description = "As ONNX: the file takes pixels that are normalized already.")
  private boolean withoutNormalization;

  @Option(
      names = "--logits",
      description = "As ONNX: the file gives scores, without the softmax at its end.")
  private boolean logits;

  @Mixin private WeightsOptions weights;

  @Override
  protected boolean run() throws IOException {
    requireOptionsOfFormat();
    ModelChoice choice = ModelChoice.named(model);
    Path file = out.orElseGet(() -> beside(choice.file()));
    NewFile.require(file);
    SavedModel saved = SavedModel.read(choice, weights.description(Optional.empty()));
    ExportNarrator narrator = new ExportNarrator(out(), err());
    try {
      if (format == ExportFormat.ONNX) {
        OnnxSettings settings = new OnnxSettings(!withoutNormalization, !logits);
        OnnxFile.write(file, saved.trained(), settings);
        narrator.exported(saved, file, Files.size(file), settings);
      } else {
        PyTorchFile.write(file, saved.trained());
        narrator.exported(saved, file, Files.size(file));
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "%s cannot be exported as %s: %s"
              .formatted(choice.file(), format.label(), e.getMessage()),
          e);
    }
    return true;
  }

  private void requireOptionsOfFormat() {
    List<String> misplaced =
        Stream.of(withoutNormalization ? "--no-normalization" : "", logits ? "--logits" : "")
            .filter(option -> !option.isEmpty() && format != ExportFormat.ONNX)
            .toList();
    if (!misplaced.isEmpty()) {
      throw new ParameterException(
          command(),
          "%s: only for --format onnx; weights for PyTorch have neither normalization nor softmax"
              .formatted(misplaced.get(0)));
    }
  }

  private Path beside(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + format.ending());
  }
}
