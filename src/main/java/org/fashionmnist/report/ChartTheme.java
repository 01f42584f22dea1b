package org.fashionmnist.report;

import java.awt.Color;
import java.awt.Font;
import java.util.List;

/**
 * What all pictures have in common. Lengths are logical pixels.
 *
 * @param fonts the typeface
 * @param background behind everything
 * @param text titles, class names and labels
 * @param mutedText what is read second: subtitles, axes, zeros
 * @param gridLine the lines behind the curves
 * @param lines the styles of curves, training first, then validation
 * @param correct cells of the confusion matrix on the diagonal, by their share of the row
 * @param wrong the other cells
 */
public record ChartTheme(
    ChartFonts fonts,
    Color background,
    Color text,
    Color mutedText,
    Color gridLine,
    List<LineStyle> lines,
    ColorScale correct,
    ColorScale wrong) {

  /** Room between the edge of a picture and what is drawn. */
  static final int MARGIN = 24;

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
   * @throws ChartException if this machine cannot draw text
   */
  public static ChartTheme light() {
    return new ChartTheme(
        new ChartFonts(Font.SANS_SERIF),
        Color.WHITE,
        new Color(0x1F2328),
        new Color(0x59636E),
        new Color(0xE6E9ED),
        List.of(
            LineStyle.solid(0x0072B2),
            LineStyle.dashed(0xC25400, 9, 5),
            LineStyle.dashed(0x008765, 2.5f, 3.5f),
            LineStyle.dashed(0xB0588A, 12, 4, 2.5f, 4)),
        new ColorScale(new Color(0xA9C9E8), new Color(0x0B5394)),
        new ColorScale(Color.WHITE, new Color(0xC23B00)));
  }

  LineStyle trainingLine() {
    return lines.get(0);
  }

  LineStyle validationLine() {
    return lines.get(1);
  }

  /** The bands of a map, from the valley to the heights: so pale that every line stands out. */
  ColorScale landscape() {
    return new ColorScale(new Color(0xCFDAE6), new Color(0xFBFCFD));
  }

  /** The lines between the bands of a map. */
  Color contour() {
    return new Color(0xB4C0CD);
  }

  Font titleFont() {
    return fonts.bold(22);
  }

  Font subtitleFont() {
    return fonts.plain(15);
  }

  Font labelFont() {
    return fonts.plain(16);
  }

  Font calloutFont() {
    return fonts.bold(15);
  }
}
