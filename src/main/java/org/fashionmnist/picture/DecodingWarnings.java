package org.fashionmnist.picture;

import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Hears what a decoder passes over; a file that ends too early is damage, all else is not. */
final class DecodingWarnings implements IIOReadWarningListener {

  /** What the decoder of JPEG says of it. */
  private static final List<String> CUT_SHORT = List.of("Truncated File", "Premature end");

  private boolean cutShort;

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    cutShort |= CUT_SHORT.stream().anyMatch(warning::contains);
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
