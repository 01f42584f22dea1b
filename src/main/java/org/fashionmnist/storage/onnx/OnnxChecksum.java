package org.fashionmnist.storage.onnx;

import ai.onnx.proto.OnnxMl;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The SHA-256 of a whole message, in its metadata, taken with zeros in its place: ONNX itself would
 * not tell a changed weight.
 */
final class OnnxChecksum {

  private static final String NAME = "sha256";
  private static final String NONE = "0".repeat(64);

  private OnnxChecksum() {}

  /** The message with its checksum. */
  static OnnxMl.ModelProto sealed(OnnxMl.ModelProto message) {
    OnnxMl.ModelProto open = message.toBuilder().addMetadataProps(entry(NONE)).build();
    return open.toBuilder()
        .setMetadataProps(open.getMetadataPropsCount() - 1, entry(sha256(open)))
        .build();
  }

  /**
   * Whether a message has a checksum, which is its own.
   *
   * @throws IllegalArgumentException if it is that of another message
   */
  static boolean isSealed(OnnxMl.ModelProto message) {
    List<OnnxMl.StringStringEntryProto> metadata = message.getMetadataPropsList();
    for (int i = 0; i < metadata.size(); i++) {
      if (metadata.get(i).getKey().equals(NAME)) {
        OnnxMl.ModelProto open = message.toBuilder().setMetadataProps(i, entry(NONE)).build();
        if (!sha256(open).equals(metadata.get(i).getValue())) {
          throw new IllegalArgumentException(
              "it is damaged, or was changed by another program: its SHA-256 is not the one that its"
                  + " metadata name; export it again, or, if it was changed on purpose, remove "
                  + NAME
                  + " from its metadata");
        }
        return true;
      }
    }
    return false;
  }

  private static OnnxMl.StringStringEntryProto entry(String value) {
    return OnnxMl.StringStringEntryProto.newBuilder().setKey(NAME).setValue(value).build();
  }

  private static String sha256(OnnxMl.ModelProto message) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(message.toByteArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
