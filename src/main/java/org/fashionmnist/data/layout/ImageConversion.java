package org.fashionmnist.data.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fashionmnist.data.idx.IdxArray;
import org.fashionmnist.data.idx.IdxType;
import org.fashionmnist.picture.GrayPicture;
import org.fashionmnist.picture.ScaledPicture;

/**
 * What is done to all images of a data set.
 *
 * @param transposed whether rows become columns, which sets EMNIST's upright
 * @param inverted whether black becomes white
 * @param size which they get, if they are to get another
 */
public record ImageConversion(boolean transposed, boolean inverted, Optional<ImageSize> size) {

  private static final int WHITE = 255;

  /** Changes nothing. */
  public static final ImageConversion NONE = new ImageConversion(false, false, Optional.empty());

  /**
   * Converts images.
   *
   * @param images unsigned bytes, count × height × width; not modified
   */
  public IdxArray apply(IdxArray images) {
    ImageSize from = new ImageSize(images.shape().get(1), images.shape().get(2));
    ImageSize upright =
        transposed ? new ImageSize(/* height= */ from.width(), /* width= */ from.height()) : from;
    ImageSize to = size.orElse(upright);
    int pixels = to.height() * to.width();
    byte[] converted = new byte[Math.multiplyExact(images.count(), pixels)];
    for (int i = 0; i < images.count(); i++) {
      int first = i * from.height() * from.width();
      byte[] image =
          Arrays.copyOfRange(images.bytes(), first, first + from.height() * from.width());
      System.arraycopy(convert(image, from, upright, to), 0, converted, i * pixels, pixels);
    }
    return IdxArray.of(
        IdxType.UNSIGNED_BYTE, List.of(images.count(), to.height(), to.width()), converted);
  }

  private byte[] convert(byte[] image, ImageSize from, ImageSize upright, ImageSize to) {
    byte[] levels = transposed ? transpose(image, from) : image;
    if (inverted) {
      for (int i = 0; i < levels.length; i++) {
        levels[i] = (byte) (WHITE - Byte.toUnsignedInt(levels[i]));
      }
    }
    return to.equals(upright)
        ? levels
        : ScaledPicture.of(
                GrayPicture.of(upright.width(), upright.height(), levels), to.width(), to.height())
            .copyLevels();
  }

  private static byte[] transpose(byte[] image, ImageSize from) {
    byte[] turned = new byte[image.length];
    for (int y = 0; y < from.height(); y++) {
      for (int x = 0; x < from.width(); x++) {
        turned[x * from.height() + y] = image[y * from.width() + x];
      }
    }
    return turned;
  }
}
