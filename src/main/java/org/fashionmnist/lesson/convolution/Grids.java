package org.fashionmnist.lesson.convolution;

import java.util.ArrayList;
import java.util.List;

/** Grids of numbers as lists of rows, and back. */
final class Grids {

  private Grids() {}

  static List<List<Float>> rows(float[][] grid) {
    List<List<Float>> rows = new ArrayList<>();
    for (float[] row : grid) {
      List<Float> numbers = new ArrayList<>();
      for (float number : row) {
        numbers.add(number);
      }
      rows.add(List.copyOf(numbers));
    }
    return List.copyOf(rows);
  }

  static float[][] array(List<List<Float>> rows) {
    float[][] grid = new float[rows.size()][rows.get(0).size()];
    for (int row = 0; row < grid.length; row++) {
      for (int column = 0; column < grid[row].length; column++) {
        grid[row][column] = rows.get(row).get(column);
      }
    }
    return grid;
  }

  /** A square grid of numbers that come row after row. */
  static List<List<Float>> square(List<Float> numbers) {
    int size = (int) Math.round(Math.sqrt(numbers.size()));
    List<List<Float>> rows = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      rows.add(List.copyOf(numbers.subList(row * size, (row + 1) * size)));
    }
    return List.copyOf(rows);
  }
}
