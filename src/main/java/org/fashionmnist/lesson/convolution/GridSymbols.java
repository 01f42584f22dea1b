package org.fashionmnist.lesson.convolution;

import org.fashionmnist.lesson.backprop.Symbols;

/** The names of the numbers of a lesson on convolution: a letter, then row and column from 1. */
public final class GridSymbols {

  private GridSymbols() {}

  /**
   * For example {@code x₂₃} or {@code ∂L/∂w₁₁}.
   *
   * @param letter what the grid is called
   * @param row from 0
   * @param column from 0
   */
  public static String of(String letter, int row, int column) {
    return Symbols.of(letter + (row + 1) + (column + 1));
  }
}
