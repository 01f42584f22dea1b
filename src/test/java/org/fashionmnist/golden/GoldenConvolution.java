package org.fashionmnist.golden;

import java.util.Arrays;
import java.util.List;
import org.fashionmnist.engine.linalg.Matrix;

/** Arrays of images and filters with the channels first, brought into the engine's order. */
public record GoldenConvolution(
    String name,
    int kernel,
    int padding,
    boolean pool,
    GoldenArray x,
    GoldenArray weight,
    GoldenArray bias,
    GoldenArray output,
    GoldenArray upstream,
    GoldenArray gradX,
    GoldenArray gradWeight,
    GoldenArray gradBias) {

  /** All cases there are. */
  public static List<GoldenConvolution> all() {
    return GoldenFile.readList("convolution.json", GoldenConvolution.class);
  }

  /** Images in rows: NCHW becomes NHWC. */
  public static GoldenArray images(GoldenArray array) {
    return permuted(array, 0, 2, 3, 1);
  }

  /** Filters in columns: OIHW becomes HWIO. */
  public static GoldenArray filters(GoldenArray array) {
    return permuted(array, 2, 3, 1, 0);
  }

  /** The size of an axis. */
  public static int size(GoldenArray array, int axis) {
    return array.shape().get(axis);
  }

  /** A matrix of images, one a row. */
  public static Matrix batch(GoldenArray array) {
    return images(array).toMatrix();
  }

  /** The array whose axis i is axis {@code axes[i]} of this one. */
  private static GoldenArray permuted(GoldenArray array, int... axes) {
    List<Integer> from = array.shape();
    int[] steps = {
      from.get(1) * from.get(2) * from.get(3), from.get(2) * from.get(3), from.get(3), 1
    };
    List<Integer> shape = Arrays.stream(axes).mapToObj(from::get).toList();
    Double[] data = new Double[array.data().size()];
    int at = 0;
    for (int a = 0; a < shape.get(0); a++) {
      for (int b = 0; b < shape.get(1); b++) {
        for (int c = 0; c < shape.get(2); c++) {
          for (int d = 0; d < shape.get(3); d++) {
            int index =
                a * steps[axes[0]] + b * steps[axes[1]] + c * steps[axes[2]] + d * steps[axes[3]];
            data[at++] = array.data().get(index);
          }
        }
      }
    }
    return new GoldenArray(shape, List.of(data));
  }

  @Override
  public String toString() {
    return name;
  }
}
