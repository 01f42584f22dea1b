package org.fashionmnist.storage.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fashionmnist.engine.model.TrainedModel;
import org.fashionmnist.storage.model.ModelMetadata;
import org.fashionmnist.storage.model.SafetensorsWriter;

/**
 * Weights for PyTorch: a safetensors file with the names, shapes and order that {@code
 * nn.Sequential} has, which {@code load_state_dict} takes. The network takes images as (batch, 1,
 * rows, columns) with normalized pixels and gives scores, not probabilities; its file says the
 * names of the classes and the normalization in its metadata.
 */
public final class PyTorchFile {

  private static final String INDENT = "    ";

  /** Of Python, with the comma behind a module. */
  private static final int MOST_COLUMNS = 78;

  private PyTorchFile() {}

  /**
   * Writes a file, which appears only when complete.
   *
   * @throws IllegalArgumentException if PyTorch has no module for a layer
   */
  public static void write(Path file, TrainedModel model) throws IOException {
    Map<String, String> described = ModelMetadata.of(model);
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("format", "pt");
    for (String name : List.of("class_names", "normalization", "provenance")) {
      metadata.put(name, described.get(name));
    }
    SafetensorsWriter.write(file, metadata, modules(model).tensors());
  }

  /**
   * Python that loads such a file and predicts images, line by line.
   *
   * @param file as Python is to find it
   * @throws IllegalArgumentException if PyTorch has no module for a layer
   */
  public static List<String> python(Path file, TrainedModel model) {
    List<String> lines = new ArrayList<>();
    lines.add("from torch import nn");
    lines.add("from safetensors.torch import load_file");
    lines.add("model = nn.Sequential(");
    StringBuilder line = new StringBuilder(INDENT);
    for (String module : modules(model).code()) {
      if (line.length() > INDENT.length() && line.length() + module.length() > MOST_COLUMNS) {
        lines.add(line.toString().stripTrailing());
        line.setLength(INDENT.length());
      }
      line.append(module).append(", ");
    }
    lines.add(line.substring(0, line.length() - 2) + ")");
    lines.add(
        "model.load_state_dict(load_file(\"%s\"))".formatted(file.toString().replace('\\', '/')));
    lines.add(
        "probabilities = model.eval()(%s).softmax(1)"
            .formatted(model.normalization().formula("images")));
    return List.copyOf(lines);
  }

  private static PyTorchModules modules(TrainedModel model) {
    return PyTorchModules.of(ChannelsFirst.of(model).steps());
  }
}
