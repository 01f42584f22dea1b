package org.fashionmnist.storage.onnx;

/**
 * What an ONNX file does beside the layers.
 *
 * @param normalization whether it takes gray levels, 0 to 255, and normalizes them itself; else it
 *     takes normalized numbers
 * @param softmax whether it gives probabilities; else scores, also called logits
 */
public record OnnxSettings(boolean normalization, boolean softmax) {

  /** From gray levels to probabilities. */
  public static final OnnxSettings COMPLETE = new OnnxSettings(true, true);

  /** What the input of the file is called. */
  public static final String INPUT = "image";

  /** What the output of the file is called. */
  public String output() {
    return softmax ? "probabilities" : "logits";
  }
}
