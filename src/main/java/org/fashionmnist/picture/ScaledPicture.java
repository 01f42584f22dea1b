package org.fashionmnist.picture;

/** Pictures in another size, whole: nothing is cropped and nothing is centered. */
public final class ScaledPicture {

  private ScaledPicture() {}

  /**
   * Scales a picture; each direction by itself, so that another shape stretches it. A smaller one
   * gets means, a larger one interpolation.
   *
   * @param width at least 1
   * @param height at least 1
   */
  public static GrayPicture of(GrayPicture picture, int width, int height) {
    BoundingBox all = new BoundingBox(0, 0, picture.width(), picture.height());
    float[] scaled = Resampling.scale(picture, all, width, height);
    byte[] levels = new byte[scaled.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) Math.round(scaled[i]);
    }
    return GrayPicture.of(width, height, levels);
  }
}
