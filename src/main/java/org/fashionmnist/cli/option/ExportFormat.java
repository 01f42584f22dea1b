package org.fashionmnist.cli.option;

import org.fashionmnist.engine.label.Labeled;

/** What a model can be exported as. */
public enum ExportFormat implements Labeled {
  /** For ONNX Runtime and many others. */
  ONNX(".onnx"),

  /** With the names and the order of PyTorch. */
  SAFETENSORS("-pytorch.safetensors");

  private final String ending;

  ExportFormat(String ending) {
    this.ending = ending;
  }

  /** Of the file, where the user does not name it. */
  public String ending() {
    return ending;
  }
}
