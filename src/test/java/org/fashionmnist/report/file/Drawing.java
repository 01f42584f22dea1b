package org.fashionmnist.report.file;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fashionmnist.report.drawing.ColorPair;
import org.fashionmnist.report.drawing.Theme;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.title.LegendTitle;

/** A drawn picture under examination. Places are logical pixels, as in the chart. */
public final class Drawing {

  private final Picture picture;
  private final BufferedImage image;

  private Drawing(Picture picture, Theme theme) {
    this.picture = picture;
    this.image = ChartPng.image(picture, theme, ChartPng.SCALE);
  }

  /** On a light ground. */
  public static Drawing of(Picture picture) {
    return of(picture, Theme.LIGHT);
  }

  public static Drawing of(Picture picture, Theme theme) {
    return new Drawing(picture, theme);
  }

  /** Colors as they are on a light ground. */
  public static Color[] light(ColorPair... colors) {
    return Arrays.stream(colors).map(color -> color.on(Theme.LIGHT)).toArray(Color[]::new);
  }

  /** Its pixels. */
  public BufferedImage image() {
    return image;
  }

  /** Where the data was drawn. */
  public Rectangle2D dataArea() {
    return picture.plot().getDataArea();
  }

  public Color colorAt(double x, double y) {
    return new Color(image.getRGB(pixels(x), pixels(y)));
  }

  public Set<Color> colors() {
    return colorsIn(
        new Rectangle2D.Double(0, 0, logical(image.getWidth()), logical(image.getHeight())));
  }

  /** All colors of a part of the picture. */
  public Set<Color> colorsIn(Rectangle2D part) {
    int left = pixels(part.getMinX());
    int top = pixels(part.getMinY());
    int width = pixels(part.getMaxX()) - left;
    int height = pixels(part.getMaxY()) - top;
    int[] rgb = image.getRGB(left, top, width, height, null, 0, width);
    Set<Color> colors = new HashSet<>();
    for (int i = 0; i < rgb.length; i++) {
      if (i == 0 || rgb[i] != rgb[i - 1]) {
        colors.add(new Color(rgb[i]));
      }
    }
    return colors;
  }

  /** All colors of a border of a given width. */
  public Set<Color> colorsOfBorder(double width) {
    double right = logical(image.getWidth());
    double bottom = logical(image.getHeight());
    Set<Color> colors = new HashSet<>();
    colors.addAll(colorsIn(new Rectangle2D.Double(0, 0, right, width)));
    colors.addAll(colorsIn(new Rectangle2D.Double(0, bottom - width, right, width)));
    colors.addAll(colorsIn(new Rectangle2D.Double(0, 0, width, bottom)));
    colors.addAll(colorsIn(new Rectangle2D.Double(right - width, 0, width, bottom)));
    return colors;
  }

  private static int pixels(double logical) {
    return (int) Math.round(logical * ChartPng.SCALE);
  }

  private static double logical(int pixels) {
    return (double) pixels / ChartPng.SCALE;
  }

  /** The labels of the legend of a picture. */
  public static List<String> legend(Picture picture) {
    List<String> labels = new ArrayList<>();
    for (Object title : picture.chart().getSubtitles()) {
      if (title instanceof LegendTitle legend) {
        for (LegendItemSource source : legend.getSources()) {
          LegendItemCollection items = source.getLegendItems();
          for (int i = 0; i < items.getItemCount(); i++) {
            labels.add(items.get(i).getLabel());
          }
        }
      }
    }
    return labels;
  }
}
