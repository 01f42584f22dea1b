package org.fashionmnist.linalg;

import org.fashionmnist.random.RandomStream;

/** Gray levels as unsigned bytes. */
final class Levels {

  private Levels() {}

  /** 0 to 255. */
  static byte[] all() {
    byte[] levels = new byte[256];
    for (int level = 0; level < levels.length; level++) {
      levels[level] = (byte) level;
    }
    return levels;
  }

  static byte[] random(int count, RandomStream random) {
    byte[] levels = new byte[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) random.nextInt(256);
    }
    return levels;
  }
}
