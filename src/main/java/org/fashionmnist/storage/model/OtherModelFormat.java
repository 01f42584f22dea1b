package org.fashionmnist.storage.model;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The formats in which people keep models that cannot be read here, told by their first bytes. */
enum OtherModelFormat {
  ZIP("PK\u0003\u0004", "a ZIP archive, such as PyTorch (.pt) and Keras (.keras) write"),
  HDF5("\u0089HDF\r\n", "an HDF5 file, such as Keras (.h5) writes"),
  PICKLE("\u0080\u0002", "a Python pickle, such as PyTorch (.pt) wrote once"),
  ONNX("\b\b\u0012\u0007pytorch", "an ONNX file"),
  GZIP("\u001f\u008b", "a gzip file");

  private final String start;
  private final String words;

  OtherModelFormat(String start, String words) {
    this.start = start;
    this.words = words;
  }

  /** What a file is instead, and what to do, if it is in one of these formats. */
  static Optional<String> of(byte[] file) {
    int length = Math.min(file.length, 16);
    String found = new String(file, 0, length, StandardCharsets.ISO_8859_1);
    for (OtherModelFormat format : values()) {
      if (found.startsWith(format.start)) {
        return Optional.of(
            format.words
                + "; expected safetensors: safetensors.torch.save_file(model.state_dict(),"
                + " \"model.safetensors\") writes such a file");
      }
    }
    return Optional.empty();
  }
}
