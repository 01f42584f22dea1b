package org.fashionmnist.suspect;

import org.fashionmnist.engine.linalg.Matrix;

/**
 * The slow waves of an image: two-dimensional cosines of up to {@value #FREQUENCIES} frequencies
 * each way, orthonormal (the discrete cosine transform, type II). The constant one is left out, so
 * that a mean level does not matter.
 */
final class CosineBasis {

  private static final int FREQUENCIES = 8;

  private CosineBasis() {}

  /** The basis: (pixels, waves), at most 63 of them. */
  static Matrix of(int height, int width) {
    int down = Math.min(FREQUENCIES, height);
    int across = Math.min(FREQUENCIES, width);
    Matrix basis = Matrix.zeros(height * width, down * across - 1);
    for (int wave = 1; wave < down * across; wave++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          basis.data()[basis.rowOffset(y * width + x) + wave - 1] =
              (float) (cosine(wave / across, y, height) * cosine(wave % across, x, width));
        }
      }
    }
    return basis;
  }

  private static double cosine(int frequency, int place, int length) {
    double scale = Math.sqrt((frequency == 0 ? 1.0 : 2.0) / length);
    return scale * StrictMath.cos(Math.PI * frequency * (2 * place + 1) / (2.0 * length));
  }
}
