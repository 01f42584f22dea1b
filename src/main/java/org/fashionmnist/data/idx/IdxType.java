package org.fashionmnist.data.idx;

import java.util.Arrays;
import java.util.Optional;

/** The type of the values in an IDX file, which is the third byte of its magic number. */
public enum IdxType {
  UNSIGNED_BYTE(0x08, 1),
  SIGNED_BYTE(0x09, 1),
  SHORT(0x0B, 2),
  INT(0x0C, 4),
  FLOAT(0x0D, 4),
  DOUBLE(0x0E, 8);

  private final int code;
  private final int byteCount;

  IdxType(int code, int byteCount) {
    this.code = code;
    this.byteCount = byteCount;
  }

  /** The type of a code, if the format defines it. */
  public static Optional<IdxType> ofCode(int code) {
    return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
  }

  /** The code in the magic number. */
  public int code() {
    return code;
  }

  /** Bytes of one value. */
  public int byteCount() {
    return byteCount;
  }
}
