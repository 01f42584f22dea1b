package org.fashionmnist.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Optional;

/**
 * The brightness of a decoded image: luma by the weights of Rec. 709, on gamma-encoded values, as
 * image programs convert to gray. What is transparent lies on white. Gray images keep their levels;
 * those of more than 8 bits are rounded.
 */
final class GrayConversion {

  private static final int WHITE = 255;

  private final BufferedImage image;
  private final byte[] levels;
  private final byte[] opacities;
  private boolean colored;
  private boolean transparent;

  private GrayConversion(BufferedImage image) {
    this.image = image;
    this.levels = new byte[image.getWidth() * image.getHeight()];
    this.opacities = new byte[image.getColorModel().hasAlpha() ? levels.length : 0];
  }

  /**
   * Converts an image.
   *
   * @param width pixels in its file, of which the image may have every n-th
   * @param height pixels in its file
   */
  static OriginalPicture convert(
      BufferedImage image, Orientation orientation, int width, int height) {
    GrayConversion conversion = new GrayConversion(image);
    ColorModel model = image.getColorModel();
    if (model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
        && !(model instanceof IndexColorModel)) {
      conversion.readGray(model);
    } else {
      conversion.readColors();
    }
    return new OriginalPicture(
        conversion.upright(orientation, conversion.levels),
        conversion.transparent
            ? Optional.of(conversion.upright(orientation, conversion.opacities))
            : Optional.empty(),
        conversion.colored,
        orientation != Orientation.UPRIGHT,
        orientation.swapsAxes() ? height : width,
        orientation.swapsAxes() ? width : height);
  }

  private GrayPicture upright(Orientation orientation, byte[] values) {
    return orientation.upright(GrayPicture.of(image.getWidth(), image.getHeight(), values));
  }

  /** AWT takes gray levels for linear light and would change them on the way to sRGB. */
  private void readGray(ColorModel model) {
    Raster raster = image.getRaster();
    int width = image.getWidth();
    int[] gray = new int[width];
    int[] alpha = new int[width];
    int mostGray = (1 << model.getComponentSize(0)) - 1;
    int mostAlpha = model.hasAlpha() ? (1 << model.getComponentSize(1)) - 1 : 0;
    for (int y = 0; y < image.getHeight(); y++) {
      raster.getSamples(0, y, width, 1, 0, gray);
      if (model.hasAlpha()) {
        raster.getSamples(0, y, width, 1, 1, alpha);
      }
      for (int x = 0; x < width; x++) {
        int opacity = model.hasAlpha() ? eightBits(alpha[x], mostAlpha) : WHITE;
        set(y * width + x, eightBits(gray[x], mostGray), opacity);
      }
    }
  }

  private static int eightBits(int sample, int most) {
    return (int) ((sample * 255L + most / 2) / most);
  }

  private void readColors() {
    int width = image.getWidth();
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int alpha = row[x] >>> 24;
        int red = row[x] >> 16 & 0xFF;
        int green = row[x] >> 8 & 0xFF;
        int blue = row[x] & 0xFF;
        colored |= (red != green || green != blue) && alpha > 0;
        set(y * width + x, luma(red, green, blue), alpha);
      }
    }
  }

  /** Equal parts give their own level exactly. */
  private static int luma(int red, int green, int blue) {
    return (2126 * red + 7152 * green + 722 * blue + 5000) / 10_000;
  }

  private void set(int pixel, int level, int opacity) {
    if (opacities.length > 0) {
      transparent |= opacity < WHITE;
      opacities[pixel] = (byte) opacity;
    }
    levels[pixel] = (byte) ((level * opacity + WHITE * (WHITE - opacity) + WHITE / 2) / WHITE);
  }
}
