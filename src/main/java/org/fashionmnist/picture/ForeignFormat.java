package org.fashionmnist.picture;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What else is taken for a picture, or has the name of one, and what to do with it. */
enum ForeignFormat {
  AVIF(
      "....ftyp(avi[fs]|mif1.{4}(....){0,9}avi[fs])",
      "avif", "an AVIF picture", "convert it (avifdec photo.avif photo.png) or save it as JPEG"),
  HEIC(
      "....ftyp(he[iv].|mif1|msf1)",
      "hei[cf]|hif",
      "a HEIC picture, as phones take them",
      "convert it (heif-convert photo.heic photo.jpg) or save it as JPEG"),
  JPEG_XL(
      "\\xFF\\x0A|\\x00\\x00\\x00\\x0CJXL ",
      "jxl",
      "a JPEG XL picture",
      "convert it (djxl photo.jxl photo.png) or save it as JPEG"),
  JPEG_2000(
      "\\x00\\x00\\x00\\x0CjP  |\\xFF\\x4F\\xFF\\x51",
      "jp2|j2k|jpf|jpx",
      "a JPEG 2000 picture",
      "save it as JPEG or PNG"),
  CAMERA_RAW(
      "....ftypcrx |FUJIFILMCCD-RAW|II\\x1A\\x00...\\x00HEAPCCDR|II[RU]|IIRO|MMOR",
      "cr[23w]|nef|arw|orf|raf|rw2|pef|srw|dng",
      "a camera's raw file",
      "develop it and save it as JPEG"),
  BMP_ENVELOPE( // its header says nothing of the size of the picture within
      "BM.{28}[\\x04\\x05]",
      ForeignFormat.NO_PHOTOGRAPH,
      "a BMP around a JPEG or a PNG, as printers take them",
      "save it again"),
  PHOTOSHOP("8BPS", "ps[db]", "a Photoshop document", "export it as PNG"),
  SVG(
      "(\\xEF\\xBB\\xBF)?\\s*(<\\?xml.*)?<(!DOCTYPE )?svg\\b",
      ForeignFormat.NO_PHOTOGRAPH,
      "an SVG drawing",
      "export it as PNG (rsvg-convert -w 400 -o drawing.png drawing.svg)"),
  PDF(
      "%PDF",
      ForeignFormat.NO_PHOTOGRAPH,
      "a PDF document",
      "save its page as PNG (pdftoppm -png -singlefile document.pdf page)"),
  HTML(
      "(\\xEF\\xBB\\xBF)?\\s*(<\\?xml.*)?<(!DOCTYPE html|html|head|body)\\b",
      ForeignFormat.NO_PHOTOGRAPH,
      "a web page (HTML), perhaps one to sign in, saved in the place of a picture",
      "save the picture itself"),
  GIT_LFS(
      "version https://git-lfs",
      ForeignFormat.NO_PHOTOGRAPH,
      "a Git LFS pointer, which stands for a file that was not fetched",
      "fetch it (git lfs pull)"),
  VIDEO(
      "....(ftyp|moov|mdat)|RIFF....AVI |\\x1A\\x45\\xDF\\xA3",
      ForeignFormat.NO_PHOTOGRAPH,
      "a video",
      "save one picture of it (ffmpeg -i video.mp4 -frames:v 1 picture.png)"),
  ARCHIVE(
      "PK\\x03\\x04|\\x1F\\x8B|7z\\xBC\\xAF|Rar!",
      ForeignFormat.NO_PHOTOGRAPH,
      "a compressed archive",
      "unpack it");

  /** Matches no extension. */
  private static final String NO_PHOTOGRAPH = "(?!)";

  private final Pattern signature;
  private final Pattern fileName;
  private final String description;
  private final String cure;

  /**
   * A format.
   *
   * @param extensions of files that hold photographs; {@link #NO_PHOTOGRAPH} where nobody would
   *     expect one
   */
  ForeignFormat(String signature, String extensions, String description, String cure) {
    this.signature = FileStart.signature("(?i:" + signature + ")");
    this.fileName = Pattern.compile(".*\\.(" + extensions + ")", Pattern.CASE_INSENSITIVE);
    this.description = description;
    this.cure = cure;
  }

  static Optional<ForeignFormat> of(FileStart start) {
    return Arrays.stream(values()).filter(format -> start.matches(format.signature)).findFirst();
  }

  /** Whether a file is named as photographs of these formats are. */
  static boolean isNameOf(Path file) {
    String name = file.getFileName().toString();
    return Arrays.stream(values()).anyMatch(format -> format.fileName.matcher(name).matches());
  }

  /** What it is and what to do, in a line. */
  PictureException refusal() {
    return new PictureException(
        "%s; expected %s: %s".formatted(description, PictureFormat.NAMES, cure));
  }
}
