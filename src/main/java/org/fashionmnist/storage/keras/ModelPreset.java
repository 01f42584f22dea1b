package org.fashionmnist.storage.keras;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fashionmnist.engine.label.Labeled;

/** Networks that come with the program, each a file beside this class that one can copy. */
public enum ModelPreset implements Labeled {
  LENET("lenet"),
  DEEPOBS_2C2D("deepobs-2c2d"),
  SMALL_CNN("small-cnn"),
  BEST_CNN("best-cnn");

  private final String label;

  ModelPreset(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** The names, as people write them. */
  public static List<String> labels() {
    return Labeled.labels(values());
  }

  /** Its layers. */
  public KerasModel model() {
    String file = label + ".yaml";
    try (InputStream in = ModelPreset.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return KerasModel.of(label, label, ModelTree.yaml(label, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
