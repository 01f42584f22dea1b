package org.fashionmnist.data.npy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.fashionmnist.data.idx.IdxType;

/** The types of numbers in NPY files, and which of IDX files holds them. */
enum NpyType {
  BOOLEAN("b1", 1, IdxType.UNSIGNED_BYTE),
  UNSIGNED_BYTE("u1", 1, IdxType.UNSIGNED_BYTE),
  SIGNED_BYTE("i1", 1, IdxType.SIGNED_BYTE),
  SHORT("i2", 2, IdxType.SHORT),
  UNSIGNED_SHORT("u2", 2, IdxType.INT),
  INT("i4", 4, IdxType.INT),
  UNSIGNED_INT("u4", 4, IdxType.INT),
  LONG("i8", 8, IdxType.INT),
  UNSIGNED_LONG("u8", 8, IdxType.INT),
  HALF("f2", 2, IdxType.FLOAT),
  FLOAT("f4", 4, IdxType.FLOAT),
  DOUBLE("f8", 8, IdxType.DOUBLE);

  private final String code;
  private final int byteCount;
  private final IdxType idxType;

  NpyType(String code, int byteCount, IdxType idxType) {
    this.code = code;
    this.byteCount = byteCount;
    this.idxType = idxType;
  }

  /** The type of a code, if it is one of numbers. */
  static Optional<NpyType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }

  int byteCount() {
    return byteCount;
  }

  IdxType idxType() {
    return idxType;
  }

  /**
   * Copies the next value.
   *
   * @throws ArithmeticException if it is too large for the other type
   */
  void copy(ByteBuffer in, ByteBuffer out) {
    switch (this) {
      case BOOLEAN, UNSIGNED_BYTE, SIGNED_BYTE -> out.put(in.get());
      case SHORT -> out.putShort(in.getShort());
      case UNSIGNED_SHORT -> out.putInt(Short.toUnsignedInt(in.getShort()));
      case INT -> out.putInt(in.getInt());
      case UNSIGNED_INT -> out.putInt(Math.toIntExact(Integer.toUnsignedLong(in.getInt())));
      case LONG, UNSIGNED_LONG -> out.putInt(Math.toIntExact(in.getLong()));
      case HALF -> out.putFloat(half(in.getShort()));
      case FLOAT -> out.putFloat(in.getFloat());
      case DOUBLE -> out.putDouble(in.getDouble());
    }
  }

  /** The value of a number of 16 bits: a sign, five bits of exponent, ten of fraction. */
  private static float half(short bits) {
    int exponent = bits >> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    float size;
    if (exponent == 0) {
      size = fraction * 0x1p-24f;
    } else if (exponent == 0x1F) {
      size = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else {
      size = Math.scalb(1 + fraction * 0x1p-10f, exponent - 15);
    }
    return bits < 0 ? -size : size;
  }
}
