package org.fashionmnist.storage.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What tells ONNX files from others, without a class of the library that reads them. */
public final class OnnxSignature {

  private static final String SUFFIX = ".onnx";

  private OnnxSignature() {}

  /**
   * Whether a file is meant to be an ONNX file, by its name or its first bytes.
   *
   * @throws IOException if it cannot be read
   */
  public static boolean isIn(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(SUFFIX)) {
      return true;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(3);
      // The version of the format, then another field; safetensors has the bytes of a length.
      return start.length == 3 && start[0] == 8 && start[1] > 0 && start[2] != 0;
    }
  }
}
