package org.fashionmnist.result.run;

/**
 * Where an image speaks for a class, by Grad-CAM: a coarse map over the image.
 *
 * @see <a href="https://arxiv.org/abs/1610.02391">R. Selvaraju et al., Grad-CAM: visual
 *     explanations from deep networks via gradient-based localization, 2017, equation 2</a>
 */
public final class ClassActivation {

  private final int classNumber;
  private final int rows;
  private final int columns;
  private final float[] values;

  /**
   * Copies the values.
   *
   * @param classNumber the class whose score was differentiated
   * @param values row after row, at least 0
   * @throws IllegalArgumentException if there are not as many values as places
   */
  public ClassActivation(int classNumber, int rows, int columns, float[] values) {
    if (rows < 1 || columns < 1 || values.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          "%d values are not a map of %d × %d".formatted(values.length, rows, columns));
    }
    this.classNumber = classNumber;
    this.rows = rows;
    this.columns = columns;
    this.values = values.clone();
  }

  public int classNumber() {
    return classNumber;
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** Whether nothing of the image speaks for the class. */
  public boolean isEmpty() {
    return !(largest() > 0);
  }

  private float largest() {
    float largest = 0;
    for (float value : values) {
      largest = Math.max(largest, value);
    }
    return largest;
  }

  /**
   * The share of the map's largest value at a place of the image, 0 to 1: between the middles of
   * the map's places in proportion (bilinear), 0 everywhere in an empty map.
   *
   * @param row from 0 (the upper edge) to 1
   * @param column from 0 (the left edge) to 1
   */
  public double shareAt(double row, double column) {
    if (isEmpty()) {
      return 0;
    }
    double y = place(row, rows);
    double x = place(column, columns);
    int top = (int) y;
    int left = (int) x;
    int bottom = Math.min(rows - 1, top + 1);
    int right = Math.min(columns - 1, left + 1);
    double upper = between(value(top, left), value(top, right), x - left);
    double lower = between(value(bottom, left), value(bottom, right), x - left);
    return between(upper, lower, y - top) / largest();
  }

  private static double place(double share, int count) {
    return Math.max(0, Math.min(count - 1, share * count - 0.5));
  }

  private static double between(double first, double second, double share) {
    return first + (second - first) * share;
  }

  private float value(int row, int column) {
    return values[row * columns + column];
  }
}
