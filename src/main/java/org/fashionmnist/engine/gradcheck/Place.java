package org.fashionmnist.engine.gradcheck;

import org.fashionmnist.engine.nn.ParameterLayout.Slot;

/**
 * One parameter of a network.
 *
 * @param slot the array it is in
 * @param row for a weight its input, or its place and channel in the window; for a bias 0
 * @param column its unit or filter
 */
record Place(Slot slot, int row, int column) {

  /** The parameter with this number in its array, row by row. */
  static Place of(Slot slot, int index) {
    int columns = slot.spec().columns();
    return new Place(slot, index / columns, index % columns);
  }

  boolean isBias() {
    return slot.spec().name().equals("bias");
  }
}
