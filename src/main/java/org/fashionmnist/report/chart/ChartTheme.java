package org.fashionmnist.report.chart;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.file.ChartFonts;
import org.fashionmnist.report.file.PictureOrigin;

/**
 * What all pictures have in common. Lengths are logical pixels.
 *
 * @param fonts the typeface
 * @param background behind everything
 * @param text titles, class names and labels
 * @param mutedText what is read second: subtitles, axes, zeros
 * @param gridLine the lines behind the curves
 * @param shade the ground of what is set off from the rest
 * @param lines the styles of curves: training first, then validation; or one for each optimizer
 * @param correct cells of the confusion matrix on the diagonal, by their share of the row
 * @param wrong the other cells
 */
public record ChartTheme(
    ChartFonts fonts,
    ColorPair background,
    ColorPair text,
    ColorPair mutedText,
    ColorPair gridLine,
    ColorPair shade,
    List<LineStyle> lines,
    ColorScale correct,
    ColorScale wrong) {

  private static final List<ColorPair> LINES =
      List.of(
          new ColorPair(0x0072B2, 0x5CBDE2),
          new ColorPair(0xC25400, 0xF0954A),
          new ColorPair(0x008765, 0x37B67E),
          new ColorPair(0xB0588A, 0xE59CC6),
          new ColorPair(0xA3122F, 0xFF7A8A),
          new ColorPair(0x4B3FA8, 0xAB99FF),
          new ColorPair(0x7A3B1D, 0xE1A089),
          new ColorPair(0x00606F, 0x41E3E5),
          new ColorPair(0x9B4DCA, 0xD3A3FF),
          new ColorPair(0x4F6B00, 0xB4D04A),
          new ColorPair(0x1F2328, 0xEBE3F0),
          new ColorPair(0x69727C, 0xA699A3),
          new ColorPair(0x8A6A00, 0xE4CB53));

  /** Room between the edge of a picture and what is drawn. */
  public static final int MARGIN = 24;

  /**
   * Checks the lines.
   *
   * @throws IllegalArgumentException if there are fewer than two lines
   */
  public ChartTheme {
    lines = List.copyOf(lines);
    if (lines.size() < 2) {
      throw new IllegalArgumentException(
          "a theme needs a line for training and one for validation, got " + lines.size());
    }
  }

  /**
   * Dark on white, and light on dark with the same contrasts. The curves take colors of Okabe and
   * Ito's palette, which color-blind readers tell apart, darkened where text in them would be too
   * pale.
   *
   * @see <a href="https://jfly.uni-koeln.de/color/">M. Okabe and K. Ito, Color Universal Design</a>
   */
  public static ChartTheme standard() {
    ColorPair background = new ColorPair(0xFFFFFF, 0x171B21);
    return new ChartTheme(
        ChartFonts.standard(),
        background,
        new ColorPair(0x1F2328, 0xE6EAEE),
        new ColorPair(0x59636E, 0x9DA7B3),
        new ColorPair(0xE6E9ED, 0x2C333B),
        new ColorPair(0xF3F5F7, 0x20262D),
        standardLines(),
        new ColorScale(new ColorPair(0xA9C9E8, 0x1F3A54), new ColorPair(0x0B5394, 0x6CB6F0)),
        new ColorScale(background, new ColorPair(0xC23B00, 0xF0703A)));
  }

  /**
   * Dashes repeat after six lines and markers after five, so that no two lines share both. Colors
   * that a color-blind reader may confuse never share either.
   */
  private static List<LineStyle> standardLines() {
    float[][] dashes = {
      {}, {9, 5}, {2.5f, 3.5f}, {12, 4, 2.5f, 4}, {18, 5}, {12, 4, 2.5f, 4, 2.5f, 4}
    };
    Marker[] markers = Marker.values();
    List<LineStyle> lines = new ArrayList<>();
    for (int i = 0; i < LINES.size(); i++) {
      Marker marker = markers[i % markers.length];
      lines.add(LineStyle.of(LINES.get(i), marker, dashes[i % dashes.length]));
    }
    return lines;
  }

  /** The style of one of several curves, the first again where there are more than styles. */
  public LineStyle line(int index) {
    return lines.get(index % lines.size());
  }

  public LineStyle trainingLine() {
    return lines.get(0);
  }

  public LineStyle validationLine() {
    return lines.get(1);
  }

  /**
   * The color of a weight: that of correct for positive ones, that of wrong for negative ones, the
   * background for 0.
   *
   * @param share of the largest weight, −1 to 1; beyond as the nearer end
   */
  public ColorPair weight(double share) {
    ColorPair end = share < 0 ? wrong.high() : correct.high();
    return new ColorScale(background, end).at(Math.abs(share));
  }

  /** The bands of a map, from the valley to the heights: so pale that every line stands out. */
  public ColorScale landscape() {
    return new ColorScale(new ColorPair(0xB8CADC, 0x2E4258), new ColorPair(0xFAFBFC, 0x1A1F26));
  }

  /** The lines between the bands of a map. */
  public ColorPair contour() {
    return new ColorPair(0xA3B3C4, 0x46586B);
  }

  Font titleFont() {
    return fonts.bold(22);
  }

  public Font subtitleFont() {
    return fonts.plain(15);
  }

  /** What a picture is of, where it stands alone. */
  public PictureOrigin origin(String text) {
    return new PictureOrigin(text, fonts.plain(13), mutedText);
  }

  /** For names and values beside curves and rows. */
  public Font entryFont() {
    return fonts.plain(15);
  }

  public Font labelFont() {
    return fonts.plain(16);
  }

  Font calloutFont() {
    return fonts.bold(15);
  }
}
