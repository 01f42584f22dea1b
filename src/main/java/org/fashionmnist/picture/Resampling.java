package org.fashionmnist.picture;

/**
 * Which pixels of a line make up each pixel of a shorter or longer one, and with which weights.
 *
 * <p>A shorter line gets means: each of its pixels covers a stretch of the old line, and a pixel
 * that lies in it by half counts half. So no detail is skipped, however small the result. A longer
 * line gets values in between by linear interpolation.
 *
 * @param first for each new pixel the first old one with a weight
 * @param weights for each new pixel those of the old ones from there on; they add up to 1
 */
@SuppressWarnings("ArrayRecordComponent") // lives within one call
record Resampling(int[] first, float[][] weights) {

  /**
   * From a line of pixels to another.
   *
   * @param from pixels of the old line, at least 1
   * @param to pixels of the new one, at least 1
   */
  static Resampling of(int from, int to) {
    Resampling resampling = new Resampling(new int[to], new float[to][]);
    double step = (double) from / to;
    for (int i = 0; i < to; i++) {
      if (step >= 1) {
        resampling.setMean(i, i * step, Math.min(from, (i + 1) * step));
      } else {
        resampling.setInterpolation(i, (i + 0.5) * step - 0.5, from - 1);
      }
    }
    return resampling;
  }

  private void setMean(int pixel, double start, double end) {
    int begin = (int) start;
    float[] shares = new float[(int) Math.ceil(end) - begin];
    for (int i = 0; i < shares.length; i++) {
      double covered = Math.min(end, begin + i + 1) - Math.max(start, begin + i);
      shares[i] = (float) (covered / (end - start));
    }
    first[pixel] = begin;
    weights[pixel] = shares;
  }

  private void setInterpolation(int pixel, double center, int last) {
    double place = Math.max(0, Math.min(last, center));
    int begin = (int) place;
    float share = (float) (place - begin);
    first[pixel] = begin;
    weights[pixel] = begin == last ? new float[] {1} : new float[] {1 - share, share};
  }

  /**
   * Part of a picture in another size.
   *
   * @return levels, row after row: {@code width · height}
   */
  static float[] scale(GrayPicture picture, BoundingBox part, int width, int height) {
    Resampling columns = of(part.width(), width);
    Resampling rows = of(part.height(), height);
    float[] narrowed = new float[part.height() * width];
    for (int y = 0; y < part.height(); y++) {
      for (int x = 0; x < width; x++) {
        float sum = 0;
        for (int i = 0; i < columns.weights[x].length; i++) {
          int column = part.left() + columns.first[x] + i;
          sum += columns.weights[x][i] * picture.level(column, part.top() + y);
        }
        narrowed[y * width + x] = sum;
      }
    }
    float[] scaled = new float[height * width];
    for (int y = 0; y < height; y++) {
      for (int i = 0; i < rows.weights[y].length; i++) {
        float weight = rows.weights[y][i];
        for (int x = 0; x < width; x++) {
          scaled[y * width + x] += weight * narrowed[(rows.first[y] + i) * width + x];
        }
      }
    }
    return scaled;
  }
}
