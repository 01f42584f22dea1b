package org.fashionmnist.linalg;

import org.fashionmnist.engine.random.RandomStream;

/** Gray levels as unsigned bytes. */
public final class Levels {

  private Levels() {}

  /** 0 to 255. */
  public static byte[] all() {
    byte[] levels = new byte[256];
    for (int level = 0; level < levels.length; level++) {
      levels[level] = (byte) level;
    }
    return levels;
  }

  public static byte[] random(int count, RandomStream random) {
    byte[] levels = new byte[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) random.nextInt(256);
    }
    return levels;
  }
}
