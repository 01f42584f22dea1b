package org.fashionmnist.storage.onnx;

import org.fashionmnist.engine.label.Labeled;

/** What a file of this program takes as pixels, as its metadata say. */
enum OnnxInput implements Labeled {
  /** Gray levels from 0 to 255. */
  LEVELS,

  /** Numbers that are normalized already. */
  NORMALIZED;

  /** The name of the entry. */
  static final String METADATA = "input";

  /**
   * The constant with this label.
   *
   * @throws IllegalArgumentException if there is none
   */
  static OnnxInput of(String label) {
    return Labeled.of("input", label, values());
  }
}
