package org.fashionmnist.report.gallery;

import java.util.List;
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
}
