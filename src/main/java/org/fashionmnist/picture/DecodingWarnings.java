package org.fashionmnist.picture;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Hears what a decoder passes over; a file that ends too early is damage, all else is not. */
final class DecodingWarnings implements IIOReadWarningListener {

  private static final String CUT_SHORT = "Premature end";

  private boolean cutShort;

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    cutShort |= warning.contains(CUT_SHORT);
  }

  /**
   * Checks that the whole picture was there.
   *
   * @throws PictureException if not
   */
  void requireComplete() throws PictureException {
    if (cutShort) {
      throw new PictureException("damaged: the file ends before the picture does");
    }
  }
}
