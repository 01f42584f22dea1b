package org.fashionmnist.report.gallery;

import java.util.List;
import java.util.Locale;
import org.fashionmnist.report.chart.ChartFrame;
import org.fashionmnist.report.chart.ChartTheme;
import org.fashionmnist.report.file.Picture;
import org.jfree.chart.LegendItemCollection;

/**
 * Makes pictures of small images with lines of text.
 *
 * @param theme colors and fonts
 */
public record GalleryPicture(ChartTheme theme) {

  public Picture of(String title, String subtitle, List<Tile> tiles) {
    GalleryPlot plot = new GalleryPlot(theme, tiles);
    return new ChartFrame(theme)
        .fitting(
            plot.plot(),
            title,
            subtitle,
            new LegendItemCollection(),
            ChartFrame.WIDTH,
            plot.height() + 1);
  }

  /** A probability; less than all stays less than 100 %. */
  public static String percent(double share) {
    return share < 1 && share >= 0.99995
        ? "> 99.99%"
        : String.format(Locale.ROOT, "%.2f%%", 100 * share);
  }
}
