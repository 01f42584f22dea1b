package org.fashionmnist.engine.dataset;

import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.engine.linalg.Matrix;
import org.fashionmnist.result.TestViews;

/**
 * Images, all of them mirrored or moved alike.
 *
 * @param images as they are
 * @param mirrored whether left and right are exchanged
 * @param down rows that they are moved, upwards where negative
 * @param right columns that they are moved, to the left where negative
 */
public record ImageView(ImageExamples images, boolean mirrored, int down, int right)
    implements Examples {

  /**
   * Checks the way.
   *
   * @throws IllegalArgumentException if nothing of an image would be left
   */
  public ImageView {
    if (Math.abs(down) >= images.images().height() || Math.abs(right) >= images.images().width()) {
      throw new IllegalArgumentException(
          "images of %d × %d pixels cannot be moved by %d rows and %d columns"
              .formatted(images.images().height(), images.images().width(), down, right));
    }
  }

  /**
   * The views of images, first the images themselves.
   *
   * @throws IllegalArgumentException if the images are too small for one
   */
  public static List<Examples> all(ImageExamples images, TestViews views) {
    List<Examples> all = new ArrayList<>();
    int[][] places =
        views.shifted()
            ? new int[][] {{0, 0}, {-1, 0}, {1, 0}, {0, -1}, {0, 1}}
            : new int[][] {{0, 0}};
    for (int[] place : places) {
      all.add(new ImageView(images, false, place[0], place[1]));
      if (views.mirrored()) {
        all.add(new ImageView(images, true, place[0], place[1]));
      }
    }
    return all;
  }

  @Override
  public int count() {
    return images.count();
  }

  @Override
  public int inputSize() {
    return images.inputSize();
  }

  @Override
  public int targetSize() {
    return images.targetSize();
  }

  @Override
  public void read(int[] order, int from, Matrix input, Matrix targets) {
    images.read(order, from, input, targets);
    PixelGrid grid = PixelGrid.of(images);
    for (int i = 0; i < input.rows(); i++) {
      if (mirrored) {
        grid.mirror(input.data(), input.rowOffset(i));
      }
      if (down != 0 || right != 0) {
        grid.move(input.data(), input.rowOffset(i), down, right);
      }
    }
  }
}
