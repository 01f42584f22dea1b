package org.fashionmnist.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
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
    Color background,
    Color text,
    Color mutedText,
    Color gridLine,
    Color shade,
    List<LineStyle> lines,
    ColorScale correct,
    ColorScale wrong) {

  private static final List<Integer> LIGHT_LINES =
      List.of(
          0x0072B2, 0xC25400, 0x008765, 0xB0588A, 0xA3122F, 0x4B3FA8, 0x7A3B1D, 0x00606F, 0x9B4DCA,
          0x4F6B00, 0x1F2328, 0x69727C, 0x8A6A00);

  private static final List<Integer> DARK_LINES =
      List.of(
          0x5CBDE2, 0xF0954A, 0x37B67E, 0xE59CC6, 0xFF7A8A, 0xAB99FF, 0xE1A089, 0x41E3E5, 0xD3A3FF,
          0xB4D04A, 0xEBE3F0, 0xA699A3, 0xE4CB53);

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
   * Dark on white. The curves take colors of Okabe and Ito's palette, which color-blind readers
   * tell apart, darkened where text in them would be too pale.
   *
   * @see <a href="https://jfly.uni-koeln.de/color/">M. Okabe and K. Ito, Color Universal Design</a>
   */
  public static ChartTheme light() {
    return new ChartTheme(
        ChartFonts.standard(),
        Color.WHITE,
        new Color(0x1F2328),
        new Color(0x59636E),
        new Color(0xE6E9ED),
        new Color(0xF3F5F7),
        lines(LIGHT_LINES),
        new ColorScale(new Color(0xA9C9E8), new Color(0x0B5394)),
        new ColorScale(Color.WHITE, new Color(0xC23B00)));
  }

  /** Light on dark, with the contrasts of the light theme. */
  public static ChartTheme dark() {
    return new ChartTheme(
        ChartFonts.standard(),
        new Color(0x171B21),
        new Color(0xE6EAEE),
        new Color(0x9DA7B3),
        new Color(0x2C333B),
        new Color(0x20262D),
        lines(DARK_LINES),
        new ColorScale(new Color(0x1F3A54), new Color(0x6CB6F0)),
        new ColorScale(new Color(0x171B21), new Color(0xF0703A)));
  }

  /**
   * Dashes repeat after six lines and markers after five, so that no two lines share both. Colors
   * that a color-blind reader may confuse never share either.
   */
  private static List<LineStyle> lines(List<Integer> colors) {
    float[][] dashes = {
      {}, {9, 5}, {2.5f, 3.5f}, {12, 4, 2.5f, 4}, {18, 5}, {12, 4, 2.5f, 4, 2.5f, 4}
    };
    Marker[] markers = Marker.values();
    List<LineStyle> lines = new ArrayList<>();
    for (int i = 0; i < colors.size(); i++) {
      Marker marker = markers[i % markers.length];
      lines.add(LineStyle.of(colors.get(i), marker, dashes[i % dashes.length]));
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
  public Color weight(double share) {
    Color end = share < 0 ? wrong.high() : correct.high();
    return new ColorScale(background, end).at(Math.abs(share));
  }

  /** The bands of a map, from the valley to the heights: so pale that every line stands out. */
  public ColorScale landscape() {
    return isDark()
        ? new ColorScale(new Color(0x2E4258), new Color(0x1A1F26))
        : new ColorScale(new Color(0xB8CADC), new Color(0xFAFBFC));
  }

  /** The lines between the bands of a map. */
  public Color contour() {
    return isDark() ? new Color(0x46586B) : new Color(0xA3B3C4);
  }

  private boolean isDark() {
    return Contrast.textOn(background).equals(Color.WHITE);
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
