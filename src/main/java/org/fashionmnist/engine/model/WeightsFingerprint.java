package org.fashionmnist.engine.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fashionmnist.engine.nn.ParameterLayout;
import org.fashionmnist.engine.nn.Parameters;

/**
 * The SHA-256 of all parameters: two people see at once whether they have the same network.
 *
 * <p>It is taken over the parameters in the order of the layout, each row-major without padding as
 * little-endian float32: the bytes that a model file holds after its header.
 */
public final class WeightsFingerprint {

  private WeightsFingerprint() {}

  /** 64 lower-case hexadecimal digits. */
  public static String of(Parameters parameters) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (ParameterLayout.Slot slot : parameters.layout().slots()) {
        sha256.update(bytes(parameters.copyOf(slot)));
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public static byte[] bytes(float[] values) {
    ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES);
    buffer.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
    return buffer.array();
  }
}
