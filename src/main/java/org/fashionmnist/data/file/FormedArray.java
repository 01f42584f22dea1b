package org.fashionmnist.data.file;

import java.util.List;
import org.fashionmnist.data.idx.IdxArray;

/**
 * An array in the one form that the program works with.
 *
 * @param array images, unsigned bytes of count × height × width; or labels, unsigned bytes
 * @param changes what was done to bring it into this form, in words; empty if it came so
 */
public record FormedArray(IdxArray array, List<String> changes) {

  public FormedArray {
    changes = List.copyOf(changes);
  }

  static FormedArray asItIs(IdxArray array) {
    return new FormedArray(array, List.of());
  }
}
