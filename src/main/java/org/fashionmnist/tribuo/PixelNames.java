package org.fashionmnist.tribuo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the pixels of an image are called as features: {@code pixel0042}, and as Tribuo's own {@code
 * IDXDataSource} names them, a number with as many digits as that of the pixels has, {@code 042}.
 *
 * @param indices of the pixels, row after row, by either name
 */
record PixelNames(Map<String, Integer> indices) {

  /** The names of so many pixels. */
  static PixelNames of(int pixelCount) {
    Map<String, Integer> indices = new HashMap<>();
    for (int pixel = 0; pixel < pixelCount; pixel++) {
      indices.put(name(pixel), pixel);
      indices.put(idxName(pixel, pixelCount), pixel);
    }
    return new PixelNames(Map.copyOf(indices));
  }

  static String name(int pixel) {
    return String.format(Locale.ROOT, "pixel%04d", pixel);
  }

  static String idxName(int pixel, int pixelCount) {
    int digits = String.valueOf(pixelCount).length();
    return String.format(Locale.ROOT, "%0" + digits + "d", pixel);
  }

  /** The pixel of this name, or −1. */
  int index(String name) {
    return indices.getOrDefault(name, -1);
  }
}
