package org.fashionmnist.cli.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.fashionmnist.engine.dataset.Normalization;
import org.fashionmnist.experiment.prediction.SavedModel;
import org.fashionmnist.storage.exchange.PyTorchFile;
import org.fashionmnist.storage.onnx.OnnxFile;
import org.fashionmnist.storage.onnx.OnnxSettings;

/** Tells what was exported, and how it is used; Python stands so that it can be copied. */
public final class ExportNarrator extends Narrator {

  /** A narrator. */
  public ExportNarrator(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  /** A model was written as an ONNX file. */
  public void exported(SavedModel model, Path file, long bytes, OnnxSettings settings) {
    begin(model, file, bytes, "ONNX, opset " + OnnxFile.OPSET);
    List<Integer> shape = OnnxFile.inputShape(model.trained());
    told(
        "Input",
        "%s, float32 %s: %s",
        OnnxSettings.INPUT,
        batchOf(shape),
        settings.normalization()
            ? "gray levels from 0 to 255"
            : normalized(model.trained().normalization()));
    told(
        "Output",
        "%s, float32 [batch, %d]: %s",
        settings.output(),
        model.classNames().size(),
        String.join(", ", model.classNames()));
    python(OnnxFile.python(file, settings));
  }

  /** The weights of a model were written for PyTorch. */
  public void exported(SavedModel model, Path file, long bytes) {
    begin(model, file, bytes, "safetensors with the names of PyTorch");
    told(
        "Input",
        "float32 %s: %s",
        batchOf(OnnxFile.inputShape(model.trained())),
        normalized(model.trained().normalization()));
    told(
        "Output",
        "scores, float32 [batch, %d]: %s",
        model.classNames().size(),
        String.join(", ", model.classNames()));
    python(PyTorchFile.python(file, model.trained()));
  }

  private void begin(SavedModel model, Path file, long bytes, String format) {
    model.assumed().ifPresent(this::noted);
    line("Model     %s", model.choice().file());
    told("", "%s", model.network());
    line("Written   %s", fromHere(file));
    told("", "%s; %,d bytes", format, bytes);
  }

  private static String batchOf(List<Integer> shape) {
    return shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "[batch, ", "]"));
  }

  private static String normalized(Normalization normalization) {
    return "gray levels from 0 to 255 as " + normalization.formula("level");
  }

  private void python(List<String> lines) {
    line("Python    from here, where images are an array of that shape:");
    line("");
    lines.forEach(code -> line("%s", code));
  }
}
