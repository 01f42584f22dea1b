package org.fashionmnist.lesson.convolution;

import java.util.List;
import org.fashionmnist.result.GrayImage;

/**
 * A small image that a filter learns from.
 *
 * @param description what it is, in words
 * @param image (size, size), gray levels
 * @param left (size, columns), the pixels left of it, which come in when it is shifted; zeros where
 *     it has none
 */
public record LessonPicture(String description, List<List<Float>> image, List<List<Float>> left) {

  /** Rows and columns of a piece of a garment. */
  public static final int PIECE = 6;

  /** No stride of the lesson is longer, so no shift is. */
  public static final int MOST_STRIDE = 3;

  private static final int WHITE = 255;

  /** An image of numbers, row after row, which are as many as a square has. */
  public static LessonPicture of(List<Float> numbers) {
    List<List<Float>> image = Grids.square(numbers);
    return new LessonPicture(
        "numbers that were given", image, Grids.rows(new float[image.size()][MOST_STRIDE]));
  }

  /**
   * A piece of a garment, {@value #PIECE} × {@value #PIECE} pixels, their levels from 0 to 1 to one
   * decimal, so that a reader can compute with them.
   *
   * @param name what the garment is
   * @param row of the upper left pixel, from 0
   * @param column of it
   * @throws IllegalArgumentException if the piece is not within the image
   */
  public static LessonPicture pieceOf(GrayImage garment, String name, int row, int column) {
    int lastRow = garment.height() - PIECE;
    int lastColumn = garment.width() - PIECE;
    if (row < 0 || row > lastRow || column < 0 || column > lastColumn) {
      throw new IllegalArgumentException(
          "expected a row from 0 to %d and a column from 0 to %d, so that %s × %s pixels fit, got %d,%d"
              .formatted(lastRow, lastColumn, PIECE, PIECE, row, column));
    }
    return new LessonPicture(
        "%s, rows %d to %d and columns %d to %d"
            .formatted(name, row, row + PIECE - 1, column, column + PIECE - 1),
        levels(garment, row, column, PIECE),
        levels(garment, row, column - MOST_STRIDE, MOST_STRIDE));
  }

  /** The piece in which neighboring pixels differ most, the first of several. */
  public static LessonPicture edgesOf(GrayImage garment, String name) {
    int best = -1;
    int bestRow = 0;
    int bestColumn = 0;
    for (int row = 0; row <= garment.height() - PIECE; row++) {
      for (int column = 0; column <= garment.width() - PIECE; column++) {
        int differences = differences(garment, row, column);
        if (differences > best) {
          best = differences;
          bestRow = row;
          bestColumn = column;
        }
      }
    }
    return pieceOf(garment, name, bestRow, bestColumn);
  }

  private static int differences(GrayImage garment, int top, int left) {
    int sum = 0;
    for (int row = top; row < top + PIECE; row++) {
      for (int column = left; column < left + PIECE - 1; column++) {
        sum += Math.abs(garment.level(row, column + 1) - garment.level(row, column));
      }
    }
    for (int row = top; row < top + PIECE - 1; row++) {
      for (int column = left; column < left + PIECE; column++) {
        sum += Math.abs(garment.level(row + 1, column) - garment.level(row, column));
      }
    }
    return sum;
  }

  private static List<List<Float>> levels(GrayImage garment, int top, int left, int columns) {
    float[][] levels = new float[PIECE][columns];
    for (int row = 0; row < PIECE; row++) {
      for (int column = Math.max(0, -left); column < columns; column++) {
        levels[row][column] =
            Math.round(10f * garment.level(top + row, left + column) / WHITE) / 10f;
      }
    }
    return Grids.rows(levels);
  }

  /**
   * The image moved to the right, other pixels coming in on the left.
   *
   * @param by columns, up to {@link #MOST_STRIDE}
   */
  List<List<Float>> shifted(int by) {
    float[][] shifted = Grids.array(image);
    for (int row = 0; row < shifted.length; row++) {
      for (int column = 0; column < shifted.length; column++) {
        shifted[row][column] =
            column < by
                ? left.get(row).get(MOST_STRIDE - by + column)
                : image.get(row).get(column - by);
      }
    }
    return Grids.rows(shifted);
  }
}
