package org.fashionmnist.result;

/**
 * One file that a data set was read from.
 *
 * @param name its name without {@code .gz}, for example {@code train-images-idx3-ubyte}
 * @param byteCount length of the decompressed content
 * @param sha256 SHA-256 of the decompressed content, 64 lower-case hexadecimal digits
 */
public record DataFile(String name, long byteCount, String sha256) {

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public DataFile {
    Range.atLeast(0, "byte count", byteCount);
  }
}
