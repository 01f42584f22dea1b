package org.fashionmnist.storage.exchange;

import java.io.IOException;
import java.nio.file.Path;
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
    return List.of(
        "from torch import nn",
        "from safetensors.torch import load_file",
        "model = nn.Sequential(%s)".formatted(String.join(", ", modules(model).code())),
        "model.load_state_dict(load_file(\"%s\"))".formatted(file.toString().replace('\\', '/')),
        "probabilities = model.eval()(%s).softmax(1)"
            .formatted(model.normalization().formula("images")));
  }

  private static PyTorchModules modules(TrainedModel model) {
    return PyTorchModules.of(ChannelsFirst.of(model).steps());
  }
}
