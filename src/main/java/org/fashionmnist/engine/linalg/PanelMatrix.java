package org.fashionmnist.engine.linalg;

import java.util.ArrayList;
import java.util.List;

/**
 * A matrix that lies in storage panel by panel: the first {@value #WIDTH} columns of all rows, then
 * the next, and so on. Each panel is a {@link Matrix} of its own, row-major, its rows padded to
 * whole cache lines.
 *
 * <p>Why not simply row by row: a thread that computes some columns then works on memory that lies
 * together and shares no cache line with another thread's, and a product reads its right operand
 * from one end to the other.
 *
 * @param rows of each panel
 * @param columns of all panels together
 * @param panels from left to right, all but the last {@value #WIDTH} wide
 */
public record PanelMatrix(int rows, int columns, List<Matrix> panels) {

  /** Columns of a panel: four vectors of 512 bits. */
  public static final int WIDTH = 64;

  public PanelMatrix {
    panels = List.copyOf(panels);
  }

  /** A view of consecutive panels from {@code offset} on. */
  public static PanelMatrix of(float[] data, int offset, int rows, int columns) {
    List<Matrix> panels = new ArrayList<>();
    int from = offset;
    for (int column = 0; column < columns; column += WIDTH) {
      int width = Math.min(WIDTH, columns - column);
      int rowStride = Matrix.wholeCacheLines(width);
      panels.add(new Matrix(data, from, rows, width, rowStride));
      from += rows * rowStride;
    }
    return new PanelMatrix(rows, columns, panels);
  }

  /** New storage, all zeros. */
  public static PanelMatrix zeros(int rows, int columns) {
    return of(new float[Math.toIntExact(size(rows, columns))], 0, rows, columns);
  }

  /** The floats that so many rows and columns take, padding included. */
  public static long size(int rows, int columns) {
    return (long) rows * Matrix.wholeCacheLines(columns);
  }

  /** The panels. */
  public int panelCount() {
    return panels.size();
  }

  /** A panel: (rows, at most {@value #WIDTH}). */
  public Matrix panel(int panel) {
    return panels.get(panel);
  }

  /** The first column of a panel. */
  public static int firstColumn(int panel) {
    return panel * WIDTH;
  }

  /** The entry in row {@code r} and column {@code c}. */
  public float at(int r, int c) {
    return panel(c / WIDTH).at(r, c % WIDTH);
  }

  /** Sets the entry in row {@code r} and column {@code c}. */
  public void set(int r, int c, float value) {
    Matrix panel = panel(c / WIDTH);
    panel.data()[panel.rowOffset(r) + c % WIDTH] = value;
  }
}
