package org.fashionmnist.page.suspect;

import java.util.Base64;
import org.fashionmnist.page.Html;
import org.fashionmnist.report.file.PngEncoder;
import org.fashionmnist.result.GrayImage;

/**
 * A small image inside of a page.
 *
 * @param image its pixels
 * @param label what it is, for those who do not see it
 */
record Thumbnail(GrayImage image, String label) {

  void write(Html html) {
    byte[] png = PngEncoder.encodeGray(image.width(), image.height(), image::level);
    html.open(
        "img",
        "src",
        "data:image/png;base64," + Base64.getEncoder().encodeToString(png),
        "alt",
        label,
        "width",
        String.valueOf(image.width()),
        "height",
        String.valueOf(image.height()));
  }
}
